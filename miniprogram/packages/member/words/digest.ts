/** What a digest says, on its card and on the list behind each figure. */
export const w = {
  empty: '这些事现在都看不到了，可能已转为保密办理。',
  more: '往上滑看更多',
  moreFailed: '没取到，点这里再试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
  closedToYou: '这件事由管那片的人打开看',
  fold: '收起',
};

/** What is said with a name or a number in it. */
export const phrases = {
  since: (when: string) => `自 ${when} 以来`,
  title: (...parts: readonly string[]) => parts.filter(Boolean).join(' · '),
  figure: (where: string, name: string, count: number) =>
    `${where}${name} ${count} 件${count > 0 ? '，点开看' : ''}`,
  age: (age: string) => `最久 ${age}`,
  oldest: (title: string, age: string) => `最久的一件：${title}，已 ${age}`,
  openOldest: (where: string, title: string, age: string) => `${where}，打开最久的一件：${title}，已 ${age}`,
  quiet: (count: number) => `另有 ${count} 处没有新增、在办和解决的事`,
  unfold: (count: number) => `看全部 ${count} 处`,
  beyond: (listed: number, left: number) => `这里列出最早的 ${listed} 件，还有 ${left} 件没有列出`,
};
