/** What stands for something that cannot be shown in a line. */
import type { Medium, Voice } from '../matter/media.ts';

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

/** What was answered, in words; an answer that was only spoken says that it was. */
export function answerWords({ text, voice }: { readonly text: string; readonly voice?: Voice }): string {
  return text || mediumWords(voice ? [{ kind: 'voice' }] : []);
}
