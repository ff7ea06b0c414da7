/** What the files of the speech stand-in say: as they play, the browser's own voice speaks. */

const words = new Map<string, string>();

/** A Chinese voice of this browser, if it has one. */
export function chineseVoice(): SpeechSynthesisVoice | undefined {
  return window.speechSynthesis?.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang));
}

/** That this file says these words. */
export function remember(src: string, content: string): void {
  words.set(src, content);
}

/** Speaks what a file says, or goes on after a pause. */
export function speak(src: string): void {
  const content = words.get(src);
  const voice = chineseVoice();
  if (content === undefined || !voice) return;
  if (window.speechSynthesis.paused) return window.speechSynthesis.resume();
  const utterance = new SpeechSynthesisUtterance(content);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  window.speechSynthesis.speak(utterance);
}

/** Pauses, or ends for good. */
export function hush(src: string, forGood: boolean): void {
  if (!words.has(src) || !chineseVoice()) return;
  if (forGood) window.speechSynthesis.cancel();
  else window.speechSynthesis.pause();
}
