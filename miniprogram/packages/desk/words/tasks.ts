/** What the pages about tasks (任务) say. */
import type { Level, TaskResult } from '@gelin/domain/phone';

export const w = {
  boxes: { todo: '要我办', given: '我交办的', done: '已回报' },
  choose: '看哪些任务',
  empty: {
    todo: '没有要办的任务。\n村里或镇里交办了会自动出现在这里。',
    given: '还没有交办过任务。\n点下面的“交办任务”，交给下面的网格。',
    done: '还没有回报过任务。',
  },
  give: '交办任务',
  more: '再看一些',
  moreFailed: '没有取到，点一下再试',
  late: '已超时',
  withdrawn: '已撤回',
  where: '在哪里',
  until: '什么时候前',
  wanted: '要什么结果',
  parts: '各单元办得怎么样',
  record: '经过',
  receive: '收到',
  received: '已告诉交办的人：收到了',
  report: '回报',
  reportFor: '办得怎么样',
  results: { done: '办好了', cannot: '办不了' } satisfies Record<TaskResult, string>,
  reportText: { done: '做了什么', cannot: '为什么办不了' } satisfies Record<TaskResult, string>,
  reportHint: { done: '例如：看了 6 处，都好用', cannot: '例如：钥匙在物业，联系不上' } satisfies Record<
    TaskResult,
    string
  >,
  photos: '照片',
  reported: '回报好了',
  remind: '提醒没回报的',
  reminded: '提醒好了，一天只提醒一次',
  remindedToday: '今天提醒过了，明天可以再提醒',
  withdraw: '撤回任务',
  withdrawTitle: '为什么撤回？',
  withdrawHint: '例如：改到下周',
  withdrawn2: '撤回好了',
  sending: '正在发…',
  photosWaiting: '照片还没传完，请等一等',
  lackText: '请先写几句话',
  closed: '这件任务已经撤回',
  all: '您的这一份已经办好了',
  form: {
    area: '以谁的名义',
    what: '要做什么',
    whatHint: '一句话，例如：检查消防栓',
    where: '在哪里',
    whereHint: '例如：各网格主干道',
    units: '交给谁',
    levels: {
      county: '按区县',
      town: '按镇',
      village: '按村',
      grid: '按网格',
      subgrid: '按微网格',
    } satisfies Record<Level, string>,
    level: '细到哪一级',
    all: '全选',
    none: '都不选',
    until: '什么时候前',
    date: '日期',
    time: '时间',
    wanted: '要什么结果',
    wantedHint: '例如：每处拍一张照片',
    photos: '照片（可以不放）',
    send: '交办',
    sent: '交办好了',
    none2: '您的岗位不交办任务。',
  },
  lack: {
    what: '请写要做什么',
    units: '请选交给谁',
    until: '时间要在现在之后',
  },
} as const;

/** Sentences with something in them. */
export const says = {
  from: (unit: string) => `${unit}交办`,
  until: (when: string) => `${when} 前`,
  counts: ({ total, received, done, cannot }: Counts) =>
    [
      `共 ${total} 个`,
      received < total && `${total - received} 个没收到`,
      `${done} 个办好`,
      cannot > 0 && `${cannot} 个办不了`,
    ]
      .filter(Boolean)
      .join(' · '),
  late: (count: number) => `${count} 个超时没回报`,
  reportOf: (unit: string) => `${unit}的回报`,
  chosen: (count: number) => `选了 ${count} 个`,
} as const;

interface Counts {
  readonly total: number;
  readonly received: number;
  readonly done: number;
  readonly cannot: number;
}
