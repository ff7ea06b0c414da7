/** 在办, 已办结, 全部: which of my matters are shown, remembered on this phone. */
import { OPEN, type Status } from '@gelin/domain/phone';

export const FILTERS = ['open', 'over', 'all'] as const;
export type MineFilter = (typeof FILTERS)[number];

const KEPT = 'mine.filter';

/** As it was left; everything on a first visit. */
export function keptFilter(): MineFilter {
  const kept: unknown = wx.getStorageSync(KEPT);
  return FILTERS.find((one) => one === kept) ?? 'all';
}

/** Remembers it. */
export function keepFilter(filter: MineFilter): void {
  wx.setStorageSync(KEPT, filter);
}

/** Whether a matter of this status is shown. */
export function passes(status: Status, filter: MineFilter): boolean {
  return filter === 'all' || OPEN.includes(status) === (filter === 'open');
}
