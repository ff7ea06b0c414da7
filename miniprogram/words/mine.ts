/** What the list of one's own matters says. */
export const MINE_WORDS = {
  empty: '您还没有报过事。看到坏了、脏了、需要帮忙的，都可以告诉网格长。',
  report: '报事',
  more: '正在加载',
  end: '没有更多了',
  moreFailed: '后面的没有加载出来，点这里重试',
  rate: '请您评价',
  waits: '等网络，会自己发出去',
  rewrite: '没发出去，点这里改一改',
} as const;

/** Sentences with somebody or something in them. */
export const MINE_SAYS = {
  aloudCount: (count: number) => `您报过${count}件事`,
} as const;
