/** What the blanks of an answer template are called: the closed list, as a town writes it (`{地点}`). */
export const BLANK_WORDS = {
  place: '地点',
  category: '事项',
  number: '编号',
  date: '日期',
  holder: '单位',
} as const;
export type Blank = keyof typeof BLANK_WORDS;

/** The blanks in the order in which they are named to people. */
export const BLANKS: readonly string[] = Object.values(BLANK_WORDS);

/** What a blank may hold, for whoever writes the words around it. */
export const BLANK_SAMPLES: Readonly<Record<Blank, string>> = {
  place: '第二网格',
  category: '路灯不亮',
  number: '2026-000123',
  date: '2026年11月21日',
  holder: '村镇建设办公室',
};
