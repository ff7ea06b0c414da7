/** Forms of what happens to a matter where it arrives: fixed at once, passed up, proposed for refusal. Pure. */
import { REFUSAL_REASONS, REFUSAL_WORDS, type RefusalReason } from '@gelin/domain/phone';
import { f, w } from '../../words/act-forms';
import { field, formOfFields, pick, wordsOf, type Forms } from './form';

export const arriving: Forms<'fixOnSpot' | 'escalate' | 'proposeRefusal'> = {
  fixOnSpot: {
    form: () => formOfFields([field('text', f.done, 2_000, false)], { photos: true }),
    lacks: (draft) =>
      wordsOf(draft, 'text') || draft.photos.length + draft.unsent.length > 0
        ? undefined
        : { field: 'text', words: w.fixNeeded },
    step: (draft) => ({ action: 'fixOnSpot', text: wordsOf(draft, 'text'), photos: [...draft.photos] }),
  },
  escalate: {
    form: () => formOfFields([field('findings', f.findings, 1_000), field('opinion', f.opinion, 1_000)]),
    step: (draft) => ({
      action: 'escalate',
      findings: wordsOf(draft, 'findings'),
      opinion: wordsOf(draft, 'opinion'),
    }),
  },
  proposeRefusal: {
    form: () =>
      formOfFields([field('elsewhere', f.elsewhere, 500)], {
        picks: [
          pick(
            'choice',
            w.refusalReason,
            REFUSAL_REASONS.map((value) => ({ value, label: REFUSAL_WORDS[value] })),
            { layout: 'list' },
          ),
        ],
      }),
    step: (draft) => ({
      action: 'proposeRefusal',
      reason: draft.choice as RefusalReason,
      elsewhere: wordsOf(draft, 'elsewhere'),
    }),
  },
};
