/** What the scripted members do with a matter: a list of steps, dealt by chance before anything happens. */
import type { Step } from '@gelin/contract/step';
import type { Chance } from './chance.ts';

/** One step: who takes it, after how many hours, and what it brings. */
export interface Scripted {
  /** `holder` has the matter now, `verifier` is of the place and has not answered, `centre` decides refusals. */
  readonly who: 'holder' | 'verifier' | 'centre' | 'reporter';
  readonly afterHours: number;
  readonly step: StepDraft;
}

/** A step before its photos are uploaded and its outcome fits the nature. */
export type StepDraft =
  Exclude<Step, { action: 'answer' }> | { readonly action: 'answer'; readonly text: string };

const HOUR_RANGE = {
  accept: [0.2, 6],
  answer: [4, 90],
  verify: [2, 30],
  rate: [1, 60],
  escalate: [1, 8],
} as const;

/** Deals a fate. Most matters go straight through; some rise, some are refused, some fail a verification, some wait. */
export function fateOf(chance: Chance): Scripted[] {
  const hours = (of: keyof typeof HOUR_RANGE) =>
    HOUR_RANGE[of][0] + chance.next() * (HOUR_RANGE[of][1] - HOUR_RANGE[of][0]);
  const accept: Scripted = { who: 'holder', afterHours: hours('accept'), step: { action: 'accept' } };
  const answer = (text: string): Scripted => ({
    who: 'holder',
    afterHours: hours('answer'),
    step: { action: 'answer', text },
  });
  const verify = (result: 'pass' | 'fail'): Scripted => ({
    who: 'verifier',
    afterHours: hours('verify'),
    step: { action: 'verify', result, ...(result === 'fail' && { note: '现场看过，还没有办好。' }) },
  });
  const rate: Scripted = {
    who: 'reporter',
    afterHours: hours('rate'),
    step: {
      action: 'rate',
      rating: chance.pick(['satisfied', 'satisfied', 'fair', 'dissatisfied'] as const),
    },
  };
  const rise: Scripted = {
    who: 'holder',
    afterHours: hours('escalate'),
    step: { action: 'escalate', findings: '到现场看过，情况属实。', opinion: '本级解决不了，请上级研究。' },
  };
  const propose: Scripted = {
    who: 'holder',
    afterHours: hours('escalate'),
    step: {
      action: 'proposeRefusal',
      reason: chance.pick(['inCourt', 'otherPlace', 'notAMatter'] as const),
      elsewhere: '可以拨打 12345 咨询。',
    },
  };
  const settled = [
    accept,
    answer('已经处理完毕，请您看看。'),
    verify('pass'),
    ...(chance.happens(0.6) ? [rate] : []),
  ];
  const lot = chance.next();
  if (lot < 0.06) return [];
  if (lot < 0.12) return [accept];
  if (lot < 0.18) return [propose, { who: 'centre', afterHours: 3, step: { action: 'confirmRefusal' } }];
  if (lot < 0.21)
    return [
      propose,
      { who: 'centre', afterHours: 3, step: { action: 'rejectRefusal' } },
      ...settled.slice(1),
    ];
  if (lot < 0.33) return [rise, ...settled];
  if (lot < 0.37) return [rise, rise, ...settled];
  if (lot < 0.45)
    return [accept, answer('已经处理。'), verify('fail'), answer('重新处理好了。'), verify('pass'), rate];
  return settled;
}
