/** A step that somebody takes on their own matter: under one key until the cloud has answered, what was written kept until then. */
import type { Step } from '@gelin/contract/step';
import type { Voice } from '@gelin/domain/phone';
import { call, type Output } from '../api/call';
import { failureCode } from '../api/failure';
import { newKey } from '../api/key';
import { attemptFor, type Attempt } from './attempt';
import { numberFor } from './numbers';

/** The steps of a matter's reporter, and 我也遇到 of anybody. */
export type OwnAction = 'add' | 'reopen' | 'rate' | 'urge' | 'withdraw' | 'join';
type OwnStep = Extract<Step, { action: OwnAction }>;

/** What became of the matter. */
export type OwnDone = Output<'matter', 'act'>;

/** What was written and not sent yet. */
export interface Written {
  readonly text: string;
  readonly photos: readonly string[];
  /** Photos kept on the phone that could not be sent up yet. */
  readonly unsent: readonly string[];
  readonly voice: Voice | null;
  readonly unsentVoice: { readonly path: string; readonly seconds: number } | null;
  /** Of a rating: which was chosen. */
  readonly choice: string;
}

export const NOTHING: Written = {
  text: '',
  photos: [],
  unsent: [],
  voice: null,
  unsentVoice: null,
  choice: '',
};

/** Steps that hold however far the matter has moved on meanwhile: nobody is asked to look and send again. */
const ALWAYS: readonly OwnAction[] = ['add', 'urge'];

const draftOf = (matter: string, action: OwnAction) => `own.${action}.${matter}`;
const triedOf = (matter: string, action: OwnAction) => `own.${action}.${matter}.key`;

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

function isNothing({ text, photos, unsent, voice, unsentVoice, choice }: Written): boolean {
  const media = photos.length + unsent.length > 0 || voice !== null || unsentVoice !== null;
  return text.trim() === '' && !media && choice === '';
}

/**
 * Takes the step. `time` tells one wish from the same wish at another time: the version of the matter, or how often it
 * was reopened.
 * @throws CallFailure, and the next try carries the same key
 */
export async function takeOwn(
  { id, seq }: { readonly id: string; readonly seq: number },
  step: OwnStep,
  time: number,
): Promise<OwnDone> {
  const tried = triedOf(id, step.action);
  const before = (wx.getStorageSync(tried) as Attempt | '') || null;
  const attempt = attemptFor(before, { step, time }, newKey);
  wx.setStorageSync(tried, attempt);
  const send = (version: number) =>
    call('matter', 'act', { key: attempt.key, matter: id, seq: version, step, ...numberFor(id) });
  const done = await send(seq).catch(async (thrown: unknown) => {
    if (failureCode(thrown) !== 'stale' || !ALWAYS.includes(step.action)) throw thrown;
    return send((await readOwn(id)).seq);
  });
  wx.removeStorageSync(tried);
  wx.removeStorageSync(draftOf(id, step.action));
  return done;
}

/** My own matter, or one I follow, as it is now. @throws CallFailure */
export function readOwn(id: string): Promise<Output<'matter', 'read'>> {
  return call('matter', 'read', { matter: id, as: 'reporter', ...numberFor(id) });
}
