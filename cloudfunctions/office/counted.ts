/** `office.counted`: exactly the matters that one figure counts, a page of ids at a time, the latest first. */
import {
  countedRow,
  COUNTS,
  countsAs,
  countsRestricted,
  elapsed,
  figureSpan,
  groupOf,
  toldDesk,
  type Directory,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { tokensOf } from './figures/told.ts';
import { figuredPage, type FiguredDocument } from '../shared/repositories/figured.ts';

/** Pages of the range that one call reads at most: what counts seldom is found a little further with each call. */
const READS = 3;

type Asked = z.output<typeof office.counted>;

export async function counted(asked: Asked, caller: Caller): Promise<OfficeOutputs['counted']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const desk = toldDesk(asked.desk, posts, directory);
  if (!desk) throw new Refusal('notYours', 'desk');
  const period = elapsed(figureSpan(asked.span, caller.now, asked.back), caller.now);
  const { on } = COUNTS[asked.count];
  const tokens = tokensOf({ desk, restricted: countsRestricted(desk, posts, directory) });

  const ids: string[] = [];
  const nextToken = (token: number): Place | undefined =>
    token < tokens.length ? { token, before: period.to } : undefined;
  let at = asked.cursor === undefined ? nextToken(0) : placeFrom(asked.cursor);
  for (let reads = 0; at && reads < READS && ids.length === 0; reads += 1) {
    const token = tokens[at.token];
    if (token === undefined) break;
    const page = await figuredPage(token, on, { from: period.from, to: at.before });
    const counting = page.matters.filter(
      (each) => countsAs(asked.count, countedRow(each), period) && isAsked(each, asked, directory),
    );
    ids.push(...counting.map(({ id }) => id));
    at = page.before === undefined ? nextToken(at.token + 1) : { token: at.token, before: page.before };
  }
  return { ids, ...(at && { cursor: cursorOf(at) }) };
}

function isAsked(
  { nature, category, place }: FiguredDocument,
  asked: Asked,
  { settings }: Directory,
): boolean {
  const group = groupOf(category, settings)?.code ?? category;
  const child = childOf(place.path, asked.desk);
  return (
    (asked.nature === undefined || nature === asked.nature) &&
    (asked.category === undefined || group === asked.category) &&
    (asked.place === undefined || child === asked.place)
  );
}

/** The unit right below the desk, the desk's own unit, or, for a department, the unit right below the town. */
function childOf(path: readonly string[], desk: string): string | undefined {
  return path
    .slice(Math.max(0, path.indexOf(desk)))
    .slice(0, 2)
    .at(-1);
}

/** Where a page begins: in which of the desk's words, below which moment. */
interface Place {
  readonly token: number;
  readonly before: number;
}

const cursorOf = ({ token, before }: Place) => `${token}:${before}`;

/** @throws Refusal malformed */
function placeFrom(cursor: string): Place {
  const [, token, before] = /^([01]):(\d{1,16})$/.exec(cursor) ?? [];
  if (token === undefined || before === undefined) throw new Refusal('malformed', 'cursor');
  return { token: Number(token), before: Number(before) };
}
