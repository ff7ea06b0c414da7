/** 评价: a face for each rating, and whether there is something to send. Pure. */
import { RATING_WORDS, RATINGS, type Rating } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { NOTHING, type Written } from '../../../store/own-written';
import { FAILURE_WORDS } from '../../../words/failures';
import { MATTER_WORDS as w } from '../../../words/matter';
import { OWN_SAYS as says } from '../../../words/own';

export interface RateState {
  readonly written: Written;
  readonly rate: 'resting' | 'sending' | CallFailureCode;
}

export const BEFORE: RateState = { written: NOTHING, rate: 'resting' };

const FACES: Readonly<Record<Rating, string>> = {
  satisfied: 'happy',
  fair: 'wry-smile',
  dissatisfied: 'unhappy',
};

/** The view of a state. */
export function present({ written, rate }: RateState) {
  const chosen = ratingOf(written);
  return {
    faces: RATINGS.map((rating) => ({
      rating,
      icon: FACES[rating],
      word: RATING_WORDS[rating],
      chosen: rating === chosen,
    })),
    sending: rate === 'sending',
    disabled: chosen === undefined,
    note: chosen === undefined ? w.ratePick : '',
    failure: rate === 'sending' || rate === 'resting' ? '' : says.kept(FAILURE_WORDS[rate]),
  };
}

/** What was chosen so far. */
export function ratingOf({ choice }: Written): Rating | undefined {
  return RATINGS.find((rating) => rating === choice);
}
