/**
 * Which figure was tapped, with the matters it was counted from: kept on this phone for the page that lists them, since
 * three hundred ids fit in no address.
 */
import type { HandRow } from '@gelin/contract/listing';

export interface BehindChoice {
  readonly title: string;
  readonly row: HandRow;
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
  const { title, row } = kept as { readonly title?: unknown; readonly row?: { readonly ids?: unknown } };
  return typeof title === 'string' && Array.isArray(row?.ids);
}
