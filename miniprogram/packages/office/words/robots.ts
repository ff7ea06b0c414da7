/** What the page of the groups' robots says. */
export const w = {
  lead: '企业微信内部群里加一个群机器人，把它的 Webhook 地址填到这里，本群的事项和汇总就会同时发到企业微信群。',
  privacy: '地址只存在云端，存好后谁也看不到，只显示最后四位。',
  empty: '镇里还没有群。\n先在后台建好村和网格，群会自动出现。',
  set: '设置机器人',
  change: '更换',
  remove: '停用',
  address: 'Webhook 地址',
  addressHint: '粘贴 Webhook 地址',
  save: '保存',
  cancel: '取消',
  wrong: '这不像群机器人的地址，请从企业微信里整段复制',
  resend: '重发',
  resending: '正在重发…',
  dead: '没发出去的',
  hidden: '这件事已不能在群里显示',
  saved: '已保存',
  removed: '已停用',
  again: '已重新发出',
  later: '还没发出去，稍后会自动再试',
  removeTitle: '停用这个群的机器人？',
  removeConfirm: '停用',
} as const;

/** What is said with a name, a time or a number in it. */
export const phrases = {
  removeContent: (name: string) => `停用后，${name}的事项和汇总不再发到企业微信群。以后可以重新设置。`,
  tail: (tail: string) => `机器人 ····${tail}`,
  sent: (when: string) => `上次发送 ${when}`,
  waiting: (count: number) => `${count} 条等着发`,
  held: (count: number, when: string) => `没发成，${count} 条等着，${when} 再试`,
  resendAria: (text: string) => `重发：${text}`,
  deadAria: (when: string, reason: string) => `${when} ${reason}`,
};

export const STATES = {
  off: '没有机器人',
  idle: '正常',
  waiting: '等着发',
  held: '没发成',
} as const;

/** Why the robot has not taken it, by WeCom's code or our own. */
export const REASONS: Readonly<Record<string, string>> = {
  '93000': '机器人已被移出群，请重新设置',
  '40058': '内容不合要求',
  '44004': '内容是空的',
  '45009': '发得太密，被企业微信拦下',
  timeout: '企业微信没有回应',
  unreachable: '连不上企业微信',
  noAddress: '这个群没有机器人',
  notVisible: '这件事已转为保密或已移走',
};
export const otherReason = (code: string) => `企业微信没有收下（${code}）`;
