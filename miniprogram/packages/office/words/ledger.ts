/** What 台账 and its pages say. */
import type { FileForm, FileFailure, FileState } from '@gelin/contract/office-file';

export const w = {
  choose: '看哪本台账',
  month: '看哪个月',
  whole: '全部',
  empty: '这本台账还没有记录。\n受理立案的事会自动记上，不用另外填写。',
  emptyMonth: '这个月没有记录，也没有月初未办结的事。',
  export: '导出 Excel',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
  making: '正在生成表格…',
  inBackground: '行数多，正在后台生成，在“我的文件”里看进度',
  openFailed: '表格做好了，但这台手机打不开，请在电脑上导出',
  sealed: '已封账',
  sealAsk: '封账以后，这个月的台账一直按现在的样子给出，有出入会被查出来。封账不能撤销。',
  sealYes: '封账',
  sealNo: '再看看',
  sealing: '正在封账…',
  offline: '没有网络，做不了，请稍后再试',
};

/** How sealing a month ended. */
export const SEAL_WORDS: Readonly<Record<Exclude<FileState, 'open'>, string>> = {
  done: '已经封账',
  failed: '没有封成，这个月还没有封账，请再试一次',
  cancelled: '封账取消了，这个月还没有封账',
};

/** Where the page leads, in its order. */
export const LINKS = {
  form: '别的格式、照片、联系方式',
  files: '我的文件',
  seal: '封账',
  verify: '核对流水和封账',
  own: '做一本自己的台账',
  edit: '改这本台账',
  deletions: '删除登记（Excel）',
} as const;
export type Link = keyof typeof LINKS;

/** What is said with a name or a number in it. */
export const phrases = {
  /** On a chip, where every title ends alike. */
  short: (title: string) => title.replace(/台账$/u, ''),
  dropped: (title: string) => `${title.replace(/台账$/u, '')}（已删，看封账的月份）`,
  registered: (when: string) => `${when}立案`,
  downloading: (percent: number) => `正在下载 ${percent}%`,
  exported: (rows: number) => `共 ${rows} 条，可以转发或保存`,
  sealed: (when: string, rows: number, print: string) =>
    `已封账：${when}，${rows} 条，校验码 ${print.slice(0, 8)}`,
};

/** 生成文件 */
export const makeWords = {
  form: '什么格式',
  photos: '带小照片',
  photosNote: '只能用于 Excel，最多 100 条',
  contacts: '写上报事人姓名和电话',
  contactsNote: '每一条都记一次查看，报事人看得到。保密的事不写，最多 300 条',
  reason: '为什么要写上',
  reasonHint: '比如：逐户回访',
  make: '生成',
  making: '正在开始…',
  noReason: '请先写明为什么要姓名和电话',
};
export const FORM_WORDS: Readonly<Record<FileForm | 'seal', string>> = {
  xlsx: 'Excel 表格',
  csv: 'CSV 数据',
  docx: 'Word 文档',
  pdf: 'PDF',
  seal: '封账',
};

/** 我的文件 */
export const fileWords = {
  empty: '还没有文件。\n在台账里点“导出”，做好的文件放在这里七天。',
  open: '打开',
  fetch: '转发',
  pass: '选聊天转发',
  cancel: '取消',
  again: '再做一次',
  fetching: '正在取文件…',
  fetched: '文件取来了，点“选聊天转发”',
  openFailed: '这台手机打不开，请转发到电脑上看',
  passFailed: '没有转发出去，请再试一次',
  assembling: '行都读完了，正在合成…',
  gone: '文件已经不在了，请再做一次',
};
export const STATE_WORDS: Readonly<Record<FileState, string>> = {
  open: '正在做',
  done: '做好了',
  failed: '没做成',
  cancelled: '已取消',
};
export const FILE_FAILURE_WORDS: Readonly<Record<FileFailure, string>> = {
  tooManyRows: '行太多，请按月导出，或者改用不带姓名、照片的 Excel',
  notYours: '您现在不能看这本台账了',
  broken: '试了几次都没做成，请按月分开做',
};
export const filePhrases = {
  read: (rows: number) => `已读 ${rows} 条…`,
  kept: (rows: number, until: string) => `${rows} 条，保存到${until}`,
};
