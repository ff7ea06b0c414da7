/** A service's steps as a line: done, next, still to come; and what its holder may log. Pure. */
import {
  isVisitOver,
  momentWords,
  visitWords,
  type Action,
  type Moment,
  type ServiceAsked,
  type Visit,
} from '@gelin/domain/phone';
import { says, w } from '../../words/steps';

export interface StepLineState {
  readonly service: ServiceAsked | null;
  readonly visit: Visit | null;
  /** What the one who looks may do on the matter. */
  readonly actions: readonly Action[];
  readonly now: Moment;
}

const MOVES = ['log', 'add'] as const;

/** The line as drawn. */
export function present({ service, visit, actions, now }: StepLineState) {
  const done = service?.done ?? [];
  const next = service?.steps.find((step) => !done.some((one) => one.step === step));
  /** The step by which the visit can be moved: whoever has it logs that, whoever asked adds it. */
  const moves = (visit && MOVES.find((action) => actions.includes(action))) ?? ('' as const);
  const comes = visit ? visitWords(visit, now) : '';
  return {
    name: service?.name ?? '',
    comes: visit && moves && isVisitOver(visit, now) ? says.over(comes) : comes,
    moves,
    steps: (service?.steps ?? []).map((step) => {
      const at = done.find((one) => one.step === step)?.at;
      const state =
        at !== undefined ? ('done' as const) : step === next ? ('next' as const) : ('open' as const);
      const when = at === undefined ? '' : momentWords(at, now);
      return { step, state, when, aria: says.aria(step, state, when) };
    }),
    next: next !== undefined && actions.includes('log') ? next : '',
    logWords: next === undefined ? '' : says.log(next),
    handOver: service !== null && next === undefined && actions.includes('answer') ? w.handOver : '',
  };
}
