/** What is wrong with a town's summaries: a blank that nobody could fill, a brace that would be printed. */
import { strayBraces, unknownSummaryBlanks } from '../../summary/fill.ts';
import { SUMMARY_KINDS } from '../../summary/kind.ts';
import { SUMMARY_BLANKS } from '../../words/summaries.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

export function checkSummaries({ summaries }: Settings): Problem[] {
  return SUMMARY_KINDS.flatMap((kind) => {
    const { title, text } = summaries[kind];
    return [
      ...(/[{}｛｝]/u.test(title)
        ? [
            {
              path: ['summaries', kind, 'title'],
              reason: `名称“${title}”里没有空可填，花括号会照样印出来`,
            },
          ]
        : []),
      ...unknownSummaryBlanks(text).map((blank) => ({
        path: ['summaries', kind, 'text'],
        reason: `没有 {${blank}} 这个空，可以用 ${SUMMARY_BLANKS.map((each) => `{${each}}`).join('')}`,
      })),
      ...strayBraces(text).map((stray) => ({
        path: ['summaries', kind, 'text'],
        reason: `“${stray}”的花括号会照样印出来：空要用半角、成对的括号，写在一行里，例如 {新到}`,
      })),
    ];
  });
}
