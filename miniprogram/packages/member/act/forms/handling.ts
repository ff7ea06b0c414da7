/** Forms of work on a matter: logged, asked about, paused, given more time, with the county for a while. Pure. */
import { PAUSES, PAUSE_WORDS, TIMES_WANTED, type Pause, type TimeWanted } from '@gelin/domain/phone';
import { f, phrases, w } from '../../words/act-forms';
import {
  field,
  formOfFields,
  pick,
  picked,
  wordsOf,
  type Choice,
  type Demands,
  type Draft,
  type Forms,
  type Pick,
} from './form';

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

const pauses = (name: string): Pick =>
  pick(
    name,
    w.pause,
    PAUSES.map((value) => ({ value, label: PAUSE_WORDS[value] })),
  );

/** Why it stands, and for how many days. */
function stopped(name: string, { choices: { pauses: most } }: Demands, draft: Draft): Pick[] {
  const why = picked(draft, name) as Pause | '';
  const days = why && most ? [pick('days', w.days, amounts(most[why], phrases.workingDays))] : [];
  return [pauses(name), ...days];
}

/** By how much the limit grows, in its own measure. */
function longer(name: string, { choices }: Demands): Pick {
  const { most = 0, measure = 'workingDays' } = choices.longer ?? {};
  return pick(name, w.amount, amounts(most, phrases.spans[measure]));
}

const PARTS: Readonly<Record<TimeWanted, (demands: Demands, draft: Draft) => Pick[]>> = {
  extend: (demands) => [longer('amount', demands)],
  suspend: (demands, draft) => stopped('why', demands, draft),
};

export const handling: Forms<
  'log' | 'askReporter' | 'askTime' | 'refuseTime' | 'suspend' | 'extend' | 'raise' | 'comeBack'
> = {
  log: {
    form: () => formOfFields([field('text', f.log, 2_000)], { photos: true }),
    step: (draft) => ({ action: 'log', text: wordsOf(draft, 'text'), photos: [...draft.photos] }),
  },
  askReporter: {
    form: () => formOfFields([field('text', f.question, 500)]),
    step: (draft) => ({ action: 'askReporter', text: wordsOf(draft, 'text') }),
  },
  askTime: {
    form: (demands, draft) => {
      const { pauses: most, longer: more } = demands.choices;
      const can = { extend: more, suspend: most };
      const wanted = TIMES_WANTED.filter((what) => can[what]).map((what) => ({
        value: what,
        label: w.wantedWords[what],
      }));
      const what = pick('choice', w.wanted, wanted, { none: w.nothingLeft });
      const parts = draft.choice ? PARTS[draft.choice as TimeWanted](demands, draft) : [];
      return formOfFields([field('reason', f.wantReason, 500)], { picks: [what, ...parts] });
    },
    step: (draft) => {
      const reason = wordsOf(draft, 'reason');
      if (draft.choice === 'extend')
        return { action: 'askTime', what: 'extend', amount: Number(picked(draft, 'amount')), reason };
      const why = picked(draft, 'why') as Pause;
      return { action: 'askTime', what: 'suspend', why, amount: Number(picked(draft, 'days')), reason };
    },
  },
  refuseTime: {
    form: () => formOfFields([field('reason', f.refuseReason, 500)]),
    step: (draft) => ({ action: 'refuseTime', reason: wordsOf(draft, 'reason') }),
  },
  suspend: {
    form: (demands, draft) =>
      formOfFields([field('reason', f.pauseReason, 500)], { picks: stopped('choice', demands, draft) }),
    begins: ({ matter }) => {
      const { what, why = '', amount, reason = '' } = matter?.timeAsked ?? {};
      if (what !== 'suspend') return {};
      return { choice: why, picks: { days: String(amount) }, words: { reason } };
    },
    step: (draft) => ({
      action: 'suspend',
      why: draft.choice as Pause,
      days: Number(picked(draft, 'days')),
      reason: wordsOf(draft, 'reason'),
    }),
  },
  extend: {
    form: (demands) =>
      formOfFields([field('reason', f.extendReason, 500)], { picks: [longer('choice', demands)] }),
    begins: ({ matter }) => {
      const { what, amount, reason = '' } = matter?.timeAsked ?? {};
      return what === 'extend' ? { choice: String(amount), words: { reason } } : {};
    },
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
