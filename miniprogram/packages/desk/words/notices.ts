/** What the list of notices says. */

export const w = {
  fresh: '还没看',
  empty: '没有通知。\n有事要您办、有人叫您、任务和交接，都会出现在这里。',
  more: '再看一些',
  moreFailed: '没有取到，点一下再试',
};
