/** What the page of everything said about a matter says. */
export const w = {
  empty: '群里还没有人说起这件事。',
  older: '看更早的',
  loadingOlder: '正在加载…',
  olderFailed: '没取到，点这里再试一次',
};

/** What is said with a name in it. */
export const phrases = {
  withdrawn: (who: string) => `${who} 撤回了一条消息`,
};
