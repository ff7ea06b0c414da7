/** Matters: that what they have come to stands on the journal, and that each is as its events have made it. */
import { alteredIn, replay, type JournalHead, type MatterEvent } from '@gelin/domain';
import type { AlteredMatter } from '@gelin/contract/ledger';
import { historiesOf, settledAfter } from '../../shared/repositories/events.ts';
import { eventsWithLine, mattersWithLine } from '../../shared/repositories/journal.ts';
import {
  matterDocuments,
  matterFrom,
  mattersAfter,
  type MatterDocument,
} from '../../shared/repositories/matters.ts';
import { named, type Verified } from './piece.ts';

/** Matters of a piece: their histories are some ten readings. */
const MATTERS = 500;

/** The matters behind an id. */
export async function ofMatters(
  town: string,
  after: string,
  head: JournalHead,
  end: JournalHead,
): Promise<Verified> {
  const { documents, last } = await mattersAfter(after, MATTERS);
  const page = documents.filter((each) => each.town === town);
  const there = await mattersWithLine(page.map(({ _id, seq }) => ({ matter: _id, eventSeq: seq })));
  const missing = page.filter(({ _id }) => !there.has(_id));
  const settled = await settledAfter(missing.map(({ _id, seq }) => ({ matter: _id, seq })));
  const lined = await eventsWithLine(settled.map(({ id }) => id));
  const cut = settled.find(({ id }) => !lined.has(id));
  if (cut) {
    const broken = { seq: end.seq + 1, why: 'cutOff', matter: cut.matter, event: cut.id } as const;
    return { waiting: missing.length, broken: await named(broken) };
  }
  return {
    waiting: missing.length,
    altered: await altered(page),
    next: { from: head, ...(last === undefined ? { month: '' } : { matters: last }) },
  };
}

/** Those that are not as their events have made them; looked at twice, for one may have been erased between reading the two. */
async function altered(documents: readonly MatterDocument[]): Promise<AlteredMatter[]> {
  const first = await differing(documents);
  return differing(await matterDocuments(first.map(({ matter }) => matter)));
}

async function differing(documents: readonly MatterDocument[]): Promise<AlteredMatter[]> {
  const histories = await historiesOf(documents.map(({ _id }) => _id));
  return documents.flatMap((document) => {
    const { _id, seq, no } = document;
    const anew = madeAnew(histories.get(_id) ?? [], seq);
    const fields = anew ? alteredIn(matterFrom(document), document, anew) : [];
    if (anew && fields.length === 0) return [];
    // A number that was changed by hand leads nobody to the matter.
    const number = anew?.no ?? no;
    return [{ matter: _id, ...(number !== undefined && { no: number }), fields }];
  });
}

/** The matter after the event that it names as its last; what somebody has meddled with need not make one. */
function madeAnew(history: readonly MatterEvent[], seq: number) {
  const steps = history.filter((event) => event.seq <= seq);
  if (steps.length !== seq) return undefined;
  try {
    return replay(steps);
  } catch {
    return undefined;
  }
}
