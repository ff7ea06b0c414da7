/** What the page of figures says beside the figures themselves. */
import type { FigureSpan } from '@gelin/domain/phone';

export const w = {
  span: '报哪一段',
  running: { day: '今天', week: '本周', month: '本月', quarter: '本季', year: '今年' } satisfies Record<
    FigureSpan,
    string
  >,
  desk: '谁的数',
  below: '往下看',
  earlier: '上一段',
  later: '下一段',
  main: '主要数字',
  rates: '比率',
  levels: '在哪一级办结',
  course: '走势',
  chart: '新到和办结的走势图，数字在图下面的表里',
  times: '办理用时',
  kinds: '分开看',
  facets: { natures: '按性质', categories: '按类别', places: '按地方' },
  arrived: '新到',
  closed: '办结',
  how: '怎么算的',
  less: '收起',
  table: '看数字',
  noTable: '收起数字',
  compare: '上期：紧挨着的上一段。去年同期：去年的同一段。这一段还没过完时，只比已经过去的天数。',
  oldest: '最久没办结的',
  spots: '热点',
  spotMeans: '同一片地方接连出现的同类事项。',
  none: '没有',
  empty: '这一段没有事项。换一段看看。',
  elsewhere: '本级',
  counted: '算进这个数的事项',
} as const;

export const phrases = {
  before: (words: string) => `上期 ${words}`,
  lastYear: (words: string) => `去年同期 ${words}`,
  beforeStep: (words: string) => `比上期${words}`,
  lastYearStep: (words: string) => `比去年同期${words}`,
  more: (by: number) => `多\u00a0${by}`,
  less: (by: number) => `少\u00a0${by}`,
  same: '持平',
  of: (part: number, whole: number) => `${part} / ${whole} 件`,
  count: (count: number) => `${count} 件`,
  kind: (arrived: number) => `新到 ${arrived}`,
  closed: (closed: number) => `办结 ${closed}`,
  kindCount: (name: string, count: string) => `${name}${count}`,
  late: (late: number) => `未按期 ${late}`,
  inTime: (percent: string) => `按期 ${percent}`,
  behind: (span: string, name: string) => `${span} · ${name}`,
};
