/** Tries a rule on every life, state or step of the same random walks. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { begin, type Matter } from '@gelin/domain';
import { walks, type Life, type Step } from './walk.ts';

const WALKS = 120;

/** An expectation that is cheap while it holds: there are a million of them. */
export function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** The same of something that is only true or not. */
export function holds(truth: boolean, ...about: unknown[]): void {
  if (!truth) expect(about).toBe('something that cannot be');
}

/** On the lives of each walk: of two matters, and of what was split off. */
export function always(rule: (life: Life) => void): void {
  const each = fc.property(walks, ({ lives }) => {
    for (const life of lives) rule(life);
  });
  fc.assert(each, { seed: 20261122, numRuns: WALKS, endOnFailure: true });
}

export const states = ({ first, steps }: Life) => [begin(first), ...steps.map(({ after }) => after)];
export const everyState = (rule: (matter: Matter) => void) =>
  always((life) => {
    states(life).forEach(rule);
  });
export const everyStep = (rule: (step: Step) => void) =>
  always(({ steps }) => {
    steps.forEach(rule);
  });
