/** What the page for boards and cards says. */
export const BOARDS_WORDS = {
  unit: '给哪里做',
  kind: '做哪一种',
  boardA3: '公示牌 A3',
  boardA4: '公示牌 A4',
  card: '联系卡（A4 每张 10 个）',
  /** As files are called: without what is explained in brackets. */
  files: { boardA3: '公示牌A3', boardA4: '公示牌A4', card: '联系卡' },
  note: '每个网格一页，照片、电话、职责和二维码都是现在登记的。换了网格长要重做。',
  make: '生成 PDF',
  making: '正在生成…',
  openFailed: '文件做好了，但这台手机打不开，请换一台手机或在电脑上生成',
  open: '打开',
  again: '再试一次',
  none: '您的岗位没有可以做公示牌的网格。',
} as const;

/** What is said with a name or a number in it. */
export const BOARDS_SAYS = {
  file: (unit: string, kind: string, part: number | undefined) =>
    `${unit}${kind}${part === undefined ? '' : `-${part}`}.pdf`,
  making: (done: number) => (done === 0 ? '正在生成…' : `已生成 ${done} 个网格，正在接着做…`),
  downloading: (percent: number) => `正在下载 ${percent}%`,
  done: (grids: number) => `做好了，共 ${grids} 个网格，可以转发或打印`,
  grids: (grids: number) => `${grids} 个网格`,
} as const;
