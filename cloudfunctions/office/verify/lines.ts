/** Lines of the journal by the rules of `npm run ledger -- verify`, and that the matters they began with are there. */
import { verifyJournal, type JournalHead, type JournalLink, type JournalRow } from '@gelin/domain';
import { sha256 } from '../../shared/digest.ts';
import { eventsStored, sealedEventFrom } from '../../shared/repositories/events.ts';
import { linesAfter, stepsBefore } from '../../shared/repositories/journal.ts';
import { mattersThere } from '../../shared/repositories/matters.ts';
import { named, type Verified } from './piece.ts';

/** Lines of a piece: three readings each thousand. */
const LINES = 3_000;
/** As many documents as one query names. */
const AT_ONCE = 1_000;

/** The lines behind a head. */
export async function ofLines(town: string, from: JournalHead): Promise<Verified> {
  const links = await linesAfter(town, from.seq, LINES);
  const events = new Map(
    (await eventsStored(links.map(({ event }) => event))).map((event) => [event._id, event]),
  );
  const rows = links.map((link): JournalRow => {
    const event = events.get(link.event);
    return { link, event: event ? sealedEventFrom(event) : null };
  });
  // How far each matter had come before this piece: asked of the journal itself, for a piece knows nothing of the one before.
  const reached = await stepsBefore(links, from.seq);
  const verdict = await verifyJournal(rows, sha256, { head: from, reached });
  if (!verdict.ok) {
    const { seq, why, link } = verdict;
    return {
      lines: links.length,
      broken: await named({ seq, why, matter: link.matter, event: link.event }),
    };
  }
  const { head, erased } = verdict;
  const gone = await withoutMatter(town, links);
  if (gone) {
    const { seq, matter, event } = gone;
    return { lines: links.length, head, erased, broken: { seq, why: 'matterGone', matter, event } };
  }
  const next = links.length === LINES ? { from: head } : { from: head, matters: '' };
  return { lines: links.length, head, erased, next };
}

/** The first of these lines with which a matter begins that is not stored any more. */
async function withoutMatter(town: string, links: readonly JournalLink[]): Promise<JournalLink | undefined> {
  const first = links.filter(({ eventSeq }) => eventSeq === 1);
  for (let from = 0; from < first.length; from += AT_ONCE) {
    const begun = first.slice(from, from + AT_ONCE);
    const there = await mattersThere(
      town,
      begun.map(({ matter }) => matter),
    );
    const gone = begun.find(({ matter }) => !there.has(matter));
    if (gone) return gone;
  }
  return undefined;
}
