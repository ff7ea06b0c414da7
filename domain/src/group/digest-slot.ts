/** When a digest (汇总) is due: at the town's times, every day of the year, in UTC+8. */
import { dayNumber, midnightOf } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import { ofDay } from '../notice/timing.ts';
import type { GroupRules } from '../settings/settings.ts';

/** A digest that could not be made at its time is made good within this, in milliseconds; later it would only confuse. */
export const MADE_GOOD_WITHIN = 3_600_000;
/** What a digest reaches back at most, where digests before it were missed. */
export const REACHES_BACK = 7 * 86_400_000;

/** The times a digest speaks of: from `since` up to, but not including, `at`, its slot. */
export interface DigestSpan {
  readonly since: Moment;
  readonly at: Moment;
}

/** The last slot at or before `now`, and the one before it; `undefined` where the town has no digests. */
export function digestSlot(now: Moment, { digests }: Pick<GroupRules, 'digests'>): DigestSpan | undefined {
  const today = dayNumber(now);
  const slots = [today - 2, today - 1, today]
    .flatMap((day) => digests.map((time) => midnightOf(day) + ofDay(time)))
    .filter((slot) => slot <= now)
    .sort((a, b) => a - b);
  const [since, at] = slots.slice(-2);
  return since === undefined || at === undefined ? undefined : { since, at };
}

/**
 * The digest that is to be made at `now`, or `undefined` where none is. `done` is the last slot that was finished: a
 * digest begins where that one ended, so that what fell into a missed one is told by the next.
 */
export function dueDigest(
  now: Moment,
  rules: Pick<GroupRules, 'digests'>,
  done?: Moment,
): DigestSpan | undefined {
  const slot = digestSlot(now, rules);
  if (!slot || now - slot.at >= MADE_GOOD_WITHIN) return undefined;
  if (done === undefined) return slot;
  if (done >= slot.at) return undefined;
  return slot.at - done <= REACHES_BACK ? { since: done, at: slot.at } : slot;
}

/** The id of a group's digest: one a group and slot. */
export function digestId(group: string, slot: Moment): string {
  return `digest:${group}:${slot}`;
}
