/** What a matter's page says. */
import type { Status } from '@gelin/domain/phone';

export const MATTER_WORDS = {
  title: '事项',
  call: '打电话',
  holder: '由谁负责',
  story: '经过',
  said: '报的是什么',
  updated: '刚刚有新进展，已经更新',
  rateTitle: '办得怎么样？',
  rateHint: '想说的话（可以不写）',
  rateAria: '写几句评价',
  rateSend: '提交评价',
  ratePick: '先选一个',
  rateThanks: '谢谢您的评价',
  refusalTitle: '可以这样办',
  talk: '到群里说',
  heard: '群里说过的',
  papers: '公文',
  ownWords: '导出或删除我说的内容',
  share: '转发到微信群',
  bind: '把这个微信群设为哪个村的群？',
  answer: '办得怎么样了',
  before: '报的时候',
  after: '办好以后',
  follows: '您说过也遇到这件事，进展都在这里',
  parts: { morning: '上午', afternoon: '下午' },
  identities: {
    named: '经办的人可以看到您是谁，每次查看都有记录',
    confidential: '只有综治中心可以看到您是谁，每次查看都有记录',
    anonymous: '没有人能看到您是谁',
  },
  release: '公开给大家看',
  releaseStands: '已经公开，看看或者撤回',
} as const;

/** Sentences with somebody or something in them. */
export const MATTER_SAYS = {
  merged: (next: string) => `和另一件是同一件事，一起办：${next}`,
  callAria: (name: string) => `给${name}打电话`,
  number: (no: string) => `编号 ${no}`,
  aloudSaid: (category: string, text: string) => `报的是${category}：${text}`,
  aloudLast: (sentence: string, text: string) => `最近一步：${sentence}${text && `，${text}`}`,
  reported: (when: string) => `${when} 报来`,
  limitWhy: (why: string) => `时限：${why}`,
  identity: (name: string, note: string) => `${name}：${note}`,
  joined: (count: number) => `另有 ${count} 人也遇到`,
  visit: (day: string, part: string) => `约定上门：${day} ${part}`,
  rated: (words: string) => `您的评价：${words}`,
  shared: (unit: string, what: string, status: string) => `${unit} · ${what} · ${status}`,
  bindTo: (unit: string) => `设为${unit}的群`,
  bound: (unit: string) => `这个微信群是${unit}的群`,
  refusalReason: (words: string) => `没有受理的原因：${words}`,
} as const;

/** Where a matter stands, said to those who work on it; whoever waits for it hears `nextStep` instead. */
export const MEMBER_SAYS: Readonly<Record<Status, (holder: string) => string>> = {
  reported: (holder) => `等${holder}受理`,
  accepted: (holder) => `${holder}正在办理`,
  dispatched: (holder) => `等${holder}签收`,
  handling: (holder) => `${holder}正在办理`,
  suspended: (holder) => `${holder}暂停办理，到期会继续`,
  raised: () => '已报区县，等回复',
  answered: () => '已经答复，等人核查',
  closed: () => '已经办结',
  refused: () => '不予受理，已告知报事人',
  withdrawn: () => '报事人已经撤回',
  merged: () => '已合并到另一件事',
  archived: () => '已经归档',
};
