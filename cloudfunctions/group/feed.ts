/** `group.feed`: a page of a group, or everything since the phone last looked. */
import { namingOf } from '@gelin/domain';
import type { Feed, group } from '@gelin/contract/group';
import { PINS } from '@gelin/contract/talk';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { marksIn } from '../shared/repositories/marks.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { pinsIn, type MessageDocument } from '../shared/repositories/messages.ts';
import { groupSize, readersOf } from '../shared/repositories/seats.ts';
import { saidOf } from '../shared/said.ts';
import { checkSeat } from '../shared/seat.ts';
import { entryOf } from './entry.ts';
import { groupFace, standsIn } from './face.ts';
import { pageOf } from './page.ts';
import { spotFaces, spotsOn } from './spots.ts';

type Input = z.output<typeof group.feed>;

export async function feed(input: Input, caller: Caller): Promise<Feed> {
  const { group: id } = input;
  const newest = isNewest(input);
  const [directory, member, page, pins, marks] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    pageOf(input, caller.now),
    newest ? pinsIn(id, PINS) : undefined,
    newest ? marksIn(id) : undefined,
  ]);
  checkSeat(member, id, directory);
  const [matters, spots] = await Promise.all([
    page.matters ?? mattersById(mattersOf(page.entries)),
    spotsOn(page.entries),
  ]);
  const naming = namingOf(directory);
  const looking = { actor: actorOf(member), now: caller.now, directory, naming };
  const readers = marks && (await readersOf(marks, id, directory, caller.now));
  return {
    group: { id, name: naming.nameOf(id), members: groupSize(directory, id) },
    entries: page.entries.map((entry) => entryOf(entry, member._id)).sort((a, b) => a.at - b.at),
    faces: matters.filter((each) => standsIn(each, id)).map((each) => groupFace(each, id, looking)),
    ...(spots && { spots: spotFaces(spots, id, looking) }),
    cursor: page.cursor ?? caller.now,
    older: page.older,
    newer: page.newer,
    ...(pins && { pins: pins.map((entry) => saidOf(entry, member._id)) }),
    ...(readers && {
      readUntil: readers.filter((reader) => reader.member._id !== member._id).map(({ at }) => at),
    }),
  };
}

/** Only the newest page shows what is pinned, and who has read how far. */
function isNewest({ before, since, after, around }: Input): boolean {
  return [before, since, after, around].every((moment) => moment === undefined);
}

function mattersOf(entries: readonly MessageDocument[]): string[] {
  return [...new Set(entries.flatMap((entry) => ('matter' in entry ? (entry.matter ?? []) : [])))];
}
