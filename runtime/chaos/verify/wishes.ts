/** Checks each wish against what is stored: what was accepted is there, what was refused is not, and nothing else is. */
import type { Answered, Wish } from '../wish.ts';
import { mayFollow } from './consequences.ts';
import { derivedId } from './derived-id.ts';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { Stored } from './stored.ts';

/** Where a wish leaves its document, and under which id; procedures that leave none are not named. */
const LEAVES: Readonly<
  Record<
    string,
    {
      in:
        'events' | 'messages' | 'marks' | 'erasures' | 'bulletins' | 'takenDown' | 'readings' | 'workEvents';
      id: (wish: Wish) => string;
    }
  >
> = {
  'matter.submit': { in: 'events', id: ({ openid, key, input }) => madeOf(input) ?? derivedId(openid, key) },
  'matter.act': { in: 'events', id: ({ openid, key }) => derivedId(openid, key) },
  'matter.outsideReply': { in: 'events', id: ({ openid, key }) => derivedId(openid, key) },
  'group.say': { in: 'messages', id: ({ openid, key }) => derivedId(openid, key) },
  'people.erase': { in: 'erasures', id: ({ openid, key }) => derivedId('erase', openid, key) },
  'town.publish': { in: 'bulletins', id: ({ openid, key }) => derivedId('bulletin', openid, key) },
  'town.unpublish': { in: 'takenDown', id: ({ input }) => (input as { id: string }).id },
  'town.bulletin': {
    in: 'readings',
    id: ({ openid, input }) => derivedId('bulletinRead', openid, (input as { id: string }).id),
  },
  'work.give': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.patrolStep': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.campaignStep': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.inspect': {
    in: 'workEvents',
    id: ({ openid, key }) => derivedId('inspected', derivedId('inspection', openid, key)),
  },
  'work.publicize': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.openMeeting': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.meetingStep': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'work.taskStep': { in: 'workEvents', id: ({ openid, key }) => derivedId(openid, key) },
  'group.seen': {
    in: 'marks',
    id: ({ openid, input }) => derivedId(openid, (input as { group: string }).group),
  },
};

/** The events that a patrol's look and a meeting's decision have led to elsewhere. */
function followedBy({ fn, procedure, openid, key, input }: Wish): string[] {
  if (procedure === 'inspect') return foundBy(openid, key, input);
  const led: Readonly<Record<string, readonly string[]>> = {
    'work.patrolStep': ['found', 'fixed'],
    'work.meetingStep': ['decided'],
  };
  return (led[`${fn}.${procedure}`] ?? []).map((what) => derivedId(openid, derivedId(what, key)));
}

/** The matters that an inspection has found, one an item. */
function foundBy(openid: string, key: string, input: object): string[] {
  const { answers } = input as { answers: readonly { item: string }[] };
  const inspection = derivedId('inspection', openid, key);
  return answers.map(({ item }) => derivedId(openid, derivedId('found', inspection, item)));
}

/** The event of a matter that was made of a message: the same for everybody who makes it. */
function madeOf(input: object): string | undefined {
  const { said } = input as { said?: { message: string } };
  return said && derivedId('became', said.message);
}

/** The followers' documents that accepted joins have left. */
export function joinersIn(answered: readonly Answered[]): Set<string> {
  const accepted = answered.filter(({ wish, reply }) => wish.procedure === 'act' && reply?.ok);
  return new Set(
    accepted.flatMap(({ wish: { openid, input } }) => {
      const { matter, step } = input as { matter: string; step: { action: string } };
      return step.action === 'join' ? [derivedId('join', openid, matter)] : [];
    }),
  );
}

/** One document an accepted wish, none a refused one, and none that nobody wished for. */
export function* checkWishes(stored: Stored, answered: readonly Answered[]): Generator<Finding> {
  const there = {
    events: new Map(stored.events.map((event) => [event._id, event])),
    messages: new Map(stored.messages.map((message) => [message._id, message])),
    marks: new Map(stored.marks.map((mark) => [mark._id, mark])),
    erasures: new Map(stored.erasures.map((erasure) => [erasure._id, erasure])),
    bulletins: new Map(stored.bulletins.map((bulletin) => [bulletin._id, bulletin])),
    takenDown: new Map(stored.bulletins.flatMap((each) => (each.takenDown ? [[each._id, each]] : []))),
    readings: new Map(stored.readings.map((reading) => [reading._id, reading])),
    workEvents: new Map(stored.workEvents.map((event) => [event._id, event])),
  };
  const accounted = new Set<string>();
  for (const { wish, reply } of answered) {
    const leaves = LEAVES[`${wish.fn}.${wish.procedure}`];
    if (!leaves) continue;
    const name = `${wish.fn}.${wish.procedure}`;
    const id = leaves.id(wish);
    const found = there[leaves.in].get(id);
    for (const each of [id, ...followedBy(wish)]) accounted.add(each);
    if (!reply) yield missing(`answer to ${name}`, wish.key);
    else if (reply.ok && !found) yield missing(`what ${name} was accepted for`, wish.key);
    else if (!reply.ok && found && leaves.in !== 'marks')
      yield doubled(`${name}, refused and carried out`, wish.key);
    if (wish.procedure === 'act' && reply?.ok && found) yield* agreeing(wish, reply.output, found);
  }
  for (const event of stored.events) {
    const id = mayFollow(event);
    if (id !== undefined) accounted.add(id);
  }
  for (const { _id, by, action } of stored.events)
    if (by.kind !== 'timer' && !accounted.has(_id))
      yield doubled(`event ${action} that nobody wished for`, _id);
  for (const { _id } of [...stored.bulletins, ...stored.readings])
    if (!accounted.has(_id)) yield doubled('a bulletin, or a reading of one, that nobody wished for', _id);
  for (const { _id, action } of stored.workEvents)
    if (!accounted.has(_id)) yield doubled(`step ${action} of a task, a patrol or a meeting`, _id);
  for (const { _id, kind } of stored.messages)
    if (kind === 'talk' && !accounted.has(_id)) yield doubled('words that nobody said', _id);
}

/** The phone was told what really happened. */
function* agreeing(wish: Wish, output: unknown, event: object): Generator<Finding> {
  const told = output as { seq: number; status: string };
  const { seq, effect } = event as { seq: number; effect: { status: string } };
  if (told.seq !== seq || told.status !== effect.status) yield wrong('what the phone was told', wish.key);
}
