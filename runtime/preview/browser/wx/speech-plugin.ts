/**
 * A stand-in for the plugin WechatSI. It reads aloud with the browser's own voice, or hums as long as the words would take where
 * there is none; it hears by the browser's microphone, and writes down what `__preview.hears` says, for a browser understands nobody.
 */
import { hooks } from '../hooks.ts';
import { guarded } from '../engine/errors.ts';
import type { Phone } from '../phone.ts';
import { keepTemporary } from './file-store.ts';
import { strict } from './proxy.ts';
import { Recorder } from './recorder.ts';
import { chineseVoice, remember } from './spoken.ts';
import { wavOf } from './wav.ts';

const NAME = 'WechatSI';
const LANGUAGES = new Set(['zh_CN', 'en_US', 'zh_HK', 'sichuanhua']);
/** One character takes about a fifth of a second; the plugin refuses what is much longer than a paragraph. */
const SECONDS_A_CHARACTER = 0.2;
const LONGEST = 300;
const RATE = 8_000;

interface Wish {
  lang: string;
  tts: boolean;
  content: string;
  success?(made: object): void;
  fail?(error: object): void;
}

function hum(seconds: number): Blob {
  const loud = chineseVoice() ? 0 : 0.05;
  const samples = new Float32Array(Math.ceil(seconds * RATE));
  for (let at = 0; at < samples.length; at += 1)
    samples[at] = loud * Math.sin((2 * Math.PI * 180 * at) / RATE) * (at % 1600 < 1200 ? 1 : 0);
  return wavOf(samples, RATE);
}

function textToSpeech(phone: Phone, { lang, tts, content, success, fail }: Wish): void {
  const refuse = (retcode: number, msg: string): void =>
    guarded('WechatSI.textToSpeech fail', () => fail?.({ retcode, origin: content, msg }));
  window.setTimeout(() => {
    if (!phone.network.online) return refuse(-20005, 'network error');
    if (lang !== 'zh_CN' && lang !== 'en_US') return refuse(-20001, 'lang error');
    if (!tts || !content || content.length > LONGEST) return refuse(-20002, 'content error');
    hooks.spoken.push(content);
    const filename = keepTemporary(hum(content.length * SECONDS_A_CHARACTER), '.wav');
    remember(filename, content);
    const expired_time = Math.floor(Date.now() / 1000) + 3 * 3600;
    guarded('WechatSI.textToSpeech success', () =>
      success?.({ retcode: 0, origin: content, filename, expired_time }),
    );
  });
}

/** The plugin's recorder: four listeners that are properties. */
function recognition(): object {
  const recorder = new Recorder();
  const manager = {
    onStart: (_: object): void => undefined,
    onRecognize: (_: object): void => undefined,
    onStop: (_: object): void => undefined,
    onError: (_: object): void => undefined,
    start: ({ duration = 60_000, lang = 'zh_CN' }: { duration?: number; lang?: string } = {}) => {
      if (!LANGUAGES.has(lang)) return manager.onError({ retcode: -30007, msg: `lang ${lang}` });
      hooks.heardIn = lang;
      return void recorder.start({ duration, sampleRate: 16_000 });
    },
    stop: () => recorder.stop(),
  };
  recorder.on('Start')(() => manager.onStart({ msg: 'Ok' }));
  recorder.on('Stop')((take) => manager.onStop({ ...take, result: hooks.hears }));
  recorder.on('Error')((error) =>
    manager.onError({ retcode: -30001, msg: (error as { errMsg: string }).errMsg }),
  );
  return manager;
}

/** Puts `requirePlugin` in its place. It throws for every plugin but this, as WeChat does for one that is not declared. */
export function installPlugins(phone: Phone): void {
  const manager = recognition();
  const plugin = strict(NAME, {
    textToSpeech: (wish: Wish) => textToSpeech(phone, wish),
    getRecordRecognitionManager: () => manager,
  });
  Object.assign(window, {
    requirePlugin: (name: string) => {
      if (name !== NAME) throw new Error(`plugin "${name}" is not in the preview`);
      return plugin;
    },
  });
}
