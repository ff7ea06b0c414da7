/** Tallies as stored: a document a day of a town, counted whole from its matters, by one function at a time. */
import {
  COUNTED_ON,
  dayPeriod,
  daysTouched,
  deskToken,
  monthOfDay,
  tallyOf,
  type Cell,
  type Matter,
  type Moment,
} from '@gelin/domain';
import { find, get, put, type Stored } from '../cloudbase.ts';
import { figuredInRange, type FiguredDocument } from './figured.ts';

export type TallyDocument = Stored<{
  readonly town: string;
  /** "2026-11-28" and its month. */
  readonly day: string;
  readonly month: string;
  /** Before its matters were read: what was written by then is counted. */
  readonly at: Moment;
  readonly cells: readonly Cell[];
}>;

/** The tallies, by id, that count otherwise once a matter stands as `after`. */
export function talliesTouched(before: Matter | undefined, after: Matter): string[] {
  return daysTouched(before, after).map((day) => `${after.town}:${day}`);
}

/** The day of a tally's id. */
export const dayIn = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** A town's day counted from its matters, kept nowhere. */
export async function dayCounted(town: string, day: string): Promise<Cell[]> {
  return tallyOf(await mattersOf(town, day), day);
}

/** Counts a town's day anew and keeps it. */
export async function countDay(town: string, day: string, at: Moment): Promise<void> {
  const cells = await dayCounted(town, day);
  await put('tallies', `${town}:${day}`, { town, day, month: monthOfDay(day), at, cells });
}

async function mattersOf(town: string, day: string): Promise<FiguredDocument[]> {
  const desks = [false, true].map((restricted) => deskToken({ kind: 'place', id: town }, restricted));
  const reads = await Promise.all(COUNTED_ON.map((on) => figuredInRange(desks, on, dayPeriod(day))));
  return reads.flat();
}

/** A town's tallies of a month, by day. */
export async function talliesIn(town: string, month: string): Promise<TallyDocument[]> {
  return find<TallyDocument>('tallies', { town, month }, { limit: 31 });
}

/** Of which definition the tallies are: one more, and every day is counted anew. */
const FORM = 'tallied:3';

/** How far those days are that an older build did not count: the last that was, and whether it was the last of all. */
export interface Filling {
  readonly after: string;
  readonly done: boolean;
}

export async function fillingOfTallies(): Promise<Filling> {
  return (await get<Filling>('counters', FORM)) ?? { after: '', done: false };
}

/** Keeps how far it is. */
export async function keepFilling(filling: Filling): Promise<void> {
  await put('counters', FORM, filling);
}
