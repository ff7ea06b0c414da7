/** What the list of one's own matters says. */
export const MINE_WORDS = {
  empty: '您还没有报过事。看到坏了、脏了、需要帮忙的，都可以告诉网格长。',
  report: '报事',
  more: '正在加载',
  end: '没有更多了',
  moreFailed: '后面的没有加载出来，点这里重试',
  rate: '请您评价',
  stale: '这是上次看到的，网络好了会更新',
  waits: '等网络，会自己发出去',
  rewrite: '没发出去，点这里改一改',
  choose: '看哪些',
  filters: { open: '在办', over: '已办结', all: '全部' },
  none: {
    open: '没有正在办的事。以前的在“已办结”里。',
    over: '还没有办结的事。正在办的在“在办”里。',
    all: '',
  },
  numbers: '用号码查进展',
  nearby: '附近的事',
} as const;

/** Sentences with something in them. */
export const MINE_SAYS = {
  numbers: (count: number) => `用号码跟的 ${count} 件`,
  number: (no: string) => `编号 ${no}`,
  aloudCount: (count: number) => `您报过${count}件事`,
} as const;
