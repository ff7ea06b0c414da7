/**
 * What limits against abuse say to one more report. Counted by seals, from what the town was sent within a day, which each
 * instance reads once a minute as it does the directory: nobody's first report waits for it. What this instance
 * took in itself counts at once, what others did within the minute.
 */
import { COUNTED_FOR, IN_A_ROW, isTooMany, sendsJunk, type Moment, type ReportingRules } from '@gelin/domain';
import { momentOf, position } from '../shared/position.ts';
import { identitySecret } from '../shared/repositories/identity-secret.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { countedSince, junkSince, lastSealed, type Counted } from '../shared/repositories/reporters.ts';

const KEPT = 60_000;
const DAY = 24 * 3_600_000;
/** Junk is forgotten after half a year. */
const REMEMBERED = 180 * DAY;
/** As many of somebody's last reports as are looked at for three that came to an end. */
const LOOKED_AT = 50;

/** By what a report counts: the account's seal first, then the phone's. None for what members bring on duty. */
export type Seals = readonly string[];

export interface Standing {
  readonly tooMany: boolean;
  /** The centre looks first. */
  readonly held: boolean;
}

const FREE: Standing = { tooMany: false, held: false };

interface Lately {
  readonly counted: readonly Counted[];
  /** How often each seal has sent what was no matter at all. */
  readonly junk: ReadonlyMap<string, number>;
}

let kept: { readonly lately: Promise<Lately>; readonly at: Moment } | undefined;
let own: readonly Counted[] = [];

/** How whoever has these seals stands, about to send in what becomes `id`. */
export async function standingOf(
  seals: Seals,
  id: string,
  now: Moment,
  rules: ReportingRules,
): Promise<Standing> {
  const [account] = seals;
  if (account === undefined) return FREE;
  const { counted, junk } = await latelyAt(now);
  const all = new Map([...counted, ...own].map((each) => [each._id, each]));
  // A phone that tries again is told what became of its first try.
  if (all.has(id)) return FREE;
  const earlier = (seal: string) =>
    [...all.values()].flatMap(({ pos, sealed }) => (sealed?.includes(seal) ? [momentOf(pos)] : []));
  // Whose first one it is today shares a phone with others, and answers for none of theirs.
  const counting = earlier(account).length > 0 ? seals : [];
  return {
    tooMany: counting.some((seal) => isTooMany(earlier(seal), now, rules)),
    held: (junk.get(account) ?? 0) >= IN_A_ROW && (await isHeld(account)),
  };
}

/** Reads what standing is told by, if it is time to: while somebody reads what would become of their words, not when they send. */
export async function foresee(now: Moment): Promise<void> {
  await Promise.all([latelyAt(now), identitySecret()]).catch((error: unknown) =>
    console.warn('read when something is sent:', error),
  );
}

/** Counts what this instance has just taken in. */
export function countHere(report: Counted, now: Moment): void {
  own = [...own.filter(({ pos }) => now - momentOf(pos) < COUNTED_FOR), report];
}

/** What is remembered only says that it may be so: how the last ones ended is looked up. */
async function isHeld(account: string): Promise<boolean> {
  return sendsJunk(await mattersById(await lastSealed(account, LOOKED_AT)));
}

function latelyAt(now: Moment): Promise<Lately> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.lately;
  const lately = read(now);
  kept = { lately, at: now };
  lately.catch(() => (kept = undefined));
  return lately;
}

async function read(now: Moment): Promise<Lately> {
  const [counted, junk] = await Promise.all([
    countedSince(position(now - COUNTED_FOR, '')),
    junkSince(position(now - REMEMBERED, '')),
  ]);
  const times = new Map<string, number>();
  for (const seal of junk.flatMap(({ sealed = [] }) => sealed)) times.set(seal, (times.get(seal) ?? 0) + 1);
  return { counted, junk: times };
}
