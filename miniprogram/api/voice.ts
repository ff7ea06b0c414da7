/** Somebody's voice: allowed to be recorded, recorded for a minute at most, kept on the phone, and sent up as it is. */
import { VOICE_SECONDS } from '@gelin/domain/phone';
import { platformFailure } from './failure';
import { endingOf, keepFile, sendUp } from './kept';
import { earOf, type Ear, type Take } from './speech';
import type { VoiceTrouble } from './voice-trouble';

/** A kept voice. `seconds` are whole ones, 1 to 60; `text` is there where the platform wrote it down. */
export interface Recorded {
  readonly path: string;
  readonly seconds: number;
  readonly text?: string;
}

/** A voice kept on the phone until it is stored. */
export type KeptVoice = Pick<Recorded, 'path' | 'seconds'>;

/** How a recording ended. */
export type VoiceEnd =
  | { readonly as: 'recorded'; readonly voice: Recorded }
  | { readonly as: 'cancelled' }
  | { readonly as: VoiceTrouble };

export interface Recording {
  /** Ends it; what was said until then is kept. */
  stop(): void;
  /** Ends it and throws it away. */
  cancel(): void;
}

const SCOPE = 'scope.record';
/** Less than this is a slip of the finger, in milliseconds. */
const SHORTEST = 800;
/** A recorder that does not answer for so long never will, in milliseconds; writing down takes its time. */
const PATIENCE = 10_000;
const REFUSED = /auth|deny|denied|permission|privacy/i;

interface Running {
  began: boolean;
  wish: 'go' | 'stop' | 'cancel';
  timer?: ReturnType<typeof setTimeout>;
  onStart(): void;
  onEnd(end: VoiceEnd): void;
}

/** The phone has one microphone, and its events one listener. */
let ear: Ear | undefined;
let running: Running | undefined;

/**
 * Asks for the microphone where nobody was asked yet.
 * @returns `asked` where the question was just answered with yes: whoever held a button has let it go meanwhile
 */
export async function allowVoice(): Promise<'allowed' | 'asked' | 'refused'> {
  const { authSetting } = await wx.getSetting({});
  const known = (authSetting as Record<string, boolean | undefined>)[SCOPE];
  if (known !== undefined) return known ? 'allowed' : 'refused';
  try {
    await wx.authorize({ scope: SCOPE });
    return 'asked';
  } catch (thrown) {
    if (REFUSED.test(platformFailure(thrown).message)) return 'refused';
    // A phone that cannot answer here says so when it shall record.
    return 'allowed';
  }
}

/** Leads to the settings; from a tap only. @returns whether the microphone is allowed now */
export async function allowInSettings(): Promise<boolean> {
  const { authSetting } = await wx.openSetting({});
  return (authSetting as Record<string, boolean | undefined>)[SCOPE] === true;
}

/** Begins to record, for 60 seconds at most. There is one microphone: while it is in use, this is over at once. */
export function recordVoice(onStart: () => void, onEnd: (end: VoiceEnd) => void): Recording {
  if (running) {
    onEnd({ as: 'cancelled' });
    return { stop: () => undefined, cancel: () => undefined };
  }
  ear ??= earOf({
    started: () => begun(),
    stopped: (take) => void ended(take),
    failed: (message) => finish({ as: REFUSED.test(message) ? 'refused' : 'broken' }),
    interrupted: () => wish('stop'),
  });
  const mine: Running = { began: false, wish: 'go', onStart, onEnd };
  running = mine;
  ear.start(VOICE_SECONDS * 1000);
  const wishMine = (what: 'stop' | 'cancel') => {
    if (running === mine) wish(what);
  };
  return { stop: () => wishMine('stop'), cancel: () => wishMine('cancel') };
}

/** Sends a kept voice up. @param onProgress whole percents @throws CallFailure offline, platform */
export function uploadVoice(path: string, onProgress: (percent: number) => void): Promise<string> {
  return sendUp('voices', path, endingOf(path, ['mp3', 'aac', 'm4a', 'wav'], 'mp3'), onProgress);
}

/** A recorder that has not begun yet cannot be stopped: then it is stopped as soon as it has. */
function wish(what: 'stop' | 'cancel'): void {
  if (!running || running.wish !== 'go') return;
  running.wish = what;
  running.timer = setTimeout(() => finish({ as: what === 'cancel' ? 'cancelled' : 'broken' }), PATIENCE);
  if (running.began) ear?.stop();
}

function begun(): void {
  if (!running) return ear?.stop();
  running.began = true;
  if (running.wish === 'go') running.onStart();
  else ear?.stop();
}

async function ended({ path, milliseconds, text }: Take): Promise<void> {
  if (running?.wish === 'cancel') return finish({ as: 'cancelled' });
  if (milliseconds < SHORTEST) return finish({ as: 'tooShort' });
  const mine = running;
  const seconds = Math.min(VOICE_SECONDS, Math.max(1, Math.round(milliseconds / 1000)));
  const voice = { path: await keepFile(path), seconds, ...(text && { text }) };
  if (running === mine) finish({ as: 'recorded', voice });
}

function finish(end: VoiceEnd): void {
  const mine = running;
  running = undefined;
  if (mine?.timer !== undefined) clearTimeout(mine.timer);
  mine?.onEnd(end);
}
