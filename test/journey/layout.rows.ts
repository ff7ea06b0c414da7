/** What the made replies are made of: the moment, long words, and a matter's row. */
import type { MatterRow } from '@gelin/contract/matter';
import { clock } from './layout.people.ts';

/** 2027-03-01 9:00 in UTC+8, a Monday: what the server of these replies calls now. */
export const NOW = Date.UTC(2027, 2, 1, 1);
export const HOUR = 3_600_000;

export const PLACE = '滨河花园南区三期地下车库西出口旁边';
export const WORDS =
  '滨河花园南区三期地下车库西出口旁边的排水沟盖板断了两块，昨天晚上有老人踩空摔了一跤，现在用纸箱子盖着，下雨天看不见，来来往往的人很多，请尽快换掉。电话 138****0001，随时可以联系。';
export const LONGEST_WORD = 'WX-20270301-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
export const PHOTOS = ['a', 'b', 'c', 'd'].map((name) => ({
  id: `cloud://gelin-local.made/photos/${name}.jpg`,
}));

/** A row of a list; `n` makes it another matter. */
export function row(n: number, changes: Partial<MatterRow> = {}): MatterRow {
  return {
    matter: `made-${n}`,
    seq: 3,
    no: `2027-00${1000 + n}`,
    category: '公共设施损坏',
    icon: 'tools',
    place: `桂园社区滨河花园南区第一网格 ${PLACE}`,
    line: WORDS.slice(0, 60) + '…',
    photos: PHOTOS.slice(0, n % 2 ? 1 : 3),
    status: 'accepted',
    severity: 'routine',
    holder: '桂园社区滨河花园南区第一网格',
    clock: clock('handle', NOW - HOUR, NOW + 80 * HOUR),
    changedAt: NOW - n * HOUR,
    actions: [],
    rated: false,
    ...changes,
  };
}
