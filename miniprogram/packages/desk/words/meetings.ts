/** What the pages about meetings (碰头会) say. */
import type { DecisionKind } from '@gelin/domain/phone';

export const w = {
  stuck: '卡住的事，选上要碰头的',
  noStuck: '村里现在没有卡住的事。也可以直接开会，自己写议题。',
  start: '开始碰头会',
  before: '以前的碰头会',
  none: '还没有开过碰头会。',
  closed: '已结束',
  open: '还没结束',
  more: '再看一些',
  moreFailed: '没有取到，点一下再试',
  minutes: '怎么说的',
  minutesHint: '例如：供电所答应周三来看',
  save: '记下',
  saved: '记下了',
  decide: '定下来',
  kinds: { task: '交办任务', log: '记录进展', handDown: '下派' } satisfies Record<DecisionKind, string>,
  what: '要做什么',
  whatHint: '一句话，例如：周三前清完',
  units: '交给谁',
  date: '什么时候前',
  carry: '定了，马上办',
  carried: '定了，已经交办',
  cancel: '先不定',
  add: '加一个议题',
  addTitle: '议题',
  addHint: '例如：下周停水怎么通知',
  end: '结束会议',
  endTitle: '结束碰头会？',
  endNote: '结束后记录不能再改。',
  copy: '复制记录',
  copied: '复制好了，可以发到群里或打印',
  openMatter: '看这件事',
  openTask: '看任务',
  lack: { what: '请写要做什么', units: '请选交给谁', minutes: '请先写几句话' },
  rule: '只写事，不写报事的人。',
} as const;

/** Sentences with something in them. */
export const says = {
  points: (count: number) => `${count} 个议题`,
  decided: (kind: string, words: string) => `定了：${kind}，${words}`,
} as const;
