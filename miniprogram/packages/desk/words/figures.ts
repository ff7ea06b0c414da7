/** What the figures at hand say, each with how it is counted. */
import type { HandFigure, HandPeriod } from '@gelin/domain/phone';

export const w = {
  title: '手边的数',
  periods: { today: '今天', week: '本周', month: '本月' } satisfies Record<HandPeriod, string>,
  period: '哪段时间',
  desk: '谁的数',
  names: {
    arrived: '新到',
    open: '在办',
    inTime: '按期办结率',
    reopened: '重办',
    satisfied: '满意率',
    rated: '评价率',
  } satisfies Record<HandFigure, string>,
  how: '怎么算的',
  less: '收起',
  means: {
    arrived: '这段时间报上来的，不论受理没有。并入别的事项的、演练的不算。',
    open: '现在还没了结的，不论什么时候来的。',
    inTime: '按期办结的 ÷ 到现在应办结的。应办结：办理时限落在这段时间里的；按期：在时限前答复并已办结。',
    reopened: '报事人要求重办过的：在办的，和这段时间办结的。',
    satisfied: '评“满意”的 ÷ 评了价的。没有评价的不算满意，也不算不满意。',
    rated: '评了价的 ÷ 这段时间办结的。评价率低时，满意率只能参考。',
  } satisfies Record<HandFigure, string>,
  failed: '数没取到，点这里再试。',
  loading: '正在数…',
  beyond: '事项太多，只数了最近的。',
  unheld: '这些单位没有人在岗，手上还有事',
  counting: { yes: '算上的', no: '没算上的' },
  empty: '没有这样的事项。',
  gone: '请回到工作台，再点一次那个数。',
  loadingMore: '正在取更多…',
  more: '点这里看更多',
  moreFailed: '没取到，点这里再试',
  end: '没有更多了',
};

export const phrases = {
  away: (name: string) => `${name}（都请假了）`,
  of: (count: number, of: number): string => `${count} / ${of} 件`,
  count: (count: number): string => `${count} 件`,
  beyond: (count: number): string => `还有 ${count} 件没有列出`,
  withheld: (count: number) => `另有 ${count} 件只有中心能打开，这里只算数`,
  chip: (name: string, count: number): string => `${name} ${count}`,
};
