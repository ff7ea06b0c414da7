/**
 * Which figure was tapped, with the matters it was counted from: kept on this phone for the page that lists them, since
 * three hundred ids fit in no address.
 */

import type { CountKey, FigureSpan } from '@gelin/domain/phone';

export interface BehindChoice {
  readonly title: string;
  /** How it is counted. */
  readonly means: string;
  readonly count: number;
  readonly ids: readonly string[];
  /** Of a share: of how many, and those that do not count. */
  readonly of?: number;
  readonly others?: readonly string[];
  /** Of the reports: what `office.counted` is asked for the ids, page by page. */
  readonly asked?: CountedAsked;
}

export interface CountedAsked {
  readonly desk: string;
  readonly span: FigureSpan;
  readonly back: number;
  readonly count: CountKey;
  readonly nature?: string;
  readonly category?: string;
  readonly place?: string;
  /** Of an assessment: what the desk answers for, and of it what a member answered. */
  readonly assessed?: true;
  readonly answeredBy?: string;
}

const KEPT = 'desk.behind';

/** Hands it over. */
export function choose(choice: BehindChoice): void {
  wx.setStorageSync(KEPT, choice);
}

/** What was handed over last; `undefined` where nothing was. */
export function choice(): BehindChoice | undefined {
  const kept: unknown = wx.getStorageSync(KEPT);
  return isChoice(kept) ? kept : undefined;
}

function isChoice(kept: unknown): kept is BehindChoice {
  if (typeof kept !== 'object' || kept === null) return false;
  const { title, ids } = kept as { readonly title?: unknown; readonly ids?: unknown };
  return typeof title === 'string' && Array.isArray(ids);
}
