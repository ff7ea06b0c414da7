/** Forms of how a matter ends: answered, verified, looked at again. Pure. */
import { OUTCOME_WORDS, outcomesFor, showsResult, type Outcome } from '@gelin/domain/phone';
import { w as says } from '../../words/act';
import { f, w } from '../../words/act-forms';
import { field, formOfFields, noteOf, pick, wordsOf, type Demands, type Draft, type Forms } from './form';

const RESULTS = ['pass', 'fail'] as const;
export type Result = (typeof RESULTS)[number];

/** Pass or fail, in the words of the question. */
export function results(words: Readonly<Record<Result, string>>): { value: Result; label: string }[] {
  return RESULTS.map((value) => ({ value, label: words[value] }));
}

const looking = () =>
  formOfFields([field('note', f.seen, 500, false)], {
    picks: [pick('choice', w.result, results(w.results))],
  });

/** Whether this answer must show a picture of the result. */
export function showsPhoto(draft: Draft, demands: Demands): boolean {
  return demands.photoWithAnswer && showsResult(draft.choice as Outcome);
}

export const ending: Forms<'answer' | 'verify' | 'spotCheck'> = {
  answer: {
    form: ({ nature }) =>
      formOfFields([field('text', f.done, 2_000)], {
        picks: [
          pick(
            'choice',
            w.outcome,
            outcomesFor(nature).map((value) => ({ value, label: OUTCOME_WORDS[value] })),
          ),
        ],
        photos: true,
        voice: true,
        film: true,
      }),
    lacks: (draft, demands) =>
      showsPhoto(draft, demands) && draft.photos.length + draft.unsent.length === 0
        ? { field: 'photos', words: says.photoNeeded }
        : undefined,
    step: (draft, { said }) => ({
      action: 'answer',
      text: wordsOf(draft, 'text'),
      outcome: draft.choice as Outcome,
      photos: [...draft.photos],
      ...(draft.voice && { voice: draft.voice }),
      ...(draft.video && { video: draft.video }),
      ...(said !== undefined && { said }),
    }),
  },
  verify: {
    form: looking,
    step: (draft) => ({ action: 'verify', result: draft.choice as Result, ...noteOf(draft) }),
  },
  spotCheck: {
    form: looking,
    step: (draft) => ({ action: 'spotCheck', result: draft.choice as Result, ...noteOf(draft) }),
  },
};
