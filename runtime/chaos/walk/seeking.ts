/** What makes a step likelier while cells of the table are still wanting: the cell itself, and the way to where others are. */
import { rowFor, type Matter } from '@gelin/domain';
import { CELLS, type Cell } from '../cells.ts';
import type { Candidate } from './candidates.ts';

/** Used less often than this, a cell is looked for: a few more than are asked for, as some tries are refused. */
const WANTED = 26;
const FOR_ITSELF = 4;
const FOR_WHERE_IT_LEADS = 2;

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
  const leftIn = (status: string): boolean => [...left.keys()].some((cell) => cell.startsWith(`${status} `));
  return {
    bonus({ action, cell }, { status }) {
      const to = rowFor(action, status)?.to;
      const leads = to !== undefined && to !== 'same' && to !== status && leftIn(to);
      return (left.has(cell) ? FOR_ITSELF : 0) + (leads ? FOR_WHERE_IT_LEADS : 0);
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
