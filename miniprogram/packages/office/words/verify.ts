/** What 核对 says. */
import { BREAK_WORDS, type Held } from '@gelin/domain/phone';

export const verifyWords = {
  journal: '流水',
  journalNote:
    '每一步都记在一本只能往后加的流水里。核对就是从第一条看到最后一条，再把每件事、每天的数照流水重算一遍，有人改过、删过、塞过都会被指出来。',
  start: '核对流水',
  stop: '停下',
  whole: '流水完好',
  keep: '请先停止修改数据，保留现场，再与最近一次导出或备份核对',
  seals: '已封账的月份',
  noSeals: '这本台账还没有封过账。月底以后在台账里选月份，就能封账。',
  check: '核对这个月',
  checking: '正在核对…',
  fine: '和封账时一样',
  matters: '正在把每件事照流水重算…',
  months: '正在把每天的数重算…',
};
/** What is said of what does not hold. */
export const BROKEN_WORDS = { ...BREAK_WORDS, matterGone: '从这一行开始的事项不见了' } as const;
/** What of a matter can have been changed by hand. */
export const HELD_WORDS: Readonly<Record<Held, string>> = {
  no: '编号',
  source: '来源',
  nature: '性质',
  category: '类别',
  severity: '等级',
  audience: '公开范围',
  status: '办理状态',
  place: '地点',
  text: '事项内容',
  photos: '照片',
  voice: '录音',
  video: '视频',
  visit: '约定上门',
  service: '代办事项',
  answers: '补充回答',
  holder: '承办单位',
  answer: '办理结果',
  answerer: '答复单位',
  outcome: '办结方式',
  rating: '群众评价',
  reportedAt: '反映时间',
  registeredAt: '受理时间',
  dueAt: '办理时限',
  answeredAt: '答复时间',
  closedAt: '办结时间',
  reopenings: '重办次数',
  escalations: '上报次数',
  failedVerifications: '核查未通过次数',
  rectification: '整改情况',
  supervision: '督办',
  placardedAt: '挂牌督办',
  warning: '黄牌红牌',
  objection: '申请剔除',
  refusal: '不予受理',
  mergedInto: '合并到哪件',
  raised: '上报区县',
  drill: '演练',
  ledgers: '登在哪些台账',
  desks: '计入哪些单位',
};
export const DEVIATION_WORDS = {
  changed: '这一条的内容和封账时不一样',
  gone: '这一条的记录不全了',
  added: '封账后多出来的一条',
  list: '封账的清单被改动过',
  journal: '封账时的流水对不上了',
} as const;
export const verifyPhrases = {
  lines: (done: number, all: number) => `已核对 ${done} 条，共 ${all} 条`,
  fine: (lines: number, erased: number, waiting: number) =>
    [
      `共 ${lines} 条`,
      ...(erased > 0 ? [`其中 ${erased} 条的内容已按要求删除`] : []),
      ...(waiting > 0 ? [`另有 ${waiting} 件事的最新进展等候记入`] : []),
    ].join('，'),
  broken: (seq: number, why: string, no: string) => `第 ${seq} 行：${why}${no && `（事项 ${no}）`}`,
  altered: (no: string, fields: readonly string[]) =>
    fields.length > 0
      ? `事项 ${no || '（未编号）'}：${fields.join('、')}被改动过，和流水不一致`
      : `事项 ${no || '（未编号）'}：流水里的记录不全，重算不出来`,
  miscounted: (when: string) => `${when}的统计数和当时的事项对不上`,
  uncompared: (months: number) =>
    `有 ${months} 个月的统计数这次没能核对：还有办理步骤等着计数，请过一会儿再核对`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  more: (count: number) => `另有 ${count} 处，没有一一列出`,
  seal: (rows: number, when: string) => `${rows} 条，${when}封账`,
  deviation: (no: string, why: string) => (no ? `${no}：${why}` : why),
};
