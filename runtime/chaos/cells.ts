/** The cells of the transition table, status × action × relation, and how often a history has used each. */
import {
  relationsTo,
  rowFor,
  TABLE,
  type Action,
  type Directory,
  type Matter,
  type MatterEvent,
  type Relation,
} from '@gelin/domain';
import { stepsOf, type History } from './verify/history.ts';

/** "reported accept holder". */
export type Cell = string;

export const cellOf = (status: string, action: Action, as: Relation): Cell => `${status} ${action} ${as}`;

/** Cells of the table that no matter can ever be in, with the reason. */
export const EMPTY: Readonly<Record<Cell, string>> = {
  'closed object holder': 'what is closed has no holder; its answerer objects',
  'answered object answerer': 'whoever answered holds it until it is verified',
  'suspended supervise timer': 'the clock stands, and so does the ladder',
  'suspended remind timer': 'the clock stands, and so does the ladder',
};

/** Every cell of the table that can be used, in its order. */
export const CELLS: readonly Cell[] = TABLE.flatMap(({ from, action, by }) =>
  from.flatMap((status) => by.map((as) => cellOf(status, action, as))),
).filter((cell) => !(cell in EMPTY));

/** How often each cell was used; those never used count 0. */
export function cellsUsed(histories: Iterable<History>, directory: Directory): Map<Cell, number> {
  const used = new Map<Cell, number>(CELLS.map((cell) => [cell, 0]));
  for (const history of histories)
    for (const { before, event } of stepsOf(history)) {
      const as = relationOf(before, event, directory);
      const cell = cellOf(before?.status ?? 'none', event.action, as);
      used.set(cell, (used.get(cell) ?? 0) + 1);
    }
  return used;
}

/** As what the step was taken: by its signature, and what that member is to the matter. */
function relationOf(before: Matter | undefined, { action, by }: MatterEvent, directory: Directory): Relation {
  if (before === undefined || action === 'join') return 'anybody';
  if (by.kind !== 'member') return by.kind;
  const member = directory.members.find(({ id }) => id === by.id);
  const actor = { kind: 'person', posts: member?.posts ?? [], member: by.id, isReporter: false } as const;
  const relations = relationsTo(actor, before);
  const as = rowFor(action, before.status)?.by.find((relation) => relations.has(relation));
  if (!as) throw new Error(`${by.id} is nothing to ${before.id} that may ${action}`);
  return as;
}
