/** What somebody writes for a step on their own matter, and the step it makes. Pure. */
import type { Step } from '@gelin/contract/step';
import { RATINGS, type Visit, type Voice } from '@gelin/domain/phone';
import { CallFailure } from '../api/failure';
import type { Enclosed } from './enclosed';

/** The steps of a matter's reporter. */
export type OwnAction = 'add' | 'reopen' | 'rate' | 'urge' | 'withdraw';
export type OwnStep = Extract<Step, { action: OwnAction }>;

/** What was written and not sent yet. */
export interface Written {
  readonly text: string;
  readonly photos: readonly string[];
  /** Photos kept on the phone that could not be sent up yet. */
  readonly unsent: readonly string[];
  readonly voice: Voice | null;
  readonly unsentVoice: { readonly path: string; readonly seconds: number } | null;
  /** Of a rating: which was chosen. */
  readonly choice: string;
  /** Where the visit is to be moved that was agreed; its words say the same. */
  readonly visit?: Visit;
}

export const NOTHING: Written = {
  text: '',
  photos: [],
  unsent: [],
  voice: null,
  unsentVoice: null,
  choice: '',
};

/** A step that somebody wants taken on the matter as they saw it. */
export interface OwnWish {
  readonly matter: string;
  readonly seq: number;
  readonly action: OwnAction;
  readonly written: Written;
}

/** Whether nothing is written. */
export function isNothing({ text, photos, unsent, voice, unsentVoice, choice }: Written): boolean {
  const media = photos.length + unsent.length > 0 || voice !== null || unsentVoice !== null;
  return text.trim() === '' && !media && choice === '';
}

/** The files of what is written, as they are sent up. */
export function filesOf({ photos, unsent, voice, unsentVoice }: Written): Enclosed {
  return { photos, unsent, voice: voice ?? undefined, unsentVoice: unsentVoice ?? undefined };
}

/** The step as the contract wants it, of what misses nothing. @throws CallFailure malformed where no face is chosen */
export function stepOf(action: OwnAction, { text, photos, voice, choice, visit }: Written): OwnStep {
  const said = text.trim();
  switch (action) {
    case 'add':
      return { action, text: said, photos: [...photos], ...(voice && { voice }), ...(visit && { visit }) };
    case 'reopen':
      return { action, reason: said, photos: [...photos] };
    case 'rate': {
      const rating = RATINGS.find((one) => one === choice);
      if (!rating) throw new CallFailure('malformed', choice);
      return { action, rating, ...(said && { words: said }) };
    }
    case 'urge':
    case 'withdraw':
      return { action };
  }
}
