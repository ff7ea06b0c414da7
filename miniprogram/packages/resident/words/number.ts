/** What the page says on which a matter is followed by its number. */
export const NUMBER_WORDS = {
  lead: '输入查询号码',
  why: '匿名报事时给过您一个 12 位号码，凭它看进展、补充情况。',
  label: '12 位查询号码',
  hint: '0000 0000 0000',
  keep: '记在这台手机上',
  keepNote: '不是自己的手机，请关掉',
  look: '查进展',
  kept: '这台手机上记着的',
  open: '看进展',
  forget: '删掉',
  forgetTitle: '删掉这个号码？',
  forgetAsk: '删掉以后，要再输入号码才能看进展。请先抄下来。',
  forgetYes: '删掉',
  think: '再想想',
  short: '号码是 12 位数字',
} as const;

export const NUMBER_SAYS = {
  aloudKept: (count: number) => `这台手机上记着 ${count} 个号码，点一下看进展`,
  split: (count: number) => `您说的事分成 ${count} 件办，点开看`,
  part: (at: number) => (at === 0 ? '原来那一件' : `分出来的第 ${at} 件`),
  left: (count: number) => `还差 ${count} 位`,
  forgetAria: (number: string) => `删掉 ${number}`,
} as const;
