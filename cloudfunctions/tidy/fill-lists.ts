/**
 * What an older build wrote lacks the words that lists find a matter by. Each gets them by its next event; here the rest
 * get them, in the order of their ids, once: how far it is stands beside (`counters`), and a crash repeats one page.
 */
import { ledgersOf, type Directory, type Moment } from '@gelin/domain';
import { listFields, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { change, find, get, put } from '../shared/cloudbase.ts';

/** Of which build the words are: one more, and all documents are gone through anew. */
const FORM = 'listed:2';
const PAGE = 200;
/** Pages of one firing: what fits well into the function's time. */
const PAGES = 10;
/** How many are written at once. */
const ABREAST = 10;

interface Progress {
  readonly after: string;
  readonly done: boolean;
}

/** What this build writes lacks nothing: once all is filled in, an instance need not ask again. */
let complete = false;

/** Nothing is read where all is known to be done; returns how many were filled in. */
export async function fillLists(now: Moment): Promise<number> {
  if (complete) return 0;
  const progress = await get<Progress>('counters', FORM);
  let filled = 0;
  let { after, done } = progress ?? { after: '', done: false };
  for (let page = 0; page < PAGES && !done; page += 1) {
    const found = await find<MatterDocument>(
      'matters',
      { _id: { $gt: after } },
      { order: { _id: 1 }, limit: PAGE },
    );
    const lacking = found.filter(isLacking);
    await fillAll(lacking, now);
    filled += lacking.length;
    after = found.at(-1)?._id ?? after;
    done = found.length < PAGE;
    await put('counters', FORM, { after, done });
  }
  complete = done;
  return filled;
}

/** Without the words of lists, or a tip from before there was a ledger of tips. */
function isLacking({ mark, source, ledgers }: MatterDocument): boolean {
  return (mark as string | undefined) === undefined || (source === 'tip' && !ledgers.includes('tip'));
}

/** The directory is read where something lacks its words, and else not at all. */
async function fillAll(lacking: readonly MatterDocument[], now: Moment): Promise<void> {
  if (lacking.length === 0) return;
  const directory = await directoryAt(now);
  for (let start = 0; start < lacking.length; start += ABREAST)
    await Promise.all(lacking.slice(start, start + ABREAST).map((each) => fill(each, directory)));
}

/** Only as long as it stands as it was read: an event that came between has written its own. */
async function fill(document: MatterDocument, directory: Directory): Promise<void> {
  await change(
    'matters',
    { _id: document._id, seq: document.seq },
    {
      $set: {
        ...listFields(matterFrom(document), directory),
        ledgers: ledgersOf(matterFrom(document), directory.settings),
      },
    },
  );
}
