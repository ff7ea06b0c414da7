/** What people send beside words: pictures, short films, their voice. `id` is the storage's file id. */

/** A stored picture. */
export interface Photo {
  readonly id: string;
}

/** A short film; `poster` is the picture that stands for it until it is played. */
export interface Video {
  readonly id: string;
  readonly poster: string;
  readonly seconds: number;
}

/** Somebody's voice as it was spoken; `seconds` are whole ones, at least 1. */
export interface Voice {
  readonly id: string;
  readonly seconds: number;
}

/** One thing that was sent with a message. */
export type Medium =
  | ({ readonly kind: 'photo' } & Photo)
  | ({ readonly kind: 'video' } & Video)
  | ({ readonly kind: 'voice' } & Voice);

/** Every file that a medium is made of. */
export function filesOfMedium(medium: Medium): readonly string[] {
  return medium.kind === 'video' ? [medium.id, medium.poster] : [medium.id];
}

/** Every file that came with a step: its pictures, its film and its voice. */
export function filesOfStep(content: object): readonly string[] {
  const {
    photos = [],
    voice,
    video,
  } = content as { photos?: readonly Photo[]; voice?: Voice; video?: Video };
  const film = video ? [video.id, video.poster] : [];
  return [...photos.map(({ id }) => id), ...film, ...(voice ? [voice.id] : [])];
}

/** How long somebody may speak or film at once, in seconds: the platform's recognition stops at 60 (WechatSI). */
export const VOICE_SECONDS = 60;
export const VIDEO_SECONDS = 30;
