/** Forms of one matter and others: merged into one close by, and who reported it looked at. Pure. */
import { STATUS_WORDS } from '@gelin/domain/phone';
import { f, phrases, w } from '../../words/act-forms';
import { w as looking } from '../../words/contact';
import { field, formOfFields, pick, wordsOf, type Draft, type Forms } from './form';

/** As long as the reason of a look may be. */
const REASON = 100;

/** Why somebody looks: chosen, written, or both. */
const lookReason = (draft: Draft) =>
  [draft.choice, wordsOf(draft, 'reason')].filter(Boolean).join('：').slice(0, REASON);

export const together: Forms<'merge' | 'look'> = {
  merge: {
    form: ({ choices: { matters = [] } }) =>
      formOfFields([], {
        picks: [
          pick(
            'choice',
            w.into,
            matters.map(({ matter, no, line, place, status }) => ({
              value: matter,
              label: phrases.matter(no ?? STATUS_WORDS[status], place, line),
            })),
            { layout: 'list', none: w.noneNearby },
          ),
        ],
      }),
    step: (draft) => ({ action: 'merge', target: draft.choice }),
  },
  look: {
    form: () =>
      formOfFields([field('reason', f.look, REASON, false)], {
        picks: [
          pick(
            'choice',
            w.why,
            looking.reasons.map((value) => ({ value, label: value })),
            { required: false },
          ),
        ],
      }),
    lacks: (draft) => (lookReason(draft) ? undefined : { field: 'choice', words: w.lookNeeded }),
    step: (draft) => ({ action: 'look', reason: lookReason(draft) }),
  },
};
