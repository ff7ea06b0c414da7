/** What the lists of the desk say that are only looked at. */
export const w = {
  lists: {
    supervised: {
      title: '督办',
      note: '督办了还没有回复的，等得最久的在前',
      empty: '督办过的都回复了。\n新的督办会出现在这里。',
    },
    releasable: {
      title: '可以公开的',
      note: '已经解决的，写几句让大家都看到',
      empty: '没有可以公开的事。\n解决了的会出现在这里。',
    },
  },
  release: '公开',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
};

export const phrases = {
  ordered: (when: string, by: string, times: number, placard: boolean) =>
    `${when} ${by}${times > 1 ? ` 第 ${times} 次` : ''}督办${placard ? ' · 挂牌' : ''}`,
  holder: (name: string) => `等${name}回复`,
};
