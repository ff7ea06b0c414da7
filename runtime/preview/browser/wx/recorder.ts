/**
 * `wx.getRecorderManager()`: the browser's microphone. A browser cannot write MP3 or AAC; whatever format is asked for,
 * the file is a WAV, which is one of the formats of WeChat's recorder too.
 */
import { guarded } from '../engine/errors.ts';
import type { Api } from './call.ts';
import { keepTemporary } from './file-store.ts';
import { strict } from './proxy.ts';
import { openMicrophone } from './settings.ts';
import { wavOf } from './wav.ts';

interface Start {
  duration?: number;
  sampleRate?: number;
}

const LONGEST = 600_000;

/** One recording under way. */
interface Take {
  readonly recorder: MediaRecorder;
  readonly sampleRate: number;
  readonly timer: number;
}

type Listener = (result: object) => void;

/** A recorder; each of its events has one listener. */
export class Recorder {
  private readonly listeners = new Map<string, Listener>();
  private take: Take | null = null;
  private opening = false;

  readonly on = (event: string) => (listener: Listener) => void this.listeners.set(event, listener);

  readonly start = async ({ duration = 60_000, sampleRate = 8_000 }: Start = {}): Promise<void> => {
    if (this.take || this.opening) return this.fail('is recording or paused');
    if (!(duration > 0 && duration <= LONGEST)) return this.fail(`duration ${duration}: 1 to ${LONGEST} ms`);
    this.opening = true;
    try {
      const stream = await openMicrophone();
      const recorder = new MediaRecorder(stream);
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => void parts.push(data);
      recorder.onpause = () => this.tell('Pause');
      recorder.onresume = () => this.tell('Resume');
      recorder.onstart = () => this.tell('Start');
      recorder.onstop = () => void this.finish(new Blob(parts), sampleRate);
      this.take = { recorder, sampleRate, timer: window.setTimeout(this.stop, duration) };
      recorder.start();
    } catch (thrown) {
      this.fail(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      this.opening = false;
    }
  };

  readonly stop = (): void => {
    if (!this.take) return this.fail('recorder not start');
    const { recorder, timer } = this.take;
    clearTimeout(timer);
    recorder.stop();
    recorder.stream.getTracks().forEach((track) => track.stop());
    this.take = null;
  };

  readonly pause = (): void => this.take?.recorder.pause();
  readonly resume = (): void => this.take?.recorder.resume();

  private async finish(recorded: Blob, sampleRate: number): Promise<void> {
    try {
      const reader = new OfflineAudioContext(1, 1, sampleRate);
      const sound = await reader.decodeAudioData(await recorded.arrayBuffer());
      const file = wavOf(sound.getChannelData(0), sampleRate);
      const tempFilePath = keepTemporary(file, '.wav');
      this.tell('Stop', { tempFilePath, duration: Math.round(sound.duration * 1000), fileSize: file.size });
    } catch (thrown) {
      this.fail(`nothing was recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }

  private tell(event: string, result: object = {}): void {
    guarded(`RecorderManager.on${event}`, () => this.listeners.get(event)?.(result));
  }

  private fail(reason: string): void {
    console.warn(`operateRecorder:fail ${reason}`);
    this.tell('Error', { errMsg: `operateRecorder:fail ${reason}` });
  }
}

const EVENTS = ['Start', 'Stop', 'Pause', 'Resume', 'Error', 'InterruptionBegin', 'InterruptionEnd'];

export function recorderApi(): Api {
  const recorder = new Recorder();
  const { start, stop, pause, resume, on } = recorder;
  const manager = strict('RecorderManager', {
    start: (options?: Start) => void start(options),
    stop,
    pause,
    resume,
    ...Object.fromEntries(EVENTS.map((event) => [`on${event}`, on(event)])),
  });
  return { getRecorderManager: () => manager };
}
