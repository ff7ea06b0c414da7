/** Words on papers (公文): what their blanks are called, the closed list as a town writes them (`{地点}`), and numbers. */
export const PAPER_BLANK_WORDS = {
  to: '收文单位',
  number: '编号',
  place: '地点',
  category: '事项',
  severity: '紧急程度',
  source: '来源',
  text: '内容',
  reported: '报来日期',
  holder: '办理单位',
  assistants: '协办单位',
  ask: '要求',
  signBy: '签收时限',
  limit: '办理时限',
  until: '完成时限',
  status: '状态',
  outcome: '结果',
  answer: '答复',
  closed: '办结日期',
  reopenBy: '重办期限',
  issuer: '发文单位',
  phone: '联系电话',
  today: '日期',
  byHand: '手写',
} as const;
export type PaperBlank = keyof typeof PAPER_BLANK_WORDS;

/** In the order in which they are named to people. */
export const PAPER_BLANKS: readonly string[] = Object.values(PAPER_BLANK_WORDS);

/** "〔2026〕第 12 号". */
export function paperNumber(year: number, n: number): string {
  return `〔${year}〕第 ${n} 号`;
}

export const PAPER_SAYS = {
  nobody: '无',
  centre: (town: string) => `${town}综治中心`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
} as const;
