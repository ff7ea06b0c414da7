/**
 * What hears: WeChat's recorder, or the speech plugin WechatSI (wx069ba97219f66d99), which records and writes down what
 * was said. The plugin is off: a mini-program must have been granted it and name it in app.json (docs/deploy.md).
 */

/** Turned on together with `plugins` in app.json. */
const PLUGIN_ON: boolean = false;
const PLUGIN = 'WechatSI';

/** What was heard; `text` only where it was written down. */
export interface Take {
  readonly path: string;
  readonly milliseconds: number;
  readonly text?: string;
}

/** Who is told of what happens to a recording. */
export interface Listener {
  started(): void;
  stopped(take: Take): void;
  failed(message: string): void;
  /** Somebody rings: the recording stands. */
  interrupted(): void;
}

export interface Ear {
  start(milliseconds: number): void;
  stop(): void;
}

/** The plugin's recorder: its listeners are properties. */
export interface RecognitionManager {
  onStart: () => void;
  onStop: (take: { tempFilePath: string; duration: number; result: string }) => void;
  onError: (error: { msg: string }) => void;
  start(options: { duration: number; lang: string }): void;
  stop(): void;
}

/** One channel of 16 kHz at 32 kbit/s: a minute of speech is 240 KB in a weak network. */
const SPEECH = {
  format: 'mp3',
  numberOfChannels: 1,
  sampleRate: 16_000,
  encodeBitRate: 32_000,
} as const;

/** The ear of this phone. */
export function earOf(listener: Listener): Ear {
  const manager = recognition();
  return manager ? recognise(manager, listener) : record(listener);
}

/** The plugin that writes down what it hears: gives text, or nothing where it understood nothing. */
export function recognise(manager: RecognitionManager, listener: Listener): Ear {
  manager.onStart = () => listener.started();
  manager.onError = ({ msg }) => listener.failed(msg);
  manager.onStop = ({ tempFilePath, duration, result }) => {
    const text = result.trim();
    listener.stopped({ path: tempFilePath, milliseconds: duration, ...(text && { text }) });
  };
  return {
    start: (duration) => manager.start({ duration, lang: 'zh_CN' }),
    stop: () => manager.stop(),
  };
}

function record(listener: Listener): Ear {
  const manager = wx.getRecorderManager();
  manager.onStart(() => listener.started());
  manager.onError(({ errMsg }) => listener.failed(errMsg));
  manager.onInterruptionBegin(() => listener.interrupted());
  manager.onStop(({ tempFilePath, duration }) =>
    listener.stopped({ path: tempFilePath, milliseconds: duration }),
  );
  return {
    start: (duration) => manager.start({ ...SPEECH, duration }),
    stop: () => manager.stop(),
  };
}

function recognition(): RecognitionManager | undefined {
  if (!PLUGIN_ON) return undefined;
  const plugin = requirePlugin(PLUGIN) as { getRecordRecognitionManager(): RecognitionManager };
  return plugin.getRecordRecognitionManager();
}
