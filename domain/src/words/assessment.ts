/** What an assessment is called, and its working as a line that can be reckoned again. */
import type { AssessedKey } from '../assessment/assessed.ts';
import type { Points, WorkingLine } from '../assessment/points.ts';
import { percentWords } from '../figures/ratio.ts';

export const ASSESSED_WORDS: Readonly<Record<AssessedKey, string>> = {
  inTime: '按期结案率',
  notReopened: '未重办率',
  satisfaction: '满意率',
  verified: '核查通过率',
};

export const ASSESSED_MEANS: Readonly<Record<AssessedKey, string>> = {
  inTime: '按期办结 ÷ 应办结。',
  notReopened: '没有重办过的办结 ÷ 办结。',
  satisfaction: '评价满意 ÷ 已评价。没有评价的不算。',
  verified: '核查没有查出不实的办结 ÷ 办结。',
};

export const TOO_FEW = '件数太少，不评';

const pointWords = (tenths: number) => (tenths / 10).toFixed(1);

/** "按期结案率 80.81 % × 40 = 32.3" */
export function workingWords({ key, weight, tenths, part, whole }: WorkingLine): string {
  if (tenths === undefined) return `${ASSESSED_WORDS[key]} ${TOO_FEW}`;
  return `${ASSESSED_WORDS[key]} ${percentWords({ part, whole })} × ${weight} = ${pointWords(tenths)}`;
}

/** "91.4 分", or that nobody is judged by so little. */
export function totalWords({ tenths }: Pick<Points, 'tenths'>): string {
  return tenths === undefined ? TOO_FEW : `${pointWords(tenths)} 分`;
}

/** How the total came of the lines, where a weight had to be borne by the others: "(32.3 + 20.0) ÷ 60 × 100". */
export function sumWords({ lines, weighed, tenths }: Points): string {
  if (tenths === undefined) return '';
  const judged = lines.flatMap((line) => (line.tenths === undefined ? [] : [pointWords(line.tenths)]));
  return weighed === 100 ? judged.join(' + ') : `(${judged.join(' + ')}) ÷ ${weighed} × 100`;
}
