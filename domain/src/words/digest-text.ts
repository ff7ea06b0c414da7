/** A digest (汇总) as one message of plain text, for a group's robot. */
import type { DigestCounts, GroupDigest } from '../group/digest.ts';
import { DIGEST_FIGURES } from '../group/digest-figures.ts';
import type { DigestSpan } from '../group/digest-slot.ts';
import { bytesOf, fitting, TEXT_BYTES } from '../notice/robot-words.ts';
import { cut } from '../notice/words.ts';
import { ageWords, FIGURE_WORDS, slotWords } from './digest.ts';
import { momentWords } from './time.ts';

/** Characters of a unit's name, and of the oldest matter's title. */
const NAME = 20;
const TITLE = 40;

/** At most `TEXT_BYTES`; the units that do not fit are counted in a last line. */
export function digestText(
  { rows, total }: Pick<GroupDigest, 'rows' | 'total'>,
  groupName: string,
  { since, at }: DigestSpan,
): string {
  const lines = [
    `【${slotWords(at)}】${cut(groupName, NAME)}`,
    `自 ${momentWords(since, at)} 以来：${figures(total)}`,
    ...(total.oldest
      ? [`最久：${cut(total.oldest.title, TITLE)}，已 ${ageWords(total.oldest.reportedAt, at)}`]
      : []),
    ...rows.map((row) => `${cut(row.name, NAME)}：${figures(row)}`),
  ];
  if (fitting(lines, TEXT_BYTES) === lines.length) return lines.join('\n');
  const rest = (left: number) => `还有 ${left} 处，请在格邻里看`;
  const shown = fitting(lines, TEXT_BYTES - 1 - bytesOf(rest(rows.length)));
  return [...lines.slice(0, shown), rest(lines.length - shown)].join('\n');
}

function figures(counts: DigestCounts): string {
  return DIGEST_FIGURES.map((figure) => `${FIGURE_WORDS[figure]} ${counts[figure]}`).join('，');
}
