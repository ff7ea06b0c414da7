/** What an informant sees of what they sent. */
import type { MatterRow } from './matter.ts';

/** A tip of mine with what became of it, in a sentence. */
export interface TipRow extends MatterRow {
  readonly became: string;
  /** 采纳: it was registered (立案). */
  readonly adopted: boolean;
}

/** My tips, newest first. `quarter` comes with the first page, `before` is the one before it where anything was sent in it. */
export interface TipPage {
  readonly rows: readonly TipRow[];
  readonly cursor?: string;
  readonly quarter?: Quarter;
  readonly before?: Quarter;
}

/** What became of a volunteer's tips in a quarter: no ranks, no quota. */
export interface Quarter {
  /** "2026-Q4". */
  readonly quarter: string;
  readonly sent: number;
  readonly adopted: number;
  readonly solved: number;
}
