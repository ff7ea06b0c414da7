/**
 * The patrol (巡查) that runs on this phone: kept here from its start, so that it needs no network; what of it waits goes
 * out by itself (`patrol.post`). Times are the server's as this phone knows them. Nothing of where the phone is, is kept.
 */
import { datePart, type Moment } from '@gelin/domain/phone';
import type { Input, Output } from '../api/call';
import { serverNow } from '../api/clock';
import { newKey } from '../api/key';
import { patrolLetters } from './patrol.post';

type Step = Input<'work', 'patrolStep'>['step'];
type LookStep = Extract<Step, { action: 'look' }>;

/** A look in short, as the page lists it. */
export interface KeptLook {
  readonly kind: string;
  readonly place: string;
  readonly note: string;
  readonly found: boolean;
  readonly at: Moment;
}

export interface RunningPatrol {
  readonly key: string;
  readonly unit: string;
  readonly unitName: string;
  readonly startedAt: Moment;
  readonly looks: readonly KeptLook[];
}

const KEPT = 'patrol';

/** The one that runs; one of another day has ended with it. */
export function runningPatrol(): RunningPatrol | undefined {
  const kept = (wx.getStorageSync(KEPT) as RunningPatrol | '') || undefined;
  if (!kept || datePart(kept.startedAt) === datePart(serverNow())) return kept;
  wx.removeStorageSync(KEPT);
  return undefined;
}

/** Begins one now. @throws CallFailure phoneFull */
export function startPatrol(unit: string, unitName: string): void {
  const [key, at] = [newKey(), serverNow()];
  patrolLetters.post({
    key: newKey(),
    patrol: key,
    step: { action: 'start', unit, at },
    unsent: [],
    unsentFixed: [],
  });
  keep({ key, unit, unitName, startedAt: at, looks: [] });
}

/** A look as the form brings it; pictures that are not stored yet go up later. */
export interface LookBrought extends Omit<LookStep, 'action' | 'at' | 'photos'> {
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
  readonly unsentFixed: readonly string[];
}

/** Writes down what was looked at now. @throws CallFailure phoneFull */
export function addLook({ unsent, unsentFixed, photos, ...look }: LookBrought): void {
  const patrol = runningPatrol();
  if (!patrol) return;
  const at = serverNow();
  const step: LookStep = { ...look, action: 'look', at, photos: [...photos] };
  patrolLetters.post({ key: newKey(), patrol: patrol.key, step, unsent, unsentFixed });
  const { kind, place, note, finding } = look;
  keep({ ...patrol, looks: [...patrol.looks, { kind, place, note, found: finding !== undefined, at }] });
}

/** Ends it now. @throws CallFailure phoneFull */
export function endPatrol(): void {
  const patrol = runningPatrol();
  if (!patrol) return;
  const step = { action: 'end' as const, at: serverNow() };
  patrolLetters.post({ key: newKey(), patrol: patrol.key, step, unsent: [], unsentFixed: [] });
  wx.removeStorageSync(KEPT);
}

/** Goes on with one that was begun on another phone. */
export function takeUp(running: NonNullable<Output<'work', 'patrolling'>['running']>): void {
  const { key, unit, unitName, startedAt, looks } = running;
  const kept = looks.map(({ kind, place, note, at, matter }) => ({
    kind,
    place,
    note,
    at,
    found: matter !== undefined,
  }));
  keep({ key, unit, unitName, startedAt, looks: kept });
}

function keep(patrol: RunningPatrol): void {
  wx.setStorageSync(KEPT, patrol);
}
