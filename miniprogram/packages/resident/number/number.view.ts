/** Following by number: the digits in fours, and what this phone keeps. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import { spelled, type KeptNumber } from '../../../store/numbers';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { NUMBER_SAYS as says, NUMBER_WORDS as w } from '../words/number';

const LENGTH = 12;

export interface NumberState {
  readonly digits: string;
  /** Whether it is to stay on this phone. */
  readonly keeps: boolean;
  readonly sending: boolean;
  readonly failure: CallFailureCode | undefined;
  readonly kept: readonly KeptNumber[];
  /** The matters of a number whose matter was split; empty where it leads to one alone. */
  readonly parts: readonly string[];
}

export const BEFORE: NumberState = {
  digits: '',
  keeps: true,
  sending: false,
  failure: undefined,
  kept: [],
  parts: [],
};

/** The digits of whatever was typed or pasted, in whichever width; at most as many as a number has. */
export function digitsIn(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/gu, '').slice(0, LENGTH);
}

/** The view of a state. */
export function present({ digits, keeps, sending, failure, kept, parts }: NumberState) {
  const left = LENGTH - digits.length;
  return {
    aloud: sentences(w.lead, w.why, kept.length > 0 && says.aloudKept(kept.length)),
    shown: spelled(digits),
    keeps,
    sending,
    disabled: left > 0,
    note: left === LENGTH ? w.short : left > 0 ? says.left(left) : '',
    failure: failure === undefined ? '' : FAILURE_WORDS[failure],
    split: parts.length > 0 ? says.split(parts.length) : '',
    parts: parts.map((matter, at) => ({ matter, name: says.part(at) })),
    kept: kept.map(({ number, matter, about = '' }) => ({
      matter,
      about,
      number: spelled(number),
      forgetAria: says.forgetAria(spelled(number)),
    })),
  };
}
