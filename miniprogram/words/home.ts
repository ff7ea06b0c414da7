/** What the home page says. */
export const HOME_WORDS = {
  pickTitle: '您住在哪个网格？',
  pickNote: '选好后，这里就有您的网格长和电话。不选也能报事。',
  pick: '选我的网格',
  change: '换网格',
  call: '打电话',
  more: '职责、时间、上级电话',
  find: '找网格长：名字、拼音、扫码',
  vacant: '网格长暂缺',
  standIn: '暂时由他负责',
  office: '值班电话',
  report: '报事',
  reportNote: '坏了、脏了、要帮忙',
  mine: '我的事在办',
  all: '全部事项',
  none: '还没有正在办的事',
  work: '我的工作',
  todo: '待办',
  todoNone: '都办好了',
  groups: '工作群',
  noUnread: '没有新消息',
  ledger: '台账',
  ledgerNote: '查看和导出',
} as const;

/** Sentences with somebody or something in them. */
export const HOME_SAYS = {
  callAria: (name: string) => `给${name}打电话`,
  moreAria: (name: string) => `看${name}的职责、时间和上级电话`,
  pickIn: (village: string) => `选我在${village}的网格`,
  todoCount: (count: string) => `${count} 件`,
  unread: (count: number) => `${count} 条新消息`,
} as const;
