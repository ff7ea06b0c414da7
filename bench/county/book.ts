/** What one town's day came to: counts a group, a member and a call. */
import { groupsOf, type Channel, type Directory, type Matter, type Moment, type Role } from '@gelin/domain';
import type { Chance } from '../../runtime/replay/chance.ts';
import { liveDay, type Told } from './day.ts';
import { digestGroups } from './digests.ts';
import { readersOf } from './readers.ts';

export interface Head {
  readonly role: Role;
  readonly cards: number;
  readonly digests: number;
  /** In the list, and pushed. */
  readonly notices: number;
  readonly pushes: number;
  /** Messages where every tip is one to every group above. */
  readonly messages: number;
}

export interface Book {
  readonly heads: readonly Head[];
  readonly steps: Readonly<Record<'tip' | 'person' | 'timer' | 'said', number>>;
  readonly reading: ReturnType<ReturnType<typeof readersOf>['calls']>;
  /** The same phones, rung by one message a tip in every group above, each ring a fetch. */
  readonly floods: ReturnType<ReturnType<typeof readersOf>['calls']>;
  /** Longest waits, in milliseconds. */
  readonly urgentNotice: number;
  readonly notice: number;
  readonly rising: number;
  readonly matters: readonly Matter[];
}

/** Lives through the day and keeps the book. */
export function bookOf(
  directory: Directory,
  tips: number,
  chance: Chance,
  seed: (n: number) => Chance,
): Book {
  const cards = new Map<string, number>();
  const messages = new Map<string, number>();
  const notices = new Map<string, number>();
  const pushes = new Map<string, number>();
  const steps = { tip: 0, person: 0, timer: 0, said: 0 };
  const waits = { urgent: 0, other: 0, rising: 0 };
  const rings: [string, Moment][] = [];
  const floods: [string, Moment][] = [];
  const told: Told = {
    card: (group, matter, at) => {
      more(cards, group);
      waits.rising = Math.max(waits.rising, at - matter.reportedAt);
    },
    said: () => void (steps.said += 1),
    rang: (group, at) => void rings.push([group, at]),
    notice: (member, channel, at, due, urgent) => {
      more(isPush(channel) ? pushes : notices, member);
      const kind = urgent ? 'urgent' : 'other';
      waits[kind] = Math.max(waits[kind], due - at);
    },
    step: (by) => void (steps[by] += 1),
    tip: (path, at) => {
      for (const group of path) {
        more(messages, group);
        floods.push([group, at]);
      }
    },
  };
  const matters = liveDay(directory, tips, chance, told);
  const digests = digestGroups(matters, directory);
  for (const { group, at } of digests) rings.push([group, at]);
  const digestsIn = new Map<string, number>();
  for (const { group } of digests) more(digestsIn, group);
  return {
    heads: directory.members.map((member): Head => {
      const groups = groupsOf(member, directory);
      const sum = (counts: ReadonlyMap<string, number>) =>
        groups.reduce((total, group) => total + (counts.get(group) ?? 0), 0);
      return {
        role: member.posts[0]?.role ?? 'informant',
        cards: sum(cards),
        digests: sum(digestsIn),
        notices: notices.get(member.id) ?? 0,
        pushes: pushes.get(member.id) ?? 0,
        messages: sum(messages),
      };
    }),
    steps,
    reading: read(directory, seed(1), true, rings),
    floods: read(directory, seed(1), false, floods),
    urgentNotice: waits.urgent,
    notice: waits.other,
    rising: waits.rising,
    matters,
  };
}

const isPush = (channel: Channel): boolean => channel !== 'inApp';

function more(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function read(directory: Directory, chance: Chance, paced: boolean, rings: readonly [string, Moment][]) {
  const readers = readersOf(directory, chance, paced);
  for (const [group, at] of [...rings].sort((a, b) => a[1] - b[1])) readers.ring(group, at);
  return readers.calls();
}
