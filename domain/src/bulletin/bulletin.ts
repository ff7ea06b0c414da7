/** 公告: what village and town tell residents, for how long, and who is told. */
import { dayNumber, localTime, midnightOf } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';

export const BULLETIN_KINDS = ['policy', 'outage', 'fraud', 'event', 'other'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** The kinds that are shown on the first page until they were read: they cannot wait to be looked for. */
export const PRESSING_KINDS: readonly BulletinKind[] = ['outage', 'fraud'];

/** From when to when something is told. */
export interface BulletinPeriod {
  readonly from: Moment;
  readonly until: Moment;
}

const DAY = 24 * 3_600_000;
/** A year at most, leap years too. */
const LONGEST = 366 * DAY;

/** What is wrong with a period: it ends before it begins or is over already, or is longer than a year or begins in more than one. */
export function periodLack(
  { from, until }: BulletinPeriod,
  now: Moment,
): 'periodWrong' | 'spanTooLong' | undefined {
  if (until <= from || until <= now) return 'periodWrong';
  return until - from > LONGEST || from - now > LONGEST ? 'spanTooLong' : undefined;
}

/** Whether it is told at this moment: from its beginning, until its end. */
export function isTold({ from, until }: BulletinPeriod, now: Moment): boolean {
  return from <= now && now < until;
}

/** How it stands for those who published it. */
export type BulletinStands = 'later' | 'told' | 'over' | 'takenDown';

/** Told later, now, not any more, or not any more because it was taken down. */
export function bulletinStands(
  { takenDown, ...period }: BulletinPeriod & { readonly takenDown?: true },
  now: Moment,
): BulletinStands {
  if (takenDown) return 'takenDown';
  if (isTold(period, now)) return 'told';
  return now < period.from ? 'later' : 'over';
}

/** Whole days that each kind is mostly told for. */
const DAYS: Readonly<Record<BulletinKind, number>> = { outage: 0, fraud: 30, policy: 30, event: 7, other: 7 };
/** An outage is mostly over by then; later in the day it is tomorrow's. */
const EVENING = 18;

/** The period a kind is mostly told for, to begin with: from now; an outage until the evening, the others until a day's last minute. */
export function usualPeriod(kind: BulletinKind, now: Moment): BulletinPeriod {
  const today = dayNumber(now);
  if (kind === 'outage') {
    const day = localTime(now).hour() < EVENING - 1 ? today : today + 1;
    return { from: now, until: midnightOf(day) + EVENING * 3_600_000 };
  }
  return { from: now, until: midnightOf(today + DAYS[kind] + 1) - 60_000 };
}
