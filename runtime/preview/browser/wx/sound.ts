/** `wx.createInnerAudioContext()` on the browser's own player; a `src` may be a file of the phone or of the cloud. */
import { sourceUrl } from '../elements/sources.ts';
import { guarded } from '../engine/errors.ts';
import { asynchronous, type Api } from './call.ts';
import { strict } from './proxy.ts';
import { hush, speak } from './spoken.ts';

type Listener = (result: object) => void;

/** The platform's events by the browser's. `stop` is our own: a browser only knows to pause. */
const EVENTS: Record<string, string> = {
  canplay: 'Canplay',
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop',
  ended: 'Ended',
  timeupdate: 'TimeUpdate',
  error: 'Error',
  waiting: 'Waiting',
  seeking: 'Seeking',
  seeked: 'Seeked',
};
/** Passed on to the player as they are. */
const SETTINGS = ['autoplay', 'loop', 'volume', 'playbackRate'] as const;

function createAudio(): Api {
  const audio = new Audio();
  const listeners = new Map<string, Set<Listener>>(Object.values(EVENTS).map((name) => [name, new Set()]));
  let src = '';
  let ready: Promise<void> = Promise.resolve();
  let stopped = false;
  const tell = (name: string, result: object = {}): void =>
    [...(listeners.get(name) ?? [])].forEach((one) =>
      guarded(`InnerAudioContext.on${name}`, () => one(result)),
    );
  const failed = (reason: string): void =>
    tell('Error', { errCode: 10001, errMsg: `innerAudioContext:fail ${reason} ${src}` });
  for (const [type, name] of Object.entries(EVENTS)) {
    // What is played to its end also pauses in a browser; on the platform it only ends.
    audio.addEventListener(type, () => {
      if (type === 'play') speak(src);
      if (type === 'pause') hush(src, audio.ended || stopped);
      if (type === 'error') failed(audio.error?.message ?? 'cannot play');
      else if (type !== 'pause' || !(audio.ended || stopped)) tell(name);
    });
  }
  const members: Api = {
    startTime: 0,
    obeyMuteSwitch: true,
    referrerPolicy: '',
    play: () => {
      stopped = false;
      void ready
        .then(() => audio.play())
        .catch((thrown: Error) => {
          // An error of the file itself is told by its own event, and a pause before the start is no failure.
          if (thrown.name === 'NotAllowedError') failed(thrown.message);
        });
    },
    pause: () => audio.pause(),
    stop: () => {
      stopped = true;
      audio.pause();
      audio.currentTime = 0;
      tell('Stop');
    },
    seek: (to: number) => void (audio.currentTime = to),
    destroy: () => {
      hush(src, true);
      audio.pause();
      audio.removeAttribute('src');
      listeners.forEach((ones) => ones.clear());
    },
  };
  for (const name of Object.values(EVENTS)) {
    members[`on${name}`] = (listener: Listener) => void listeners.get(name)?.add(listener);
    members[`off${name}`] = (listener?: Listener) =>
      listener ? listeners.get(name)?.delete(listener) : listeners.get(name)?.clear();
  }
  Object.defineProperties(members, {
    src: {
      get: () => src,
      set: (wanted: string) => {
        src = wanted;
        ready = sourceUrl(wanted).then((url) => {
          if (src === wanted) audio.src = url;
        });
      },
    },
    paused: { get: () => audio.paused },
    currentTime: { get: () => audio.currentTime, set: (to: number) => void (audio.currentTime = to) },
    duration: { get: () => (Number.isFinite(audio.duration) ? audio.duration : 0) },
    buffered: { get: () => (audio.buffered.length > 0 ? audio.buffered.end(0) : 0) },
    ...Object.fromEntries(
      SETTINGS.map((name) => [
        name,
        { get: () => audio[name], set: (value: never) => void (audio[name] = value) },
      ]),
    ),
  });
  return strict('InnerAudioContext', members);
}

export function soundApi(): Api {
  return {
    createInnerAudioContext: createAudio,
    setInnerAudioOption: asynchronous('setInnerAudioOption', () => undefined),
  };
}
