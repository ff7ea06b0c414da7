/** The groups' robots as drawn: how each lane is, and what was not taken. Pure. */
import type { DeadLetter, LaneRow, LaneState } from '@gelin/contract/mirror';
import { momentWords, type Moment } from '@gelin/domain/phone';
import { otherReason, phrases, REASONS, STATES, w } from '../words/robots';

/** The group whose robot is being set, and what is written so far. */
export interface Editing {
  readonly group: string;
  readonly address: string;
  readonly failure: string;
  readonly saving: boolean;
}

export interface RobotsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly lasting: boolean;
  readonly rows: readonly LaneRow[];
  readonly editing: Editing | undefined;
  /** The letter that is being sent again. */
  readonly resending: string | undefined;
  readonly now: Moment;
}

export interface LetterView {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly aria: string;
  readonly sending: boolean;
}

export interface LaneView {
  readonly group: string;
  readonly name: string;
  readonly state: LaneState;
  readonly stateWords: string;
  readonly lines: readonly string[];
  readonly dead: readonly LetterView[];
  readonly editing: boolean;
  readonly setWords: string;
  readonly removable: boolean;
}

/** The view of a state. */
export function present({ phase, failure, lasting, rows, editing, resending, now }: RobotsState) {
  return {
    phase,
    failure,
    lasting,
    empty: phase === 'ready' && rows.length === 0,
    lanes: rows.map((row) => laneView(row, editing?.group === row.group, resending, now)),
    editFailure: editing?.failure ?? '',
    saving: editing?.saving ?? false,
  };
}

function laneView(row: LaneRow, editing: boolean, resending: string | undefined, now: Moment): LaneView {
  const { group, name, state, tail, dead } = row;
  return {
    group,
    name,
    state,
    stateWords: STATES[state],
    lines: linesOf(row, now),
    dead: dead.map((letter) => letterView(letter, resending, now)),
    editing,
    setWords: tail === undefined ? w.set : w.change,
    removable: tail !== undefined,
  };
}

function linesOf({ tail, state, waiting, next, lastSentAt }: LaneRow, now: Moment): string[] {
  return [
    ...(tail === undefined ? [] : [phrases.tail(tail)]),
    ...(state === 'waiting' ? [phrases.waiting(waiting)] : []),
    ...(state === 'held' && next !== undefined ? [phrases.held(waiting, momentWords(next, now))] : []),
    ...(lastSentAt === undefined ? [] : [phrases.sent(momentWords(lastSentAt, now))]),
  ];
}

function letterView(
  { id, at, reason, text }: DeadLetter,
  resending: string | undefined,
  now: Moment,
): LetterView {
  const why = phrases.deadAria(momentWords(at, now), REASONS[reason] ?? otherReason(reason));
  const shown = text || w.hidden;
  return { id, text: shown, why, aria: phrases.resendAria(shown), sending: id === resending };
}

const KEY = /^[A-Za-z0-9_-]{16,100}$/;

/** The key in what was pasted: a webhook's address, or the key alone; `undefined` where there is none. */
export function keyIn(pasted: string): string | undefined {
  const text = pasted.trim();
  const found = /[?&]key=([^&#\s]+)/.exec(text)?.[1] ?? text;
  return KEY.test(found) ? found : undefined;
}
