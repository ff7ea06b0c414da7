/** When a phone that was rung fetches: at once after quiet, later while much is going on. Pure; milliseconds throughout. */

/** Phones that are rung together fetch within this long of each other, at random: nobody sees it, and the functions do. */
export const JITTER = 150;
/** Between two fetches where things come one by one: well within the second in which a message has to be seen. */
export const BREATH = 600;
/**
 * So many rings at one fetch, or at the first two after quiet, are a burst, and two where fetches are slow: people who talk
 * with each other ring less often.
 */
export const MANY = 3;
/** In a burst one waits until nothing has rung for a second, then two, four: the last message is still seen at once. */
export const STILL = 1_000;
/** However long a burst lasts, what rang is fetched after so long, or after four fetches' time where they are slow. */
export const LONGEST = 10_000;
/** Nothing rang for so long: the next ring is the first one again. */
export const QUIET = 3_000;
/** Fetches one by one before they come at `THRIFT` instead of `BREATH`; one more for each `THRIFT` that passes. */
export const PURSE = 20;
export const THRIFT = 3_000;
/** A fetch that failed is tried again after 1, 2, 4, 8 and 16 seconds, then left to the next ring or the network's return. */
const TRIES = 5;
const AGAIN = 1_000;

export interface Pace {
  /** Rings that no fetch has answered yet, since the first and the last of them. */
  readonly rings: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly fetchingSince: number | null;
  readonly endedAt: number;
  /** How long the last fetch took: whoever answers slowly is asked less. */
  readonly took: number;
  /** Fetches since it was quiet, and the rings they were for. */
  readonly fetches: number;
  readonly answered: number;
  /** Fetches since the burst was noticed; 0 outside one. */
  readonly burst: number;
  readonly purse: number;
  readonly failures: number;
}

/** Before anything has rung. */
export const AT_REST: Pace = {
  rings: 0,
  firstAt: -Infinity,
  lastAt: -Infinity,
  fetchingSince: null,
  endedAt: -Infinity,
  took: 0,
  fetches: 0,
  answered: 0,
  burst: 0,
  purse: PURSE,
  failures: 0,
};

/** It rang, `rings` times since it was last heard; 0 where that is counted already. */
export function rung(pace: Pace, now: number, rings = 1): Pace {
  const idle = pace.rings === 0 && pace.fetchingSince === null;
  const quiet = idle && now - Math.max(pace.lastAt, pace.endedAt) >= QUIET;
  return {
    ...pace,
    rings: pace.rings + rings,
    firstAt: pace.rings === 0 ? now : pace.firstAt,
    lastAt: now,
    ...(quiet && { burst: 0, fetches: 0, answered: 0 }),
    failures: pace.failures > TRIES ? 0 : pace.failures,
  };
}

/** When to fetch, before jitter; `undefined` where nothing rang, or a fetch is on its way. */
export function dueAt(pace: Pace): number | undefined {
  const { rings, firstAt, lastAt, fetchingSince, endedAt, took, burst, purse, failures } = pace;
  if (rings === 0 || fetchingSince !== null) return undefined;
  if (failures > 0) return failures > TRIES ? undefined : endedAt + AGAIN * 2 ** (failures - 1);
  const rested = endedAt + Math.max(purse < 1 ? THRIFT : BREATH, took);
  if (burst === 0) return Math.max(firstAt, rested);
  const still = lastAt + Math.max(STILL * 2 ** (burst - 1), 2 * took);
  return Math.max(rested, Math.min(still, firstAt + Math.max(LONGEST, 4 * took)));
}

/** A fetch begins, for all that rang so far. */
export function began(pace: Pace, now: number): Pace {
  const answered = pace.answered + pace.rings;
  const isBurst =
    pace.burst > 0 ||
    pace.rings >= (pace.took > BREATH ? 2 : MANY) ||
    (pace.fetches === 1 && answered >= MANY);
  const earned = pace.endedAt === -Infinity ? PURSE : (now - pace.endedAt) / THRIFT;
  return {
    ...pace,
    rings: 0,
    fetchingSince: now,
    fetches: pace.fetches + 1,
    answered,
    burst: isBurst ? pace.burst + 1 : 0,
    purse: Math.max(0, Math.min(PURSE, pace.purse + earned) - 1),
  };
}

/** The fetch has ended; where it failed, what rang still has to be fetched. */
export function ended(pace: Pace, now: number, failed: boolean): Pace {
  return {
    ...pace,
    rings: pace.rings + (failed ? 1 : 0),
    firstAt: failed || pace.rings === 0 ? now : pace.firstAt,
    fetchingSince: null,
    endedAt: now,
    took: now - (pace.fetchingSince ?? now),
    failures: failed ? pace.failures + 1 : 0,
  };
}
