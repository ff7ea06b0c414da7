/** What the list of spot checks and call-backs says. */
export const w = {
  which: '看哪些',
  lists: { calls: '电话回访', spot: '抽查' },
  notes: {
    calls: '答复过的，问问报事人是不是真的办好了',
    spot: '当场解决的，按比例抽出来再看一看',
  },
  pass: { calls: '办好了', spot: '抽查通过' },
  fail: { calls: '没办好', spot: '没有办好' },
  phone: '看报事人电话',
  note: '哪里没办好，可以不写',
  noteLabel: '哪里没办好',
  failTitle: '退回去接着办？',
  failYes: '退回去办',
  passed: '记下了：办好了',
  failed: '已退回去接着办',
  calledNote: '电话回访，报事人说办好了',
  empty: {
    calls: '没有等回访的事。\n有新答复的会出现在这里。',
    spot: '没有要抽查的事。\n当场解决的会按比例抽出来放在这里。',
  },
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
};

export const phrases = {
  since: (ago: string, by: string) => `${ago} ${by}办的`,
};
