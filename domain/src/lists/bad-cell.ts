/** A cell that cannot be taken over: where it stands, and why, in words for whoever filled it in. */
import type { SheetKey } from './sheet.ts';

export interface BadCell {
  readonly sheet: SheetKey | 'boundaries';
  /** As Excel counts them; in a boundary file which one it is, 0 for the file as a whole. */
  readonly row: number;
  readonly column: string;
  /** Chinese, one sentence without a full stop. */
  readonly reason: string;
}

/** A reader's way to say what is wrong, and to go on. */
export type Complain = (bad: BadCell) => void;
