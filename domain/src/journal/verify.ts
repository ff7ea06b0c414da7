/** Whether a journal is whole: line after line, hash after hash, and every line true to its event. */
import type { MatterEvent } from '../matter/event.ts';
import type { Digest } from './canonical.ts';
import { commitmentOf, type Seal } from './commitment.ts';
import { isErased } from './erase.ts';
import { hashOf, lineIn, lineOf, NO_LINES, written, type JournalHead, type JournalLink } from './line.ts';

/** What can be wrong with a line, in the order in which it is looked for. */
export const BREAKS = [
  /** A number is missing, or there twice. */
  'gap',
  /** It names another line before it than the one that is there. */
  'prev',
  /** Its hash is not the hash of what it says. */
  'hash',
  /** The matter's events are not there one by one. */
  'order',
  /** The event is gone. */
  'eventGone',
  /** The event says another thing than the line. */
  'event',
  /** The salt is gone, though words are left: not erased, but made unprovable. */
  'salt',
  /** The words, the signer or the effect are not those that were recorded. */
  'commitment',
] as const;
export type Break = (typeof BREAKS)[number];

/** A line, and its event as it is stored today (`null`: it is not); without `event` the chain alone is verified. */
export interface JournalRow {
  readonly link: JournalLink;
  readonly event?: (MatterEvent & Seal) | null;
}

export type JournalVerdict =
  | {
      readonly ok: true;
      readonly count: number;
      /** Lines whose words were erased: provably recorded, no longer readable. */
      readonly erased: number;
      readonly head: JournalHead;
      /** The number of the last event on the journal, by matter. */
      readonly reached: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly seq: number; readonly why: Break; readonly link: JournalLink };

/** Where verifying goes on: behind a line that was verified, with how far each matter had come by then. */
export interface VerifiedSoFar {
  readonly head: JournalHead;
  readonly reached: ReadonlyMap<string, number>;
}

/** Verifies a journal in one pass, from its first line or from where an earlier pass ended; ends at the first line that is broken. */
export async function verifyJournal(
  rows: AsyncIterable<JournalRow> | Iterable<JournalRow>,
  digest: Digest,
  before: VerifiedSoFar = { head: NO_LINES, reached: new Map() },
): Promise<JournalVerdict> {
  const reached = new Map(before.reached);
  let { head } = before;
  let erasedLines = 0;
  for await (const row of rows) {
    const { link } = row;
    const line = written(lineIn(link), link.seq);
    const why =
      brokenChain(head, link, line, digest) ?? outOfOrder(reached, link) ?? untrue(row, line, digest);
    // Of a gap the number that is missing is told, of anything else the line's own.
    if (why) return { ok: false, seq: why === 'gap' ? head.seq + 1 : link.seq, why, link };
    if (row.event && row.event.salt === undefined) erasedLines += 1;
    reached.set(link.matter, link.eventSeq);
    head = { seq: link.seq, hash: link.hash };
  }
  return { ok: true, count: head.seq, erased: erasedLines, head, reached };
}

function brokenChain(head: JournalHead, link: JournalLink, line: string, digest: Digest): Break | undefined {
  if (link.seq !== head.seq + 1) return 'gap';
  if (link.prev !== head.hash) return 'prev';
  return link.hash === hashOf(link.prev, line, digest) ? undefined : 'hash';
}

function outOfOrder(reached: ReadonlyMap<string, number>, link: JournalLink): Break | undefined {
  return link.eventSeq === (reached.get(link.matter) ?? 0) + 1 ? undefined : 'order';
}

function untrue({ link, event }: JournalRow, line: string, digest: Digest): Break | undefined {
  if (event === undefined) return undefined;
  if (event === null) return 'eventGone';
  // What somebody has meddled with need not have the form of an event.
  if (!event.by || !event.content || !event.effect) return 'event';
  if (written(lineOf(event, link.commitment), link.seq) !== line) return 'event';
  if (event.salt === undefined) return isErased(event) ? undefined : 'salt';
  return commitmentOf(event, event.salt, digest) === link.commitment ? undefined : 'commitment';
}
