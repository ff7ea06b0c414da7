/** What the page for a matter's papers says. */
export const PAPERS_WORDS = {
  which: '做哪一份',
  preview: '内容',
  noNumber: '生成时编号',
  byHand: '横线处打印以后手写',
  /** What a town calls a line that is always written by hand. */
  line: '手写',
  make: '生成 PDF',
  open: '打开',
  again: '再试一次',
  making: '正在生成…',
  done: '做好了，可以转发或打印，文件保存 7 天',
  openFailed: '文件做好了，但这台手机打不开，请换一台手机或在电脑上生成',
  none: '这件事现在没有您可以做的公文。分派、督办、办结以后再来看。',
} as const;

/** What is said with a name or a number in it. */
export const PAPERS_SAYS = {
  row: (title: string, addressee: string) => (addressee ? `${title}：${addressee}` : title),
  /** Ruled on paper; on a phone a line would read as underscores. */
  blankTo: '收件人手写',
  addressee: (name: string) => `${name}：`,
  byHand: (blanks: string) => `横线处打印以后手写：${blanks}`,
  photos: (count: number) => `附照片 ${count} 张`,
  left: (count: number) => `，有 ${count} 张照片印不出来`,
  downloading: (percent: number) => `正在下载 ${percent}%`,
} as const;
