/** What the page of an assessment says beside the points. */
import type { AssessedObjection } from '@gelin/contract/assessment';

export const w = {
  span: '考核哪一段',
  spans: { month: '按月', quarter: '按季', year: '按年' },
  desk: '谁的考核',
  earlier: '上一段',
  later: '下一段',
  own: '本级',
  below: '下一级',
  members: '岗位上的人',
  about: '只看办得怎么样：按期、重办、满意、核查。不看走了多远、打了几次卡、报了几条，也不排名。',
  seen: '本人看得到自己的，领导看得到下一级的，别人都看不到。',
  stationed: '驻镇单位，只看不评分',
  rated: '评价率',
  empty: '这一段没有可以看的考核。换一段看看。',
  pending: '有人申请剔除、还没有定的事项',
  beyond: '事项太多，个人的数只算了最近的一部分。换短一点的一段看。',
  running: '这一段还没过完，分数还会变。',
  object: '提出异议',
  objectHint: '写哪里算得不对，为什么',
  send: '提交',
  cancel: '不写了',
  sent: '已提交',
  uphold: '异议成立',
  dismiss: '异议不成立',
  reasonHint: '写明理由，本人看得到',
  decided: '已定',
  look: '看下一级',
  pendingMeans: '申请剔除还没有定的事项，现在照样算在内。定了剔除，就不再算。',
} as const;

/** Whom one waits for that is not decided. */
export const DECIDER_WORDS: Readonly<Record<AssessedObjection['decider'], string>> = {
  centreDirector: '等中心主任定',
  supervisor: '等领导定',
};

export const OBJECTION_WORDS: Readonly<Record<Exclude<AssessedObjection['state'], 'pending'>, string>> = {
  upheld: '异议成立',
  dismissed: '异议不成立',
};

export const phrases = {
  rated: (percent: string, part: number, whole: number) => `评价率 ${percent}（${part} / ${whole} 件）`,
  line: (words: string, part: number, whole: number) => `${words}（${part} / ${whole} 件）`,
  sum: (sum: string, total: string) => `${sum} = ${total}`,
  said: (name: string, text: string) => `${name}提出异议：${text}`,
  decided: (state: string, name: string, reason: string) => `${state}（${name}）：${reason}`,
  pending: (count: number) => `${count} 件`,
  behind: (name: string, what: string) => `${name} · ${what}`,
};
