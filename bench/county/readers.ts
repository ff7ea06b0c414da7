/** Phones that are rung: what they fetch while they are open, at the phone's own pace, and when they are opened. */
import { groupsOf, type Directory, type Member, type Moment, type Role } from '@gelin/domain';
import { AT_REST, began, dueAt, ended, JITTER, rung, type Pace } from '../../miniprogram/api/pace';
import type { Chance } from '../../runtime/replay/chance.ts';
import { openTimes } from './people.ts';

/** How long a fetch takes, in milliseconds: assumed. */
const FETCH = 200;

interface Phone {
  readonly role: Role;
  readonly groups: readonly string[];
  readonly open: readonly (readonly [Moment, Moment])[];
  /** Moments of rings, by group. */
  readonly seen: Map<string, Moment>;
  at: number;
  pace: Pace;
}

export interface Readers {
  /** The group's signal moved. Moments never go back. */
  ring(group: string, now: Moment): void;
  /** Calls made by phones over the day. */
  calls(): Readonly<Record<'list' | 'openFeed' | 'feed' | 'seen', number>>;
}

/** The phones of a town's members. With `paced` false each ring is a fetch, as with one message after the other. */
export function readersOf(directory: Directory, chance: Chance, paced: boolean): Readers {
  const made = { list: 0, openFeed: 0, feed: 0, seen: 0 };
  const phones = directory.members.map((member): Phone => phoneOf(member, directory, chance));
  const within = new Map<string, Phone[]>();
  for (const phone of phones)
    for (const group of phone.groups) within.set(group, [...(within.get(group) ?? []), phone]);
  const moved = new Map<string, Moment[]>();

  const flush = (phone: Phone, until: Moment): void => {
    const due = dueAt(phone.pace);
    if (due === undefined || due + JITTER / 2 > until) return;
    made.feed += 1;
    phone.pace = ended(began(phone.pace, due + JITTER / 2), due + JITTER / 2 + FETCH, false);
    flush(phone, until);
  };
  const ringOne = (phone: Phone, now: Moment): void => {
    while ((phone.open[phone.at]?.[1] ?? Infinity) < now) phone.at += 1;
    const [from] = phone.open[phone.at] ?? [Infinity];
    if (from > now) return;
    if (!paced) {
      made.feed += 1;
      return;
    }
    flush(phone, now);
    phone.pace = rung(phone.pace, now);
  };
  return {
    ring(group, now) {
      moved.set(group, [...(moved.get(group) ?? []), now]);
      for (const phone of within.get(group) ?? []) ringOne(phone, now);
    },
    calls() {
      for (const phone of phones) {
        flush(phone, Infinity);
        for (const [from] of phone.open) openOnce(phone, from, moved, made);
      }
      return made;
    },
  };
}

/** Opened: the list of groups, then each group in which something has moved since. */
function openOnce(
  phone: Phone,
  from: Moment,
  moved: ReadonlyMap<string, readonly Moment[]>,
  made: { list: number; openFeed: number; seen: number },
): void {
  made.list += 1;
  for (const group of phone.groups) {
    const last = phone.seen.get(group) ?? 0;
    if (!moved.get(group)?.some((at) => at > last && at <= from)) continue;
    made.openFeed += 1;
    made.seen += 1;
    phone.seen.set(group, from);
  }
}

function phoneOf(member: Member, directory: Directory, chance: Chance): Phone {
  const role = member.posts[0]?.role ?? 'informant';
  const groups = groupsOf(member, directory);
  return { role, groups, open: openTimes(role, chance), seen: new Map(), at: 0, pace: AT_REST };
}
