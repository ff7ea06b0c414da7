/** A cell that cannot be taken over: where it stands, and why, in words for whoever filled it in. */
import type { SheetKey } from './sheet.ts';

export interface BadCell {
  readonly sheet: SheetKey;
  /** As Excel counts them. */
  readonly row: number;
  readonly column: string;
  /** Chinese, one sentence without a full stop. */
  readonly reason: string;
}

/** A reader's way to say what is wrong, and to go on. */
export type Complain = (bad: BadCell) => void;
