/** Months told anew: what each desk is told of a month, from its days. A crash repeats it. */
import { deskTallies, type DeskTally } from '@gelin/domain';
import { talliesIn } from '../shared/repositories/tallies.ts';
import {
  desksTold,
  keepMonth,
  monthTold,
  staleMonths,
  type MonthHead,
} from '../shared/repositories/tally-months.ts';

/** Months of one firing: what fits well into the function's time. */
const AT_ONCE = 3;
/** How many desks are written at once. */
const ABREAST = 10;

/** One read where no day was counted anew. */
export async function tellMonths(): Promise<void> {
  for (const head of await staleMonths(AT_ONCE)) await tellMonth(head);
}

async function tellMonth(head: MonthHead): Promise<void> {
  const [days, before] = await Promise.all([talliesIn(head.town, head.month), desksTold(head)]);
  // A desk from which everything has moved away is told so.
  const none = before.map((desk): [string, DeskTally] => [desk, { kinds: [], places: [] }]);
  const told = [...new Map([...none, ...deskTallies(days.flatMap(({ cells }) => cells))])];
  for (let start = 0; start < told.length; start += ABREAST)
    await Promise.all(
      told.slice(start, start + ABREAST).map(([desk, tally]) => keepMonth(desk, head, tally)),
    );
  await monthTold(head);
}
