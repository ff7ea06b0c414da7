/** Which endings a matter can have. */
import type { Nature, Outcome } from './kinds.ts';

const OF_DISPUTES: readonly Outcome[] = ['agreed', 'notAgreed', 'guidedToCourt'];
const OF_OTHERS: readonly Outcome[] = ['solved', 'partlySolved', 'explained', 'passedOn'];

/** The outcomes an answer may give to a matter of this nature, the commonest first. */
export function outcomesFor(nature: Nature): readonly Outcome[] {
  return nature === 'dispute' ? OF_DISPUTES : OF_OTHERS;
}

/** The outcome of what was done with there and then: a quarrel ends agreed, everything else solved. */
export function doneFor(nature: Nature): Outcome {
  return nature === 'dispute' ? 'agreed' : 'solved';
}

/** Whether something was done that a picture can show. */
export function showsResult(outcome: Outcome): boolean {
  return outcome === 'solved' || outcome === 'partlySolved';
}
