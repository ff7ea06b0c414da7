/** What the pages about tickets (工单) of other hotlines say. */
import type { ResultField, TicketCell, TicketField } from '@gelin/domain/phone';

export const w = {
  empty: '还没有导入过工单。\n把 12345 等平台导出的表格发到微信里，从这里导入。',
  bring: '导入工单',
  more: '再看一些',
  moreFailed: '没有取到，点一下再试',
  refused: '没收的行',
  back: '导出办理结果（Excel）',
  backCsv: '导出办理结果（CSV）',
  backNote:
    '列和来的时候一样，填上内容、时间、状态和答复；诉求人、电话、标题、地址和没有指明的列空着，没收的行不在里面',
  making: '正在生成…',
  pass: '转发这个文件',
  passNote: 'CSV 手机上打不开，转发到电脑上用',
  openFailed: '做好了，但这台手机打不开，请换一台',
  goOn: '接着导入',
  notFinished: '没有导完',
  lead: '选平台导出的 Excel 或 CSV 工单表。先看看读得对不对，再导入；导过的不会重复。',
  choose: '从聊天里选文件',
  chooseNote: '先把文件发给“文件传输助手”。老的 xls 文件请先另存为 xlsx。',
  sending: '正在上传',
  reading: '正在读',
  source: '哪里的工单',
  sourceNote: '同一个编号，只在同一个来源里算一件',
  columns: '每一列是什么',
  remembered: '这种表导过，按上次的列读',
  proposed: '按表头猜的，不对就点一下改',
  results: '回填结果写在哪一列',
  resultsNote: '表里没有的，导出时加在最后几列',
  none: '没有这一列',
  samples: '读出来是这样',
  restricted: '保密，只到中心',
  cells: '这些行不收，其他行照常导入',
  again: '换一个文件',
  nothing: '没有可以导入的行',
  take: '导入',
  taking: '正在导入，请不要关掉小程序；断了也没关系，从这里接着来',
  going: '正在导入',
  done: '导入好了，新到的由中心分拨',
  toList: '看导入的文件',
  more2: '再导入一个文件',
  wrongType: '读不出表格，请选 xlsx 或 csv 工单表',
  tooLarge: '表格太大，一次最多 5000 行',
  lack: {
    number: '先指明哪一列是工单编号',
    text: '先指明哪一列是诉求内容',
    twice: '有一列选了两次，一列只能是一样东西',
    beyond: '选的列这张表里没有',
  },
} as const;

/** What is read from a file, in the order in which it is asked. */
export const FIELDS: Readonly<Record<TicketField, string>> = {
  number: '工单编号',
  text: '诉求内容',
  title: '标题',
  place: '地址',
  name: '诉求人',
  phone: '联系电话',
  at: '受理时间',
  due: '办理时限',
};

/** What is written into it. */
export const RESULTS: Readonly<Record<ResultField, string>> = {
  ourNumber: '我们的编号',
  status: '办理状态',
  holder: '承办单位',
  answer: '答复内容',
  outcome: '办结方式',
  closedAt: '办结时间',
};

interface Counts {
  readonly brought: number;
  readonly known: number;
  readonly refused: number;
}

/** What is said with a name or a number in it. */
export const says = {
  counts: ({ brought, known, refused }: Counts) =>
    [
      `新到 ${brought} 件`,
      ...(known > 0 ? [`已有 ${known} 件`] : []),
      ...(refused > 0 ? [`没收 ${refused} 行`] : []),
    ].join('，'),
  progress: (done: number, of: number) => `${done}/${of}`,
  unfinished: (done: number, of: number) => `没有导完，到第 ${done} 行，共 ${of} 行`,
  cell: ({ row, column, reason }: TicketCell) => `第 ${row} 行 ${column} 列：${reason}`,
  first: (shown: number) => `先列出前 ${shown} 处`,
  column: (heading: string, sample: string) => (sample ? `${heading}（${sample}）` : heading),
  would: (fresh: number, known: number, refused: number) =>
    [
      `会导入 ${fresh} 件`,
      ...(known > 0 ? [`另有 ${known} 件导过，不重复`] : []),
      ...(refused > 0 ? [`${refused} 行不收`] : []),
    ].join('，'),
  goesOn: (done: number) => `上次导到第 ${done} 行，会接着来`,
  who: (name: string, phone: string) => [name, phone].filter(Boolean).join(' '),
  due: (when: string) => `${when}前办结`,
  exported: (rows: number) => `共 ${rows} 件`,
  downloading: (percent: number) => `正在下载 ${percent}%`,
  row: (row: number, number: string) => `第 ${row} 行 · ${number}`,
} as const;
