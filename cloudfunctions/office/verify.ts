/** `office.verify`: one bounded piece of verifying the journal, by the rules of `npm run ledger -- verify`: lines with their events, then that no matter's end is missing. */
import { NO_LINES, verifyJournal, type JournalHead, type JournalRow } from '@gelin/domain';
import type { JournalBreak, ledgers, LedgerOutputs } from '@gelin/contract/ledger';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { sha256 } from '../shared/digest.ts';
import { eventsStored, sealedEventFrom, settledAfter } from '../shared/repositories/events.ts';
import {
  eventsWithLine,
  headOf,
  linesAfter,
  mattersWithLine,
  stepsBefore,
} from '../shared/repositories/journal.ts';
import { matterById, mattersAfter } from '../shared/repositories/matters.ts';
import { keeping } from './keeping.ts';

/** Lines of a piece: two readings each thousand. */
const LINES = 3_000;
/** Matters of a piece. */
const MATTERS = 1_000;

type Verified = LedgerOutputs['verify'];

export async function verify(
  { from = NO_LINES, matters }: z.output<typeof ledgers.verify>,
  caller: Caller,
): Promise<Verified> {
  const { town } = await keeping(caller);
  const end = await headOf(town);
  return matters === undefined ? ofLines(town, from, end) : ofMatters(town, matters, from, end);
}

async function ofLines(town: string, from: JournalHead, end: JournalHead): Promise<Verified> {
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
  const shared = { end, waiting: 0 };
  if (!verdict.ok) {
    const { seq, why, link } = verdict;
    const broken = await named({ seq, why, matter: link.matter, event: link.event });
    return { ...shared, lines: links.length, head: from, erased: 0, broken };
  }
  const { head, erased } = verdict;
  const more = links.length === LINES ? { from: head } : { from: head, matters: '' };
  return { ...shared, lines: links.length, head, erased, next: more };
}

/** Whether the steps that matters have taken by their own account stand on the journal, or wait for it. */
async function ofMatters(
  town: string,
  after: string,
  head: JournalHead,
  end: JournalHead,
): Promise<Verified> {
  const page = await mattersAfter(town, after, MATTERS);
  const there = await mattersWithLine(page.map(({ _id, seq }) => ({ matter: _id, eventSeq: seq })));
  const missing = page.filter(({ _id }) => !there.has(_id));
  const settled = await settledAfter(missing.map(({ _id, seq }) => ({ matter: _id, seq })));
  const lined = await eventsWithLine(settled.map(({ id }) => id));
  const cut = settled.find(({ id }) => !lined.has(id));
  const last = page.at(-1)?._id;
  const shared = { lines: 0, head, end, erased: 0, waiting: missing.length };
  if (cut) {
    const broken = await named({ seq: end.seq + 1, why: 'cutOff', matter: cut.matter, event: cut.id });
    return { ...shared, broken };
  }
  return {
    ...shared,
    ...(page.length === MATTERS && last !== undefined && { next: { from: head, matters: last } }),
  };
}

async function named(broken: JournalBreak): Promise<JournalBreak> {
  const no = (await matterById(broken.matter))?.no;
  return { ...broken, ...(no !== undefined && { no }) };
}
