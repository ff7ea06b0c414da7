/** How people are assumed to behave in the county: a model with stated numbers, no measurement. */
import type { Moment, Role, Severity } from '@gelin/domain';
import type { Chance } from '../../runtime/replay/chance.ts';
import type { BenchRow } from '../row.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Tuesday, 2 March 2027, midnight in UTC+8. */
export const DAY_START = Date.UTC(2027, 2, 1, 16);
export const DAY_END = DAY_START + 24 * HOUR;

/** Tips by hour of the day, as weights. */
const BY_HOUR = [1, 1, 1, 1, 1, 4, 20, 50, 80, 90, 85, 60, 40, 50, 80, 85, 80, 70, 60, 50, 40, 30, 15, 5];

/** Of a hundred tips, how many are of each severity. */
const SEVERITIES: readonly (readonly [Severity, number])[] = [
  ['urgent', 0.02],
  ['important', 0.13],
  ['routine', 1],
];
export const RESTRICTED = 0.03;
export const UNPLACED = 0.05;

/** What becomes of one: taken up in time, taken up too late for its limit, or not at all today. */
const IN_TIME = 0.72;
const LATE = 0.18;
/** Median of the time to take something up, in milliseconds; twice or half of it is usual. */
const TAKEN_UP = 40 * MINUTE;
const TAKEN_UP_URGENT = 8 * MINUTE;
const SPREAD = 0.9;
/** Too late: so long after the limit of four working hours at least. */
const TOO_LATE = 5 * HOUR;

/** What the holder does once it is taken up; the rest goes on beyond the day. */
export const FIXED_AT_ONCE = 0.4;
export const ESCALATED = 0.08;
export const ANSWERED = 0.3;
export const ANSWERING = 2 * HOUR;
export const VERIFIED = 0.6;
export const VERIFYING = HOUR;
/** Messages under a card, a tip: in its grid's group, and in each group above in which it stands. */
export const TALK = { own: 1.2, above: 0.3 } as const;

/** How often a phone is opened in the day by each post, and for how many minutes; the centre's stand open all day. */
export const OPENED: Readonly<Record<string, readonly [times: number, minutes: number]>> = {
  informant: [4, 2],
  gridWorker: [10, 3],
  gridChief: [14, 3],
  villageLead: [14, 4],
  villageClerk: [8, 10],
  villageContact: [6, 3],
  liaison: [8, 3],
  supervisor: [5, 3],
  dispatcher: [4, 120],
  centreDirector: [6, 30],
};

/** The model, as rows of the table. */
export const ASSUMED: readonly BenchRow[] = [
  {
    label: 'assumed: urgent tips',
    value: 2,
    unit: '%',
    note: `11 % important, ${RESTRICTED * 100} % restricted, ${UNPLACED * 100} % unplaced; most from 7 to 19 o'clock; no backlog`,
  },
  {
    label: 'assumed: taken up in time',
    value: IN_TIME * 100,
    unit: '%',
    note: `median ${TAKEN_UP / MINUTE} min, urgent ${TAKEN_UP_URGENT / MINUTE}; ${LATE * 100} % after 5 h, the rest not that day; from 21 to 7 only what is urgent`,
  },
  {
    label: 'assumed: of these fixed on the spot',
    value: FIXED_AT_ONCE * 100,
    unit: '%',
    note: `${ESCALATED * 100} % escalated, ${ANSWERED * 100} % answered in 2 h (median), ${VERIFIED * 100} % of these verified in 1 h`,
  },
  {
    label: 'assumed: messages under a card',
    value: TALK.own,
    unit: '',
    note: `in its grid's group, ${TALK.above} in each group above`,
  },
  {
    label: 'assumed: a chief opens the phone',
    value: 14,
    unit: '×',
    note: '3 min each; informant 4 × 2, worker 10 × 3, village lead 14 × 4, dispatcher 4 × 120 (people.ts)',
  },
];

/** A moment of the day at which a tip is sent. */
export function sentAt(chance: Chance): Moment {
  const all = BY_HOUR.reduce((sum, weight) => sum + weight, 0);
  let left = chance.next() * all;
  const hour = BY_HOUR.findIndex((weight) => (left -= weight) < 0);
  return DAY_START + Math.max(0, hour) * HOUR + Math.floor(chance.next() * HOUR);
}

export function severityOf(chance: Chance): Severity {
  const drawn = chance.next();
  let sum = 0;
  for (const [severity, share] of SEVERITIES) {
    sum += share;
    if (drawn < sum) return severity;
  }
  return 'routine';
}

/** When it is taken up; `undefined` where it is not that day. */
export function takenUpAt(sent: Moment, severity: Severity, chance: Chance): Moment | undefined {
  if (severity === 'urgent') return sent + around(TAKEN_UP_URGENT, chance);
  const drawn = chance.next();
  if (drawn < IN_TIME) return atWork(sent, chance) + around(TAKEN_UP, chance);
  return drawn < IN_TIME + LATE ? atWork(sent, chance) + TOO_LATE + around(HOUR, chance) : undefined;
}

/** A duration around its median, longer ones as likely as shorter ones (log-normal). */
export function around(median: number, chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
  return Math.round(median * Math.exp(SPREAD * normal));
}

/** What comes in the evening or the night is looked at from seven o'clock on. */
function atWork(moment: Moment, chance: Chance): Moment {
  const hour = (moment - DAY_START) / HOUR;
  const morning = (days: number) => DAY_START + (days * 24 + 7) * HOUR + Math.floor(chance.next() * HOUR);
  if (hour < 7) return morning(0);
  return hour >= 21 ? morning(1) : moment;
}

/** The times at which somebody's phone is open, in order. */
export function openTimes(role: Role, chance: Chance): readonly (readonly [Moment, Moment])[] {
  const [times, minutes] = OPENED[role] ?? [0, 0];
  const each = (14 * HOUR) / Math.max(1, times);
  return Array.from({ length: times }, (_, n) => {
    const from =
      DAY_START + 7 * HOUR + n * each + Math.floor(chance.next() * Math.max(0, each - minutes * MINUTE));
    return [from, from + minutes * MINUTE] as const;
  });
}
