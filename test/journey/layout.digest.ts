/** A made digest, as long as they get: its entry in a group's feed, and the list behind one of its figures. */
import type { DigestPage } from '@gelin/contract/digest';
import type { FeedEntry } from '@gelin/contract/group';
import type { MatterRow } from '@gelin/contract/matter';

/** 2027-02-28 16:30 in UTC+8. */
const SLOT = Date.UTC(2027, 1, 28, 8, 30);
const DAY = 24 * 3_600_000;

const oldest = (days: number) => ({
  matter: 'made-1',
  title: '公共设施损坏 · 桂园社区滨河花园南区第一网格',
  reportedAt: SLOT - days * DAY,
});
const NAMES = [
  '柳溪村',
  '桂园社区居民委员会',
  '石桥村',
  '上坝村',
  '滨河花园南区',
  '老街社区',
  '高新园区',
  '未定位',
];

/** The town's digest; `at` is when it was put up. */
export function digestEntry(at = SLOT): FeedEntry {
  return {
    kind: 'digest',
    id: `digest:qinghe:${SLOT}`,
    at,
    slot: SLOT,
    since: SLOT - 5 * 3_600_000,
    rows: NAMES.map((name, index) => ({
      unit: `qinghe-${index}`,
      name,
      new: index * 3,
      open: 17 + index * index * 31,
      dueToday: index % 3,
      solved: index === 1 ? 0 : 2 * index,
      ...(index !== 4 && { oldest: oldest(3 + index * 11) }),
    })),
    quiet: 12,
    total: { new: 84, open: 4_476, dueToday: 7, solved: 54, oldest: oldest(80) },
  };
}

/** The list behind a figure: some of its rows may not be opened. */
export function digestPage(rows: readonly MatterRow[]): DigestPage {
  return {
    slot: SLOT,
    name: '桂园社区居民委员会',
    rows: rows.map((row, index) =>
      index === 3 ? { ...row, line: '', photos: [], opens: false } : { ...row, opens: true },
    ),
    beyond: 13,
  };
}

export const NO_DIGEST_PAGE: DigestPage = { slot: SLOT, name: '桂园社区居民委员会', rows: [] };
