/** `matter.tips`: what I sent as an informant and what became of each; with the first page, my quarter and the one before it. */
import { becameWords, isAdopted, namingOf, quarterAt, tipFigures, type QuarterPeriod } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { Quarter } from '@gelin/contract/tip';
import type { z } from 'zod';
import { REPORTER, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { mattersById, tipsCounted } from '../shared/repositories/matters.ts';
import { matterOf, tippedBy, tipsSince } from '../shared/repositories/reporters.ts';
import { PAGE, pageOf, rowFor } from './rows.ts';

/** Open to whoever ever sent a tip: a post that was given up takes nothing away. Nobody reads another's. */
export async function tips(
  { cursor: below }: z.output<typeof matter.tips>,
  caller: Caller,
): Promise<MatterOutputs['tips']> {
  const [directory, found, quarters] = await Promise.all([
    directoryAt(caller.now),
    tippedBy(caller.openid, below, PAGE + 1),
    below === undefined ? quartersOf(caller) : undefined,
  ]);
  const { items, ...rest } = pageOf(found, (row) => row.pos);
  const naming = namingOf(directory);
  const matters = new Map((await mattersById(items.map(matterOf))).map((each) => [each.id, each]));
  const rows = items.flatMap((item) => {
    const tip = matters.get(matterOf(item));
    if (!tip) return [];
    const row = rowFor(tip, REPORTER, naming, { now: caller.now, directory });
    return [{ ...row, became: becameWords(tip, naming.nameOf), adopted: isAdopted(tip) }];
  });
  return { rows, ...rest, ...quarters };
}

/** What was sent late in a quarter is taken up in the next one: both are told. */
async function quartersOf({ openid, now }: Caller): Promise<{ quarter: Quarter; before?: Quarter }> {
  const running = quarterAt(now);
  const over = quarterAt(running.from - 1);
  const sent = await tipsCounted(await tipsSince(openid, over.from));
  const figures = ({ name, ...period }: QuarterPeriod) => ({ quarter: name, ...tipFigures(sent, period) });
  const before = figures(over);
  return { quarter: figures(running), ...(before.sent > 0 && { before }) };
}
