/** Forms of a hazard that is to be put right: by which day, and what was seen when it was looked at again. Pure. */
import { w as says } from '../../words/act';
import { f, w } from '../../words/act-forms';
import { results, type Result } from './ending';
import { field, formOfFields, pick, picked, wordsOf, type Demands, type Draft, type Forms } from './form';

/** Whether what was put right must be shown. */
export function showsAsRight(draft: Draft, demands: Demands): boolean {
  return demands.photoWithAnswer && draft.choice === 'pass';
}

export const rectifying: Forms<'order' | 'recheck'> = {
  order: {
    form: ({ choices: { days = [] } }) =>
      formOfFields([field('text', f.toPutRight, 1_000)], {
        picks: [
          pick(
            'choice',
            w.byDay,
            days.map(({ day, words }) => ({ value: day, label: words })),
          ),
        ],
      }),
    step: (draft) => ({ action: 'order', text: wordsOf(draft, 'text'), day: picked(draft, 'choice') }),
  },
  recheck: {
    form: () =>
      formOfFields([field('text', f.rechecked, 1_000)], {
        picks: [pick('choice', w.rechecked, results(w.recheckResults))],
        photos: true,
      }),
    lacks: (draft, demands) =>
      showsAsRight(draft, demands) && draft.photos.length + draft.unsent.length === 0
        ? { field: 'photos', words: says.photoNeeded }
        : undefined,
    step: (draft) => ({
      action: 'recheck',
      result: draft.choice as Result,
      text: wordsOf(draft, 'text'),
      photos: [...draft.photos],
    }),
  },
};
