/** What hears: WeChat's recorder, or the speech plugin where there is one, which records and writes down what was said. */
import { dialect } from './dialect';
import { speechPlugin, type RecognitionManager } from './plugin';

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

/** One channel of 16 kHz at 32 kbit/s: a minute of speech is 240 KB in a weak network. */
const SPEECH = {
  format: 'mp3',
  numberOfChannels: 1,
  sampleRate: 16_000,
  encodeBitRate: 32_000,
} as const;

/** The ear of this phone. */
export function earOf(listener: Listener): Ear {
  const manager = speechPlugin()?.getRecordRecognitionManager();
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
    start: (duration) => manager.start({ duration, lang: dialect() }),
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
