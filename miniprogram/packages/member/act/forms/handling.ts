/** Forms of work on a matter: logged, asked about, paused, given more time, with the county for a while. Pure. */
import { PAUSES, PAUSE_WORDS, type Pause } from '@gelin/domain/phone';
import { f, phrases, w } from '../../words/act-forms';
import { field, formOfFields, pick, picked, wordsOf, type Choice, type Forms, type Pick } from './form';

/** Amounts that are asked for, of which those within the limit are offered. */
const USUAL = [1, 2, 3, 5, 7, 10, 15, 20, 30];

/** Amounts up to the most there may be, itself among them. */
function amounts(most: number, words: (amount: number) => string): Choice[] {
  const offered = USUAL.filter((amount) => amount < most);
  return (most > 0 ? [...offered, most] : []).map((amount) => ({
    value: String(amount),
    label: words(amount),
  }));
}

const pauses = (): Pick =>
  pick(
    'choice',
    w.pause,
    PAUSES.map((value) => ({ value, label: PAUSE_WORDS[value] })),
  );

export const handling: Forms<'log' | 'askReporter' | 'suspend' | 'extend' | 'raise' | 'comeBack'> = {
  log: {
    form: () => formOfFields([field('text', f.log, 2_000)], { photos: true }),
    step: (draft) => ({ action: 'log', text: wordsOf(draft, 'text'), photos: [...draft.photos] }),
  },
  askReporter: {
    form: () => formOfFields([field('text', f.question, 500)]),
    step: (draft) => ({ action: 'askReporter', text: wordsOf(draft, 'text') }),
  },
  suspend: {
    form: ({ choices: { pauses: most } }, draft) => {
      const why = draft.choice as Pause | '';
      const days = why && most ? [pick('days', w.days, amounts(most[why], phrases.workingDays))] : [];
      return formOfFields([field('reason', f.pauseReason, 500)], { picks: [pauses(), ...days] });
    },
    step: (draft) => ({
      action: 'suspend',
      why: draft.choice as Pause,
      days: Number(picked(draft, 'days')),
      reason: wordsOf(draft, 'reason'),
    }),
  },
  extend: {
    form: ({ choices: { longer } }) =>
      formOfFields([field('reason', f.extendReason, 500)], {
        picks: [
          pick(
            'choice',
            w.amount,
            longer ? amounts(longer.most, (amount) => phrases.spans[longer.measure](amount)) : [],
          ),
        ],
      }),
    step: (draft) => ({ action: 'extend', amount: Number(draft.choice), reason: wordsOf(draft, 'reason') }),
  },
  raise: {
    form: () => formOfFields([field('reason', f.raiseReason, 500)]),
    step: (draft) => ({ action: 'raise', reason: wordsOf(draft, 'reason') }),
  },
  comeBack: {
    form: () => formOfFields([field('text', f.county, 2_000)]),
    step: (draft) => ({ action: 'comeBack', text: wordsOf(draft, 'text') }),
  },
};
