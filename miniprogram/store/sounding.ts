/** What sounds: one voice or film at a time in the whole app, whichever page or group it belongs to. */

/** `loading` until it is heard. `second` counts whole seconds from its beginning. */
export interface Sounding {
  readonly id: string;
  readonly phase: 'loading' | 'playing' | 'paused' | 'failed';
  readonly second: number;
}

type Listener = (now: Sounding | undefined) => void;

const listeners = new Set<Listener>();
let player: WechatMiniprogram.InnerAudioContext | undefined;
let now: Sounding | undefined;

/** What sounds or stands half heard; `undefined` while nothing does. */
export function sounding(): Sounding | undefined {
  return now;
}

/** Calls back at every change, and when silence is asked for, until the returned function is called. */
export function onSounding(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Plays a voice: from where it stood if it was paused, else from its beginning. Whatever else sounded ends. */
export function playVoice(id: string): void {
  if (now?.id === id && now.phase === 'paused') {
    player?.play();
    return;
  }
  player?.destroy();
  player = made();
  tell({ id, phase: 'loading', second: 0 });
  player.src = id;
  player.play();
}

/** Pauses it, if it is the one that sounds. */
export function pauseVoice(id: string): void {
  if (now?.id === id && now.phase !== 'failed') player?.pause();
}

/** Ends this voice if it is the one that sounds. */
export function endVoice(id: string): void {
  if (now?.id === id) end();
}

/** Ends whatever sounds; films, which have players of their own, hear of it too. */
export function silence(): void {
  if (now) end();
  else for (const listener of [...listeners]) listener(undefined);
}

/** A player of its own for each voice: what an earlier one still has to say is nobody's any more. */
function made(): WechatMiniprogram.InnerAudioContext {
  // A voice is heard although the phone is set to ring silently: somebody tapped it.
  wx.setInnerAudioOption({ obeyMuteSwitch: false, mixWithOther: false, fail: () => undefined });
  const audio = wx.createInnerAudioContext();
  audio.onPlay(() => change({ phase: 'playing' }));
  audio.onPause(() => change({ phase: 'paused' }));
  audio.onEnded(() => end());
  audio.onError(() => change({ phase: 'failed', second: 0 }));
  audio.onTimeUpdate(() => change({ second: Math.floor(audio.currentTime) }));
  return audio;
}

function end(): void {
  player?.destroy();
  player = undefined;
  tell(undefined);
}

function change(changes: Partial<Sounding>): void {
  if (now) tell({ ...now, ...changes });
}

/** Tells only what differs: the player counts four times a second. */
function tell(next: Sounding | undefined): void {
  if (JSON.stringify(next) === JSON.stringify(now)) return;
  now = next;
  for (const listener of [...listeners]) listener(next);
}
