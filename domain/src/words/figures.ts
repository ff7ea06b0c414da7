/** What figures are called and how each is counted, as the phone shows it and papers print it. */
import type { CountKey } from '../figures/count.ts';
import type { RateKey } from '../figures/rate.ts';
import type { FigureSpan } from '../figures/span.ts';

export const COUNT_WORDS: Readonly<Record<CountKey, string>> = {
  arrived: '新到',
  registered: '受理立案',
  disputes: '受理纠纷',
  agreed: '调解成功',
  due: '应办结',
  dueClosed: '应办结中已办结',
  inTime: '按期办结',
  late: '未按期办结',
  yellow: '黄牌',
  red: '红牌',
  closed: '办结',
  micro: '微循环办结（网格、村）',
  small: '小循环办结（镇）',
  large: '大循环办结（区县）',
  once: '一次办结',
  reopened: '重办过的办结',
  failed: '查不实的办结',
  rated: '已评价',
  satisfied: '评价满意',
};

export const COUNT_MEANS: Readonly<Record<CountKey, string>> = {
  arrived: '这段时间报上来的，不论受理没有。并入别的事项的、演练的不算。',
  registered: '这段时间受理立案的。不予受理、撤回、并入别的事项、演练和已剔除的，各个数里都不算。',
  disputes: '这段时间受理立案的纠纷。',
  agreed: '这段时间受理的纠纷里，已办结并达成一致的。',
  due: '办理时限落在这段时间里的。延期、停表以后，按最后的时限算。',
  dueClosed: '应办结的里面，现在已经办结的。',
  inTime: '应办结的里面，在时限前答复并已办结的。核查慢，不算承办单位超期。',
  late: '应办结的里面，不算按期办结的：超期才答复的，和还没办结的。',
  yellow: '应办结的里面，因超期亮过黄牌的。',
  red: '应办结的里面，因超期亮过红牌的。',
  closed: '这段时间办结的。后来重办、现在还没办结的不算。',
  micro: '办结的里面，由网格或村答复的。',
  small: '办结的里面，由部门、中心或镇领导答复的。',
  large: '办结的里面，上报过区县的。',
  once: '办结的里面，没有重办过，核查也一次通过的。',
  reopened: '办结的里面，报事人要求重办过的。',
  failed: '办结的里面，核查发现没办实、退回再办过的。',
  rated: '办结的里面，报事人评了价的。',
  satisfied: '评了价的里面，评“满意”的。',
};

export const RATE_WORDS: Readonly<Record<RateKey, string>> = {
  closing: '结案率',
  closingInTime: '按期结案率',
  once: '一次办结率',
  reopened: '重办率',
  satisfaction: '满意率',
  rated: '评价率',
  mediation: '调解率',
};

export const RATE_MEANS: Readonly<Record<RateKey, string>> = {
  closing: '应办结中已办结 ÷ 应办结。',
  closingInTime: '按期办结 ÷ 应办结。',
  once: '一次办结 ÷ 办结。',
  reopened: '重办过的办结 ÷ 办结。',
  satisfaction: '评价满意 ÷ 已评价。没有评价的不算满意，也不算不满意。',
  rated: '已评价 ÷ 办结。评价率低时，满意率只能参考。',
  mediation: '调解成功 ÷ 受理纠纷。',
};

export const TIME_WORDS = {
  median: '办理用时中位数',
  ninth: '九成办结用时',
  medianMeans: '从报上来到办结，按整小时算（含夜间和休息日）：一半的事项不超过这个数。',
  ninthMeans: '从报上来到办结，按整小时算（含夜间和休息日）：十件里有九件不超过这个数。',
} as const;

/** "27 小时", "2 天 2 小时". */
export const hoursWords = (hours: number): string =>
  hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`;

export const SPAN_WORDS: Readonly<Record<FigureSpan, string>> = {
  day: '日清',
  week: '周结',
  month: '月报',
  quarter: '季报',
  year: '年报',
};

/** Headings of the public table. */
export const PUBLIC_WORDS = {
  heading: '公开月份',
  figure: '数字',
  byCategory: '按类别',
  byPlace: '按地方',
  matter: '公开事项',
  others: '其他（件数少，合并）',
} as const;
