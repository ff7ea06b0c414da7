/**
 * What an older build wrote lacks the words that lists find a matter by, and what stands under a category that was put on
 * another ledger since has the old one's, and what is archived wakes by the term that held then. Each gets them by its next
 * event; here the rest get them, in the order of their ids, once: how far it is stands beside (`counters`), and a crash
 * repeats one page.
 */
import { erasesAt, ledgersOf, type Directory, type Moment, type Settings } from '@gelin/domain';
import { listFields, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { directoryAt, townId } from '../shared/repositories/directory.ts';
import { changeOf, settingsOf } from '../shared/repositories/settings.ts';
import { change, find, get, put } from '../shared/cloudbase.ts';
import { sha256 } from '../shared/digest.ts';

/** Of which build the words are: one more, and all documents are gone through anew. */
const FORM = 'listed:3';
const PAGE = 200;
/** Pages of one firing: what fits well into the function's time. */
const PAGES = 10;
/** How many are written at once. */
const ABREAST = 10;

/** Until then functions may still write by the settings before: they keep what they have read for a minute. */
const SETTLED = 2 * 60_000;

interface Progress {
  readonly after: string;
  readonly done: boolean;
  /** By which filing: under another all is gone through anew. */
  readonly filing: string;
}

/** The filing by which all is filled in: what this build writes lacks nothing, so that an instance need not ask again. */
let complete: string | undefined;

/** Where all is known to be done nothing is read but the settings; returns how many were filled in. */
export async function fillLists(now: Moment): Promise<number> {
  const { settings, version } = await settingsOf(townId());
  const filing = filingOf(settings);
  if (complete === filing) return 0;
  const progress = await get<Progress>('counters', FORM);
  const refiled = progress !== undefined && progress.filing !== filing;
  if (refiled && !(await isSettled(version, now))) return 0;
  let filled = 0;
  let { after, done } = progress && !refiled ? progress : { after: '', done: false };
  for (let page = 0; page < PAGES && !done; page += 1) {
    const found = await find<MatterDocument>(
      'matters',
      { _id: { $gt: after } },
      { order: { _id: 1 }, limit: PAGE },
    );
    const lacking = found.filter((each) => isLacking(each, settings));
    await fillAll(lacking, settings, now);
    filled += lacking.length;
    after = found.at(-1)?._id ?? after;
    done = found.length < PAGE;
    await put('counters', FORM, { after, done, filing });
  }
  if (done) complete = filing;
  return filled;
}

/** Which category stands on which ledger, and how long what reporters said is kept there. */
function filingOf({ catalogue, retention: { months, byLedger } }: Settings): string {
  const categories = catalogue.categories.map(({ code, ledger = '' }) => `${code} ${ledger}`);
  return sha256([JSON.stringify({ months, byLedger }), ...categories].join('\n'));
}

async function isSettled(version: number, now: Moment): Promise<boolean> {
  const changed = await changeOf(townId(), version);
  return changed === undefined || changed.at + SETTLED <= now;
}

/** Without the words of lists, found on other ledgers than it stands on, or asleep when its term is over. */
function isLacking(document: MatterDocument, settings: Settings): boolean {
  if ((document.mark as string | undefined) === undefined) return true;
  const matter = matterFrom(document);
  if (document.ledgers.join() !== ledgersOf(matter, settings).join()) return true;
  return (erasesAt(matter, { settings }) ?? Infinity) < (document.wakeAt ?? Infinity);
}

/** The directory is read where something lacks its words, and else not at all; it may be older than these settings. */
async function fillAll(lacking: readonly MatterDocument[], settings: Settings, now: Moment): Promise<void> {
  if (lacking.length === 0) return;
  const directory = { ...(await directoryAt(now)), settings };
  for (let start = 0; start < lacking.length; start += ABREAST)
    await Promise.all(lacking.slice(start, start + ABREAST).map((each) => fill(each, directory)));
}

/**
 * Only as long as it stands as it was read: an event that came between has written its own, and what was erased is not to
 * be found by its words again. It wakes no later than it was to.
 */
async function fill(document: MatterDocument, directory: Directory): Promise<void> {
  const { _id, seq, text } = document;
  const matter = matterFrom(document);
  const over = erasesAt(matter, directory);
  await change(
    'matters',
    { _id, seq, text },
    {
      $set: { ...listFields(matter, directory), ledgers: ledgersOf(matter, directory.settings) },
      ...(over !== undefined && { $min: { wakeAt: over } }),
    },
  );
}
