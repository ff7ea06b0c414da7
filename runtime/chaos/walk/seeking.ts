/** What makes a step likelier while cells of the table are still wanting: the cell itself, and the way to where others are. */
import { rowFor, type Action, type Matter } from '@gelin/domain';
import { CELLS, type Cell } from '../cells.ts';
import type { Candidate } from './candidates.ts';

/** Used less often than this, a cell is looked for: a few more than are asked for, as some tries are refused. */
const WANTED = 26;
/** Added to a step's weight for its own cell, the more the more often that is still wanted; and for where it leads. */
const FOR_ITSELF = 30;
const FOR_WHERE_IT_LEADS = 8;

/** Steps that others wait for: without a whistle nobody arrives. */
const ENABLES: Readonly<Partial<Record<Action, readonly Action[]>>> = {
  whistle: ['arrive', 'sign'],
  askTime: ['refuseTime'],
  order: ['recheck'],
  object: ['decideObjection'],
  proposeRefusal: ['confirmRefusal', 'rejectRefusal'],
};

export interface Seeking {
  /** What is added to the weight of a step on this matter. */
  bonus(candidate: Pick<Candidate, 'action' | 'cell'>, matter: Matter): number;
  used(cell: Cell): void;
  /** Whether any cell that people use is still wanting. */
  readonly wanting: boolean;
}

/** Knows what senders have been told: each accepted step counts. Time's own cells are nobody's to look for. */
export function createSeeking(): Seeking {
  const left = new Map(CELLS.filter((cell) => !cell.endsWith(' timer')).map((cell) => [cell, WANTED]));
  /** How much is wanting of the cell of this status that is wanting most, from 0 to 1: of those this matter can still use. */
  const shareIn = (status: string, { answerer }: Matter): number =>
    Math.max(
      0,
      ...[...left].map(([cell, more]) => {
        const usable = answerer !== undefined || !cell.endsWith(' answerer');
        return usable && cell.startsWith(`${status} `) ? more / WANTED : 0;
      }),
    );
  /** How much is wanting of what this step makes possible. */
  const shareBehind = (action: Action, status: string): number =>
    Math.max(
      0,
      ...(ENABLES[action] ?? []).flatMap((next) =>
        [...left].map(([cell, more]) => (cell.startsWith(`${status} ${next} `) ? more / WANTED : 0)),
      ),
    );
  return {
    bonus({ action, cell }, matter) {
      const { status } = matter;
      const to = rowFor(action, status)?.to;
      const leads = to !== undefined && to !== 'same' && to !== status ? shareIn(to, matter) : 0;
      const wanting = Math.max((left.get(cell) ?? 0) / WANTED, shareBehind(action, status));
      return FOR_ITSELF * wanting ** 2 + FOR_WHERE_IT_LEADS * leads;
    },
    used(cell) {
      const more = (left.get(cell) ?? 0) - 1;
      if (more > 0) left.set(cell, more);
      else left.delete(cell);
    },
    get wanting() {
      return left.size > 0;
    },
  };
}
