/** What is wrong with a town's summaries: a blank that nobody could fill. */
import { unknownSummaryBlanks } from '../../summary/fill.ts';
import { SUMMARY_KINDS } from '../../summary/kind.ts';
import { SUMMARY_BLANKS } from '../../words/summaries.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

export function checkSummaries({ summaries }: Settings): Problem[] {
  return SUMMARY_KINDS.flatMap((kind) =>
    unknownSummaryBlanks(summaries[kind].text).map((blank) => ({
      path: ['summaries', kind, 'text'],
      reason: `没有 {${blank}} 这个空，可以用 ${SUMMARY_BLANKS.map((each) => `{${each}}`).join('')}`,
    })),
  );
}
