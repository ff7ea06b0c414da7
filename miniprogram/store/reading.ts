/** 念给我听: one text at a time is read aloud, piece by piece, through the one player of the app. */
import { pieces, soundOf } from '../api/aloud';
import { endVoice, onSounding, playVoice, sounding } from './sounding';

/** `asking` until it is heard. */
export interface Reading {
  readonly words: string;
  readonly phase: 'asking' | 'reading' | 'failed';
}

type Listener = () => void;
const listeners = new Set<Listener>();
let now: Reading | undefined;
let playing: string | undefined;
let turn = 0;

/** What is being read, or could not be. */
export function reading(): Reading | undefined {
  return now;
}

/** Calls back at every change until the returned function is called. */
export function onReading(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reads these words from their beginning; whatever else sounded ends. */
export function readAloud(words: string): void {
  stopReading();
  turn += 1;
  void readAll(words, turn);
}

/** Silence, at once. */
export function stopReading(): void {
  turn += 1;
  const last = playing;
  playing = undefined;
  if (last !== undefined) endVoice(last);
  tell(undefined);
}

async function readAll(words: string, mine: number): Promise<void> {
  tell({ words, phase: 'asking' });
  try {
    for (const piece of pieces(words)) {
      const sound = await soundOf(piece);
      if (mine !== turn) return;
      tell({ words, phase: 'reading' });
      playing = sound;
      const heard = await toItsEnd(sound);
      if (mine !== turn) return;
      if (!heard) break;
    }
    playing = undefined;
    tell(undefined);
  } catch {
    if (mine === turn) tell({ words, phase: 'failed' });
  }
}

/** Plays one piece. @returns whether it was heard to its end: another voice may have taken its place. @throws where it cannot be played */
function toItsEnd(sound: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    playVoice(sound);
    const leave = onSounding((state) => {
      if (state?.id === sound && state.phase !== 'failed') return;
      leave();
      if (state?.id === sound) reject(new Error('cannot be played'));
      else resolve(sounding() === undefined);
    });
  });
}

function tell(next: Reading | undefined): void {
  if (JSON.stringify(next) === JSON.stringify(now)) return;
  now = next;
  for (const listener of [...listeners]) listener();
}
