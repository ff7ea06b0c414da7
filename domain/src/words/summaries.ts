/** Words of work summaries: what their blanks are called, the closed list as a town writes them (`{新到}`), and where a figure comes from. */
import type { Blankable } from '../summary/kind.ts';

export const SUMMARY_BLANK_WORDS: Readonly<Record<Blankable, string>> = {
  unit: '单位',
  period: '期间',
  issuer: '发文单位',
  today: '日期',
  arrived: '新到',
  registered: '受理立案',
  closed: '办结',
  due: '应办结',
  dueClosed: '应办结中已办结',
  inTime: '按期办结',
  micro: '微循环办结',
  small: '小循环办结',
  large: '大循环办结',
  once: '一次办结',
  reopened: '重办',
  failed: '查不实',
  rated: '已评价',
  satisfied: '评价满意',
  disputes: '受理纠纷',
  agreed: '调解成功',
  yellow: '黄牌',
  red: '红牌',
  closing: '结案率',
  closingInTime: '按期结案率',
  onceRate: '一次办结率',
  reopenedRate: '重办率',
  satisfaction: '满意率',
  ratedRate: '评价率',
  mediation: '调解率',
  arrivedSteps: '新到增减',
  late: '没有按期',
  lateWhere: '没有按期最多的地方',
  most: '最多的类别',
  mostReopened: '重办最多的地方',
  figures: '数据表',
  cases: '典型案例',
  fill: '请补充',
};

/** In the order in which they are named to people. */
export const SUMMARY_BLANKS: readonly string[] = Object.values(SUMMARY_BLANK_WORDS);

export const SUMMARY_SAYS = {
  gap: (what: string) => `【请补充：${what}】`,
  caseGap: '典型案例',
  step: (count: number, of: string) =>
    count === 0 ? `与${of}持平` : `比${of}${count > 0 ? '增加' : '减少'} ${Math.abs(count)} 件`,
  noStep: (of: string) => `${of}没有可比的数据`,
  before: '上期',
  lastYear: '上年同期',
  comma: '，',
  kind: (name: string, count: number) => `${name}（${count} 件）`,
  between: '、',
  none: '没有',
  late: '应办结里没有按期办结的，包括还没办结的。',
  lateWhere: '应办结减去按期办结，按下一级的地方比，最多的三个。',
  most: '新到最多的三个类别。',
  mostReopened: '这段时间办结的里面，报事人要求重办过的，按地方数，最多的三个。',
  caseWords: (place: string, reported: string, answer: string) =>
    `${place}：${reported}${answer ? `办理情况：${answer}` : ''}`,
} as const;
