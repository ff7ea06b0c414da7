/**
 * The speech plugin WechatSI (wx069ba97219f66d99): writes down what it hears, and reads aloud. It is off: a mini-program must
 * have been granted it and name it in app.json (docs/deploy.md). The laptop's preview brings a stand-in of its own.
 */

/** Turned on together with `plugins` in app.json. */
const PLUGIN_ON: boolean = false;
const PLUGIN = 'WechatSI';

/** The plugin's recorder: its listeners are properties. */
export interface RecognitionManager {
  onStart: () => void;
  onStop: (take: { tempFilePath: string; duration: number; result: string }) => void;
  onError: (error: { msg: string }) => void;
  start(options: { duration: number; lang: string }): void;
  stop(): void;
}

/** What the plugin's `textToSpeech` is asked. It knows `zh_CN` and `en_US`, no dialects. */
export interface SpeechWish {
  readonly lang: 'zh_CN';
  readonly tts: true;
  readonly content: string;
  success(made: { filename: string }): void;
  fail(error: { msg?: string }): void;
}

export interface SpeechPlugin {
  getRecordRecognitionManager(): RecognitionManager;
  textToSpeech(wish: SpeechWish): void;
}

/** The plugin, where there is one. */
export function speechPlugin(): SpeechPlugin | undefined {
  return hasSpeechPlugin() ? (requirePlugin(PLUGIN) as SpeechPlugin) : undefined;
}

/** Whether this app can write down what it hears and read aloud. */
export function hasSpeechPlugin(): boolean {
  const { host } = wx.getAppBaseInfo() as { host?: { env?: string } };
  return PLUGIN_ON || host?.env === 'preview';
}
