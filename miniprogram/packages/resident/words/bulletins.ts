/** What the pages of bulletins (公告) say to residents. */
export const w = {
  title: '公告',
  noGrid: '先选您的网格，就能看到村里和镇里的公告',
  pick: '选我的网格',
  empty: '现在没有公告。停水停电、防骗提醒和活动，会写在这里。',
  unread: '未读',
  more: '还有，往上拉',
  moreFailed: '没有取到，点一下再试',
  share: '转发给家里人',
  over: '已经结束',
  gone: '这条公告已经撤下',
} as const;

/** Sentences with something in them. */
export const says = {
  aloudCount: (count: number, unread: number) => `${count} 条公告${unread > 0 ? `，${unread} 条没看过` : ''}`,
  reads: (count: number) => `${count} 人已读`,
} as const;
