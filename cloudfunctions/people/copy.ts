/** `people.copy`: everything that is kept of me, or of me in one matter, as one page in the storage for a day (个人信息保护法 §45). */
import { dateOf, namingOf, type MatterEvent } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { viewOf } from '../matter/view.ts';
import { derivedId, REPORTER, type Caller } from '../shared/context.ts';
import { beginCopy, storeCopy } from '../shared/repositories/copies.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { copyPage } from './copy-page.ts';
import { mineOf, oneOfMine } from './mine.ts';
import { recordOf } from './my-record.ts';

const DAY = 24 * 3_600_000;
/** Histories that are read at once. */
const ABREAST = 10;

/** The same place, however often the phone asks under the same key. */
export async function copy(
  { key, matter, number }: z.output<typeof people.copy>,
  caller: Caller,
): Promise<PeopleOutputs['copy']> {
  const { openid, now } = caller;
  const [directory, { reports, followed }] = await Promise.all([
    directoryAt(now),
    matter === undefined ? mineOf(openid) : oneOfMine({ matter, number }, caller),
  ]);
  const begun = {
    _id: derivedId('copy', openid, key),
    path: `copies/${randomUUID()}.html`,
    until: now + DAY,
  };
  const place = await beginCopy(begun);
  const histories = await historiesOf(reports.map(({ matter }) => matter.id));
  const told = reports.map(({ matter, reporter }) => ({
    contact: reporter.contact ?? {},
    view: viewOf(matter, histories.get(matter.id) ?? [], { actor: REPORTER, directory, groups: [], now }),
  }));
  const town = namingOf(directory).nameOf(directory.town.id);
  const all = matter === undefined && {
    followed: followed.length,
    record: await recordOf(openid, directory),
  };
  const page = copyPage({ town, now, matters: told, ...all });
  const file = await storeCopy(place, Buffer.from(page));
  return { file, name: `我的信息${dateOf(now)}.html`, until: place.until };
}

async function historiesOf(matters: readonly string[]): Promise<ReadonlyMap<string, MatterEvent[]>> {
  const histories = new Map<string, MatterEvent[]>();
  for (let from = 0; from < matters.length; from += ABREAST) {
    const some = matters.slice(from, from + ABREAST);
    const read = await Promise.all(some.map(historyOf));
    some.forEach((matter, at) => histories.set(matter, read[at] ?? []));
  }
  return histories;
}
