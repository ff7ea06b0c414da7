/** What stands for something that cannot be shown in a line. */
import type { Matter } from '../matter/matter.ts';
import type { Medium, Photo, Video, Voice } from '../matter/media.ts';

const WORDS: Readonly<Record<Medium['kind'], string>> = {
  photo: '［图片］',
  video: '［视频］',
  voice: '［语音］',
};

/** What stands for media where only words have room; '' for none. */
export function mediumWords(media: readonly Pick<Medium, 'kind'>[]): string {
  const [first] = media;
  return first ? WORDS[first.kind] : '';
}

/** What was reported, in words; what was only spoken or filmed says that it was. */
export function reportWords({
  text,
  voice,
  video,
}: {
  readonly text: string;
  readonly voice?: Voice;
  readonly video?: Video;
}): string {
  if (text) return text;
  return voice ? '语音报事' : video ? '视频报事' : '';
}

/**
 * What may be passed on of it beyond who has to go there: of a service (代办) its name alone, for the words say where
 * somebody lives who cannot walk, and when they are called on. Personal numbers in it are not masked yet.
 */
export function passedOnWords(reported: Parameters<typeof reportWords>[0] & Pick<Matter, 'service'>): string {
  return reported.service ? `请人代办：${reported.service.name}` : reportWords(reported);
}

/** The pictures that may be passed on with it: of a service none, for they show papers (an ID card) and somebody's home. */
export function passedOnPhotos({ photos, service }: Pick<Matter, 'photos' | 'service'>): readonly Photo[] {
  return service ? [] : photos;
}

/** What was answered, in words; an answer that was only spoken says that it was. */
export function answerWords({ text, voice }: { readonly text: string; readonly voice?: Voice }): string {
  return text || mediumWords(voice ? [{ kind: 'voice' }] : []);
}
