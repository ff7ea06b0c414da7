/** What the list of one's own tips says; thanks, and never a comparison. */
export const w = {
  empty: '还没有上报过。\n看到坏了、脏了、有危险，拍下来发给网格就行。',
  tip: '拍照上报',
  adopted: '已采纳',
  thanksNone: '谢谢您帮忙留意身边的事',
  drawing: '一双手捧着一棵小苗',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
  leave: '不想做信息员了，可以在“我的”里随时退出',
} as const;

/** What is said with a number in it. */
export const phrases = {
  quarter: (year: string, quarter: string) => `${year} 年第 ${quarter} 季度`,
  thanks: (adopted: number) => `本季度采纳 ${adopted} 件，谢谢您`,
  before: (adopted: number, solved: number) =>
    solved > 0 ? `上季度采纳 ${adopted} 件，已经解决 ${solved} 件` : `上季度采纳 ${adopted} 件`,
  counts: (sent: number, solved: number) =>
    solved > 0 ? `您上报了 ${sent} 件，已经解决 ${solved} 件` : `您上报了 ${sent} 件`,
} as const;
