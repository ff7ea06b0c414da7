/** What the page about oneself says of being an informant. */
export const VOLUNTEERING_WORDS = {
  tips: '我的上报',
  tipsNote: '报的事办得怎么样',
  informants: '信息员',
  informantsNote: '看名单，邀请邻居帮忙',
  join: '做信息员',
  joinNote: '有网格长发的邀请码，从这里加入',
  open: '打开',
  leave: '退出信息员',
  leaveAction: '退出',
  leaveTitle: '不做信息员了？',
  leaveConfirm: '退出',
  stay: '先不',
} as const;

/** Sentences with a grid in them. */
export const VOLUNTEERING_SAYS = {
  leaveContent: (grid: string) =>
    `您不再是${grid}的信息员，也看不到那里的工作群。报过的事照常办，以后可以再来。`,
  left: (grid: string) => `已退出${grid}，谢谢您帮过忙`,
} as const;
