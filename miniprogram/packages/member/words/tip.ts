/** What the informants' screen says. */
export const TIP_WORDS = {
  camera: '拍照上报',
  cameraNote: '看到什么，拍下来',
  album: '从相册选',
  what: '是什么事？',
  more: '更多类别',
  fewer: '收起',
  where: '在哪里？',
  useHere: '用我的位置',
  here: '我现在的位置',
  otherPlace: '其他地方',
  denied: '手机没有给位置，请点一个网格',
  wordsTitle: '补充几句（可以不写）',
  wordsHint: '比如：三号楼东头',
  wordsAria: '补充几句',
  removeVoice: '删除语音',
  send: '发送',
  needPhoto: '先拍照，再点类别',
  needCategory: '点一个类别就能发',
  undo: '撤回上一件',
  undoing: '正在撤回',
  withdrawn: '撤回了',
  keptBack: '撤回了，改好再发',
  goesOn: '这是安全隐患，会继续处理，您不用管了',
  tooLate: '已经有人在办了，可以在“我的上报”里看进展',
  stopped: '有没发出去的，点这里看看',
  full: '想写详细些，用完整的报事页',
  tips: '我的上报',
} as const;

/** Sentences with a number or a name in them. */
export const TIP_SAYS = {
  here: (grid: string) => `这里：${grid}`,
  out: (count: number) => `已发出 ${count} 件`,
  going: (count: number) => `${count} 件正在发出`,
  waiting: (count: number) => `${count} 件记下了，有网就自己发出`,
  and: (out: string, waiting: string) => `${out}，${waiting}`,
} as const;
