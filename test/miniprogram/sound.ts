/** A microphone and a loudspeaker for tests: what they are told, and what they say when the test wants it. */
import type { Phone } from './phone';

interface Take {
  tempFilePath: string;
  duration: number;
}

export interface Microphone {
  readonly started: { duration: number; format: string }[];
  stops: number;
  begins(): void;
  ends(milliseconds: number): void;
  fails(errMsg: string): void;
  rings(): void;
}

/** A phone with a microphone. */
export function withMicrophone(
  phone: Phone,
  known: 'allowed' | 'refused' | 'neverAsked' = 'allowed',
): Microphone {
  let onStart = (): void => undefined;
  let onStop = (_: Take): void => undefined;
  let onError = (_: { errMsg: string }): void => undefined;
  let onInterruption = (): void => undefined;
  const microphone: Microphone = {
    started: [],
    stops: 0,
    begins: () => onStart(),
    ends: (duration) => onStop({ tempFilePath: 'wxfile://tmp/a.mp3', duration }),
    fails: (errMsg) => onError({ errMsg }),
    rings: () => onInterruption(),
  };
  phone.can('getRecorderManager', () => ({
    onStart: (listener: typeof onStart) => void (onStart = listener),
    onStop: (listener: typeof onStop) => void (onStop = listener),
    onError: (listener: typeof onError) => void (onError = listener),
    onInterruptionBegin: (listener: typeof onInterruption) => void (onInterruption = listener),
    start: (options: { duration: number; format: string }) => void microphone.started.push(options),
    stop: () => void (microphone.stops += 1),
  }));
  phone.can('getSetting', async () => ({
    authSetting: known === 'neverAsked' ? {} : { 'scope.record': known === 'allowed' },
  }));
  phone.can('getFileSystemManager', () => ({
    saveFile: ({ success }: { success(answer: object): void }) =>
      success({ savedFilePath: 'wxfile://usr/a.mp3' }),
    removeSavedFile: () => undefined,
  }));
  return microphone;
}

export interface Player {
  src: string;
  readonly did: string[];
  currentTime: number;
  plays(): void;
  pauses(): void;
  ends(): void;
  fails(): void;
  at(seconds: number): void;
}

/** A phone with a loudspeaker; every voice gets a player of its own, newest last. */
export function withPlayers(phone: Phone): Player[] {
  const players: Player[] = [];
  phone.can('setInnerAudioOption', () => undefined);
  phone.can('createInnerAudioContext', () => {
    const on: Record<string, () => void> = {};
    const player = {
      src: '',
      did: [] as string[],
      currentTime: 0,
      plays: () => on['Play']?.(),
      pauses: () => on['Pause']?.(),
      ends: () => on['Ended']?.(),
      fails: () => on['Error']?.(),
      at(seconds: number) {
        player.currentTime = seconds;
        on['TimeUpdate']?.();
      },
      ...Object.fromEntries(
        ['Play', 'Pause', 'Ended', 'Error', 'TimeUpdate'].map((event) => [
          `on${event}`,
          (listener: () => void) => void (on[event] = listener),
        ]),
      ),
      ...Object.fromEntries(
        ['play', 'pause', 'destroy'].map((verb) => [verb, () => void player.did.push(verb)]),
      ),
    } as Player;
    players.push(player);
    return player;
  });
  return players;
}
