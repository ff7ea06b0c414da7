/** `matter.atHand`: the figures of a desk up to now, each with the matters behind it, by the ledgers' definitions. */
import {
  canView,
  deskToken,
  figureDesks,
  handFigures,
  handPeriod,
  namingOf,
  percentWords,
  tokenFor,
  type Directory,
  type FigureDesk,
  type HandCount,
  type Scope,
} from '@gelin/domain';
import type { HandRow } from '@gelin/contract/listing';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { figuredOn } from '../shared/repositories/figured.ts';

/** Ids behind a figure: ten pages of a list. What is beyond is counted. */
const LISTED = 300;

export async function atHand(
  asked: z.output<typeof matter.atHand>,
  caller: Caller,
): Promise<MatterOutputs['atHand']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const desks = figureDesks(member.posts);
  const desk = asked.desk === undefined ? desks[0] : desks.find(({ id }) => id === asked.desk);
  if (!desk) throw new Refusal('notYours', 'desk');
  const period = handPeriod(asked.period, caller.now);
  const { matters, open, beyond } = await figuredOn(tokensOf(desk), openOf(desk), period);
  const actor = actorOf(member);
  // What one may not see is not counted either: each figure opens exactly its matters.
  const figures = handFigures(
    matters.filter((each) => canView(actor, each)),
    period,
    open,
  );
  return {
    desks: desks.map(({ id }) => ({ id, name: nameIn(directory, id) })),
    desk: desk.id,
    from: period.from,
    to: period.to,
    figures: figures.map(rowOf),
    ...(beyond && { beyond }),
  };
}

function tokensOf(desk: FigureDesk): string[] {
  return desk.kind === 'department' ? [deskToken(desk)] : [deskToken(desk), deskToken(desk, true)];
}

function openOf({ kind, id }: FigureDesk): string[] {
  const scopes: readonly Scope[] =
    kind === 'department'
      ? [{ kind: 'holder', holder: id }]
      : [false, true].map((restricted) => ({ kind: 'place', place: id, restricted }));
  return scopes.map((scope) => tokenFor('open', scope));
}

const nameIn = (directory: Directory, id: string) => namingOf(directory).nameOf(id);

function rowOf({ figure, ids, others }: HandCount): HandRow {
  return {
    figure,
    count: ids.length,
    ids: ids.slice(0, LISTED),
    ...(others && shared(ids.length, others)),
  };
}

function shared(part: number, others: readonly string[]) {
  const of = part + others.length;
  return { of, percent: percentWords({ part, whole: of }, 1), others: others.slice(0, LISTED) };
}
