/** A phone whose host brings the speech plugin; what it is asked to say, and answers when the test wants it. */
import type { RecognitionManager, SpeechWish } from '../../miniprogram/api/plugin';
import type { Phone } from './phone';

export interface Plugin {
  readonly wishes: SpeechWish[];
  readonly manager: RecognitionManager & { readonly listened: string[] };
}

export function withSpeechPlugin(phone: Phone, scale = 1): Plugin {
  phone.can('getAppBaseInfo', () => ({
    SDKVersion: '3.8.0',
    fontSizeScaleFactor: scale,
    host: { env: 'preview' },
  }));
  const listened: string[] = [];
  const wishes: SpeechWish[] = [];
  const nothing = () => undefined;
  const manager = {
    listened,
    onStart: nothing,
    onStop: nothing,
    onError: nothing,
    start: ({ lang }: { lang: string }) => void listened.push(lang),
    stop: nothing,
  };
  Object.assign(globalThis, {
    requirePlugin: (name: string) => {
      if (name !== 'WechatSI') throw new Error(`plugin ${name} is not declared`);
      return {
        textToSpeech: (wish: SpeechWish) => void wishes.push(wish),
        getRecordRecognitionManager: () => manager,
      };
    },
  });
  return { wishes, manager };
}
