/** Recording and playing: a laptop's preview has neither, and says so through `onError`. */
import type { Api } from './call.ts';

type Listener = (error: { errMsg: string }) => void;

function failing(message: string, starts: string[], quiet: string[]): Api {
  const listeners: Listener[] = [];
  const say = (): void => {
    console.warn(message);
    listeners.forEach((one) => one({ errMsg: message }));
  };
  return {
    onError: (listener: Listener) => void listeners.push(listener),
    offError: () => void (listeners.length = 0),
    ...Object.fromEntries(starts.map((name) => [name, say])),
    ...Object.fromEntries(quiet.map((name) => [name, () => undefined])),
  };
}

function silentRecorder(): Api {
  return failing(
    'operateRecorder:fail not in the preview: recording needs a real phone',
    ['start', 'resume'],
    [
      'stop',
      'pause',
      'onStart',
      'onStop',
      'onPause',
      'onResume',
      'onFrameRecorded',
      'onInterruptionBegin',
      'onInterruptionEnd',
    ],
  );
}

function silentAudio(): Api {
  return {
    src: '',
    paused: true,
    currentTime: 0,
    duration: 0,
    ...failing(
      'innerAudioContext:fail not in the preview: sound needs a real phone',
      ['play'],
      [
        'pause',
        'stop',
        'seek',
        'destroy',
        'onPlay',
        'onPause',
        'onStop',
        'onEnded',
        'onTimeUpdate',
        'onCanplay',
        'onWaiting',
        'offPlay',
        'offEnded',
        'offStop',
        'offPause',
      ],
    ),
  };
}

export function soundApi(): Api {
  return {
    getRecorderManager: () => silentRecorder(),
    createInnerAudioContext: () => silentAudio(),
    createVideoContext: () => ({
      play: () => undefined,
      pause: () => undefined,
      stop: () => undefined,
      seek: () => undefined,
    }),
  };
}
