/** A service's steps as a line: done, on their way, next, still to come; and what its holder may log. Pure. */
import {
  isVisitOver,
  momentWords,
  visitWords,
  type Action,
  type Moment,
  type ServiceAsked,
  type Visit,
} from '@gelin/domain/phone';
import type { CallFailureCode } from '../../api/failure';
import type { ServiceLetter } from '../../store/service.post';
import { FAILURE_WORDS } from '../../words/failures';
import { says, w } from '../../words/steps';

export interface StepLineState {
  readonly service: ServiceAsked | null;
  readonly visit: Visit | null;
  /** What the one who looks may do on the matter. */
  readonly actions: readonly Action[];
  /** Steps of it that wait on the phone. */
  readonly letters: readonly ServiceLetter[];
  readonly online: boolean;
  readonly now: Moment;
}

const MOVES = ['log', 'add'] as const;
const MARKS = { done: 'check-circle-filled', waits: 'time', next: 'circle', open: 'circle' } as const;

/** The line as drawn. */
export function present({ service, visit, actions, letters, online, now }: StepLineState) {
  const done = service?.done ?? [];
  const waiting = letters.filter(isOnItsWay).map(({ step }) => step);
  const next = service?.steps.find(
    (step) => !done.some((one) => one.step === step) && !waiting.includes(step),
  );
  /** The step by which the visit can be moved: whoever has it logs that, whoever asked adds it. */
  const moves = (visit && MOVES.find((action) => actions.includes(action))) ?? ('' as const);
  const comes = visit ? visitWords(visit, now) : '';
  return {
    name: service?.name ?? '',
    comes: visit && moves && isVisitOver(visit, now) ? says.over(comes) : comes,
    moves,
    steps: (service?.steps ?? []).map((step) => {
      const at = done.find((one) => one.step === step)?.at;
      const waits = at === undefined && waiting.includes(step);
      const open = step === next ? ('next' as const) : ('open' as const);
      const state = at !== undefined ? ('done' as const) : waits ? ('waits' as const) : open;
      const when = at !== undefined ? momentWords(at, now) : waits ? onItsWay(online) : '';
      return { step, state, mark: MARKS[state], when, aria: says.aria(step, state, when) };
    }),
    letters: letters.filter((letter) => !isOnItsWay(letter)).map((letter) => letterRow(letter, online)),
    next: next !== undefined && actions.includes('log') ? next : '',
    logWords: next === undefined ? '' : says.log(next),
    handOver:
      service !== null && next === undefined && waiting.length === 0 && actions.includes('answer')
        ? w.handOver
        : '',
  };
}

/** A step that only waits stands in the line itself. */
const isOnItsWay = ({ failure, follows }: ServiceLetter) => failure === undefined && !follows;

const onItsWay = (online: boolean) => (online ? w.going : w.waits);

/** What could not go, to be taken off; and a picture that follows its step. */
function letterRow({ key, step, failure, follows }: ServiceLetter, online: boolean) {
  const what = follows ? says.pictureOf(step) : step;
  if (failure === undefined) return { key, text: what, words: onItsWay(online), stopped: false };
  return { key, text: says.stopped(what), words: says.stoppedWhy(why(failure)), stopped: true };
}

const why = (failure: CallFailureCode) => (failure === 'unchanged' ? w.byOther : FAILURE_WORDS[failure]);
