/** `people.copy`: everything that is kept of me, or of me in one matter, as one page in the storage for a day (个人信息保护法 §45). */
import {
  canView,
  categoryOf,
  dateOf,
  listedPlace,
  namingOf,
  STATUS_WORDS,
  type Directory,
  type Matter,
  type MatterEvent,
} from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { viewOf } from '../matter/view.ts';
import { derivedId, FOLLOWER, REPORTER, type Caller } from '../shared/context.ts';
import { beginCopy, storeCopy } from '../shared/repositories/copies.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { enclosedOf } from './copy-files.ts';
import { copyPage, type CopiedMatter } from './copy-page.ts';
import { ownFilesOf } from './copy-section.ts';
import { followedMatters, mineOf, oneOfMine, type Mine } from './mine.ts';
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
  const [directory, mine] = await Promise.all([
    directoryAt(now),
    matter === undefined ? mineOf(openid) : oneOfMine({ matter, number }, caller),
  ]);
  const begun = {
    _id: derivedId('copy', openid, key),
    path: `copies/${randomUUID()}.html`,
    until: now + DAY,
  };
  const place = await beginCopy(begun);
  const matters = await toldOf(mine, directory, now);
  const files = await enclosedOf(matters.flatMap(ownFilesOf));
  const town = namingOf(directory).nameOf(directory.town.id);
  const all = matter === undefined && {
    followed: (await followedMatters(mine)).map((each) => followedLine(each, directory)),
    record: await recordOf(openid, directory),
  };
  const page = copyPage({ town, now, matters, files, ...all });
  const file = await storeCopy(place, Buffer.from(page));
  return { file, name: `我的信息${dateOf(now)}.html`, until: place.until };
}

/** Each matter as its reporter reads it, and which later steps of it are theirs. */
async function toldOf({ reports }: Mine, directory: Directory, now: number): Promise<CopiedMatter[]> {
  const histories = await historiesOf(reports.map(({ matter }) => matter.id));
  return reports.map(({ matter, reporter }) => {
    const history = histories.get(matter.id) ?? [];
    return {
      contact: reporter.contact ?? {},
      // A file outlasts every leave.
      view: viewOf(matter, history, { actor: REPORTER, directory, leaves: [], groups: [], now }),
      own: new Set(history.filter(isLater).map(({ seq }) => seq)),
    };
  });
}

/** What its reporter sent after the report itself. */
const isLater = ({ by, action }: MatterEvent): boolean => by.kind === 'reporter' && action !== 'submit';

/** A matter of somebody else's that I met too, as far as I may know it. */
function followedLine(matter: Matter, directory: Directory): string {
  if (!canView(FOLLOWER, matter)) return '一件现在不公开的事';
  const { nameOf, settings } = namingOf(directory);
  return [
    dateOf(matter.reportedAt),
    categoryOf(matter.category, settings)?.name,
    listedPlace(matter.place, directory, nameOf),
    STATUS_WORDS[matter.status],
  ]
    .filter(Boolean)
    .join('，');
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
