/** Words made into sound by the speech plugin. */
import { hasSpeechPlugin, speechPlugin } from './plugin';

/** A piece is at most this long: the plugin refuses long texts (-20002), and the first piece shall be heard soon. */
const PIECE = 100;
const ENDS = /[^。！？；\n]*[。！？；\n]?/g;

/** Whether anything can be read aloud here; where not, no button offers it. */
export const canReadAloud = hasSpeechPlugin;

/** The words in pieces that end where sentences do, as far as they are short enough. */
export function pieces(words: string): readonly string[] {
  const all: string[] = [];
  for (const sentence of words.match(ENDS) ?? []) {
    const last = all.at(-1);
    if (last !== undefined && last.length + sentence.length <= PIECE) all[all.length - 1] = last + sentence;
    else
      for (let from = 0; from < sentence.length; from += PIECE) all.push(sentence.slice(from, from + PIECE));
  }
  return all.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Where the sound of one piece can be played from. @throws where the plugin could not make it */
export function soundOf(piece: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const plugin = speechPlugin();
    if (!plugin) return reject(new Error('no plugin'));
    plugin.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content: piece,
      success: ({ filename }) => resolve(filename),
      fail: ({ msg }) => reject(new Error(msg ?? 'textToSpeech failed')),
    });
  });
}
