/** What is wrong with a town's papers: a blank that nobody could fill. */
import { PAPER_BLANKS } from '../../words/papers.ts';
import { PAPER_KINDS } from '../../paper/kind.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { unknownBlanks } from '../templates.ts';

export function checkPapers({ papers }: Settings): Problem[] {
  return PAPER_KINDS.flatMap((kind) =>
    unknownBlanks(papers[kind].text, PAPER_BLANKS).map((blank) => ({
      path: ['papers', kind, 'text'],
      reason: `没有 {${blank}} 这个空，可以用 ${PAPER_BLANKS.map((each) => `{${each}}`).join('')}`,
    })),
  );
}
