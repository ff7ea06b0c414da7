/** A step that somebody takes on their own matter: under one key until the cloud has answered, what was written kept until then. */
import { call, type Output } from '../api/call';
import { failureCode } from '../api/failure';
import { newKey } from '../api/key';
import { attemptFor, type Attempt } from './attempt';
import { waits } from './enclosed';
import { numberFor } from './numbers';
import { ownLetters, ownLettersOf, readOwn } from './own-letters';
import {
  filesOf,
  isNothing,
  NOTHING,
  stepOf,
  type OwnAction,
  type OwnWish,
  type Written,
} from './own-written';

/** What became of the matter; `kept` where the step waits on the phone. */
export type OwnDone = Output<'matter', 'act'> | 'kept';

/** Steps that hold however far the matter has moved on meanwhile: nobody is asked to look and send again. */
const ALWAYS: readonly OwnAction[] = ['add', 'urge'];

const draftOf = (matter: string, action: OwnAction) => `own.${action}.${matter}`;
/** A visit is moved beside whatever is being written. */
const triedOf = ({ matter, action, written }: OwnWish) =>
  `own.${written.visit ? 'visit' : action}.${matter}.key`;

/** What was written for this step; nothing where nothing was kept. */
export function keptWritten(matter: string, action: OwnAction): Written {
  const kept = wx.getStorageSync(draftOf(matter, action)) as Partial<Written> | '';
  return { ...NOTHING, ...(kept || {}) };
}

/** Keeps what is written so far; nothing at all is forgotten. */
export function keepWritten(matter: string, action: OwnAction, written: Written): void {
  if (isNothing(written)) wx.removeStorageSync(draftOf(matter, action));
  else wx.setStorageSync(draftOf(matter, action), written);
}

/** Puts what could not go back to where it is written, after what is being written there. */
export function addWritten(matter: string, action: OwnAction, written: Written): void {
  const there = keptWritten(matter, action);
  keepWritten(matter, action, {
    text: [there.text.trim(), written.text.trim()].filter(Boolean).join('\n'),
    photos: [...there.photos, ...written.photos],
    unsent: [...there.unsent, ...written.unsent],
    voice: written.voice ?? there.voice,
    unsentVoice: written.unsentVoice ?? there.unsentVoice,
    choice: written.choice || there.choice,
  });
}

/**
 * Takes the step. Without a network, with files that are not up yet, or behind another that waits it is written down and
 * goes by itself. `time` tells one wish from the same wish at another time: the version of the matter, or how often it
 * was reopened.
 * @throws CallFailure, and the next try carries the same key
 */
export async function takeOwn(wish: OwnWish, time: number): Promise<OwnDone> {
  const { matter, written } = wish;
  const key = keyOf(wish, time);
  const waiting = ownLettersOf(matter).some(({ failure }) => failure === undefined);
  if (waiting || waits(filesOf(written)) > 0) return takeLater(wish, key);
  try {
    const done = await taken(wish, key);
    forget(wish);
    return done;
  } catch (thrown) {
    if (failureCode(thrown) !== 'offline') throw thrown;
    return takeLater(wish, key);
  }
}

/** The key of this wish, the same for every try. */
function keyOf(wish: OwnWish, time: number): string {
  const { action, written } = wish;
  const tried = triedOf(wish);
  const before = (wx.getStorageSync(tried) as Attempt | '') || null;
  const attempt = attemptFor(before, { step: stepOf(action, written), time }, newKey);
  wx.setStorageSync(tried, attempt);
  return attempt.key;
}

async function taken({ matter, seq, action, written }: OwnWish, key: string) {
  const step = stepOf(action, written);
  const send = (version: number) =>
    call('matter', 'act', { key, matter, seq: version, step, ...numberFor(matter) });
  return send(seq).catch(async (thrown: unknown) => {
    if (failureCode(thrown) !== 'stale' || !ALWAYS.includes(action)) throw thrown;
    return send((await readOwn(matter)).seq);
  });
}

/** A number that is kept nowhere else stays with the step until that is out. */
function takeLater(wish: OwnWish, key: string): 'kept' {
  const { matter, seq, action, written } = wish;
  ownLetters.post({ key, matter, seq, action, written, ...numberFor(matter) });
  forget(wish);
  return 'kept';
}

function forget(wish: OwnWish): void {
  const { matter, action, written } = wish;
  wx.removeStorageSync(triedOf(wish));
  if (!written.visit) wx.removeStorageSync(draftOf(matter, action));
}
