/** What was sent with a message, sorted by what it is: pictures to look at, films to play, voices to hear. Pure. */
import type { Medium, Photo, Voice } from '@gelin/domain/phone';
import { VOICE_SAYS } from '../../words/voice';

export interface Film {
  readonly id: string;
  readonly poster: string;
  readonly seconds: string;
  readonly label: string;
  /** It plays: the poster has made room for it. */
  readonly playing: boolean;
}

export interface Sorted {
  readonly photos: readonly Photo[];
  readonly films: readonly Film[];
  readonly voices: readonly Voice[];
}

/** `playing` is the id of the film that plays; one at a time. */
export function sorted(media: readonly Medium[], playing: string): Sorted {
  return {
    photos: media.flatMap((one) => (one.kind === 'photo' ? [{ id: one.id }] : [])),
    films: media.flatMap((one) => (one.kind === 'video' ? [filmOf(one, playing)] : [])),
    voices: media.flatMap((one) => (one.kind === 'voice' ? [{ id: one.id, seconds: one.seconds }] : [])),
  };
}

function filmOf({ id, poster, seconds }: Extract<Medium, { kind: 'video' }>, playing: string): Film {
  return {
    id,
    poster,
    seconds: VOICE_SAYS.seconds(seconds),
    label: VOICE_SAYS.film(seconds),
    playing: id === playing,
  };
}
