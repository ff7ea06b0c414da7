/** What merging says. */
export const w = {
  this: '这一件',
  others: '像是同一件的',
  note: '并过去以后，两件一起办。这一件的报事人会收到通知，以后的进展他都看得到。',
  act: '合并到这件',
  confirmTitle: '合并到这件？',
  confirmText: '以后一起办。合错了，可以在这一件里取消合并。',
  confirmYes: '合并',
  think: '再想想',
  done: '已经合并，报事人会收到通知',
  empty: '没有像是同一件的。',
  open: '打开看',
};

export const phrases = {
  also: (count: number) => `${count} 人也遇到`,
};
