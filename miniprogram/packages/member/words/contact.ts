/** What is said where somebody looks at who reported. */
export const w = {
  /** Reasons to look, one tap each; the chosen words are what the reporter reads. */
  reasons: ['电话核实情况', '约时间上门', '回访办得怎么样'],
  recorded: '这次查看已经记录，报事人看得到是谁、为什么看',
  nothing: '报事人没有留联系方式',
  unnamed: '报事人',
  call: '打电话',
  back: '看完了，回去',
};

/** What is said with a name in it. */
export const phrases = {
  callAria: (name: string) => `给${name}打电话`,
};
