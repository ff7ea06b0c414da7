/** `office.counted`: exactly the matters that one figure counts, a page of ids at a time, the latest first. */
import {
  answererOf,
  assessedPost,
  countedRow,
  COUNTS,
  countsAs,
  countsRestricted,
  elapsed,
  figureSpan,
  groupOf,
  isAnsweredFor,
  leads,
  toldDesk,
  type Directory,
  type FigureDesk,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { tokensOf } from './figures/told.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { figuredPage, type FiguredDocument } from '../shared/repositories/figured.ts';

/** Pages of the range that one call reads at most: what counts seldom is found a little further with each call. */
const READS = 3;

type Asked = z.output<typeof office.counted>;

export async function counted(asked: Asked, caller: Caller): Promise<OfficeOutputs['counted']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { posts } = member;
  const desk = toldDesk(asked.desk, posts, directory);
  if (!desk) throw new Refusal('notYours', 'desk');
  if (asked.answeredBy !== undefined && !isToldOf(asked.answeredBy, member, desk, directory))
    throw new Refusal('notYours', 'answeredBy');
  const period = elapsed(figureSpan(asked.span, caller.now, asked.back), caller.now);
  const { on } = COUNTS[asked.count];
  const restricted = !asked.assessed && countsRestricted(desk, posts, directory);
  const tokens = tokensOf({ desk, restricted });

  const ids: string[] = [];
  const nextToken = (token: number): Place | undefined =>
    token < tokens.length ? { token, before: period.to } : undefined;
  let at = asked.cursor === undefined ? nextToken(0) : placeFrom(asked.cursor);
  for (let reads = 0; at && reads < READS && ids.length === 0; reads += 1) {
    const token = tokens[at.token];
    if (token === undefined) break;
    const page = await figuredPage(token, on, { from: period.from, to: at.before });
    const counting = page.matters.filter(
      (each) =>
        countsAs(asked.count, countedRow(each), period) &&
        isAsked(each, asked, directory) &&
        isAssessed(each, asked, desk),
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

/** Of an assessment what the desk answers for, and of a member what they answered. */
function isAssessed(each: FiguredDocument, { assessed, answeredBy }: Asked, desk: FigureDesk): boolean {
  if (answeredBy !== undefined && answererOf(each) !== answeredBy) return false;
  return !assessed || isAnsweredFor(each, desk);
}

/** Oneself, or somebody of the desk whom one leads. */
function isToldOf(
  id: string,
  caller: Pick<MemberDocument, '_id' | 'posts'>,
  desk: FigureDesk,
  { members }: Directory,
): boolean {
  if (caller._id === id) return true;
  const post = assessedPost(members.find((one) => one.id === id)?.posts ?? [], desk);
  return post !== undefined && leads(caller.posts, post);
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
