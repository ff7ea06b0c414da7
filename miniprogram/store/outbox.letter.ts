/** A message on its way: what it says, what goes with it, and how far it got. Pure. */
import type { CalledPost, Quoted } from '@gelin/contract/talk';
import type { Medium, Moment } from '@gelin/domain/phone';
import type { CallFailureCode } from '../api/failure';

/** A picture, film or voice kept on the phone until it is stored. */
export type Parcel =
  | { readonly kind: 'photo'; readonly kept: string }
  | { readonly kind: 'video'; readonly kept: string; readonly poster: string; readonly seconds: number }
  | { readonly kind: 'voice'; readonly kept: string; readonly seconds: number };

/** Something said that the cloud has not confirmed; its key stays the same until it has. */
export interface Letter {
  readonly key: string;
  readonly group: string;
  readonly at: Moment;
  readonly text: string;
  /** What is stored already, and what is still to be sent up, in the order they were added. */
  readonly media: readonly (Medium | Parcel)[];
  readonly called: readonly CalledPost[];
  readonly replyTo?: Quoted;
  readonly matter?: string;
  readonly about?: string;
  readonly state: 'sending' | 'waiting' | 'failed';
  /** Why it waits or failed. */
  readonly why?: CallFailureCode;
}

/** What will get through by itself later: a broken line, a busy or stopped service. */
const PASSING: readonly CallFailureCode[] = ['offline', 'platform', 'busy', 'unavailable', 'notSignedIn'];

/** Whether trying the same again can never help. */
export function isFinal(code: CallFailureCode): boolean {
  return !PASSING.includes(code);
}

/** Whether it still lies on the phone. */
export function isParcel(medium: Medium | Parcel): medium is Parcel {
  return 'kept' in medium;
}

/** The media that are stored. */
export function storedMedia(media: Letter['media']): readonly Medium[] {
  return media.flatMap((medium) => (isParcel(medium) ? [] : [medium]));
}

/** A medium as it can be drawn at once, from the phone itself while it is not stored. */
export function drawable(medium: Medium | Parcel): Medium {
  if (!isParcel(medium)) return medium;
  const { kept: id, ...rest } = medium;
  return { ...rest, id };
}
