/** What a group's page says. */
export const w = {
  fresh: '以下为新消息',
  toEnd: '有新消息',
  backToEnd: '回到最新',
  older: '往下拉看更早的',
  loadingOlder: '正在加载更早的…',
  olderFailed: '没取到更早的，再往下拉一次',
  beginning: '这是群里最早的消息',
  say: '说一句',
  inputHint: '跟群里说一句',
  replyHint: '只在群里看得到',
  cancel: '取消',
  send: '发送',
  sending: '发送中',
  failed: '没发出去',
  again: '重发',
  thisMatter: '这件事',
  answer: '答复：',
  me: '我',
  empty: '群里还没有消息。\n本群管的地方有新的事，会在这里出现一张卡；有话也可以在下面说一句。',
};

/** What is said with a name or a number in it. */
export const phrases = {
  sayTo: (title: string) => `说一句，关于${title}`,
  replying: (title: string) => `说的是：${title}`,
  about: (title: string) => `关于：${title}`,
  open: (title: string) => `打开${title}`,
  changed: (title: string, status: string) => `${title} 有变化：${status}`,
};
