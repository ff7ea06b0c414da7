/** What 台账 says. */
export const w = {
  choose: '看哪本台账',
  empty: '这本台账还没有记录。\n受理立案的事会自动记上，不用另外填写。',
  export: '导出 Excel',
  deletions: '删除登记（Excel）',
  deletionsNote: '按要求、按期限删除了哪些内容，不写是谁的',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
  making: '正在生成表格…',
  openFailed: '表格做好了，但这台手机打不开，请在电脑上导出',
};

/** What is said with a name or a number in it. */
export const phrases = {
  registered: (when: string) => `${when}立案`,
  downloading: (percent: number) => `正在下载 ${percent}%`,
  exported: (rows: number) => `共 ${rows} 件，可以转发或保存`,
};
