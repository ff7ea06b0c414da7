/** What goes with a report beside its words: what is stored, and what still waits on the phone. Pure. */
import type { Video, Voice } from '@gelin/domain/phone';
import type { KeptVideo } from '../api/video';
import type { KeptVoice } from '../api/voice';

/** Pictures, one voice and one film that are stored. */
export interface Stored {
  readonly photos: readonly string[];
  readonly voice?: Voice | undefined;
  readonly video?: Video | undefined;
}

/** The same while they lie on the phone. */
export interface Unsent {
  readonly unsent: readonly string[];
  readonly unsentVoice?: KeptVoice | undefined;
  readonly unsentVideo?: KeptVideo | undefined;
}

export type Enclosed = Stored & Unsent;

export const NOTHING: Enclosed = { photos: [], unsent: [] };

/** Only what goes with the words, of something that has more. */
export function enclosedOf({ photos, unsent, voice, unsentVoice, video, unsentVideo }: Enclosed): Enclosed {
  return { photos, unsent, voice, unsentVoice, video, unsentVideo };
}

/** How many things wait on the phone. */
export function waits({ unsent, unsentVoice, unsentVideo }: Unsent): number {
  return unsent.length + (unsentVoice ? 1 : 0) + (unsentVideo ? 1 : 0);
}

/** The files that wait on the phone. */
export function waitingFiles({ unsent, unsentVoice, unsentVideo }: Unsent): string[] {
  const film = unsentVideo ? [unsentVideo.path, unsentVideo.poster] : [];
  return [...unsent, ...(unsentVoice ? [unsentVoice.path] : []), ...film];
}

/** Whether anything of it is stored. */
export function isAnything({ photos, voice, video }: Stored): boolean {
  return photos.length > 0 || voice !== undefined || video !== undefined;
}

/** Whether it says by itself what is wrong: a voice or a film does, a picture does not. */
export function speaks({ voice, video, unsentVoice, unsentVideo }: Enclosed): boolean {
  return [voice, video, unsentVoice, unsentVideo].some((one) => one !== undefined);
}
