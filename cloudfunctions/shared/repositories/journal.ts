/** The journal as stored: one document a line, only ever added. Its id is its place, so that no place is taken twice. */
import { NO_LINES, type JournalHead, type JournalLink } from '@gelin/domain';
import { add, find, get, type Stored } from '../cloudbase.ts';

/** The platform reads a thousand documents at a time. */
const LIMIT = 1_000;

/** "qinghe:000000000001": sorts by town, then by number. */
function placeOf(town: string, seq: number): string {
  return `${town}:${String(seq).padStart(12, '0')}`;
}

/** The head of a town's journal: one read. */
export async function headOf(town: string): Promise<JournalHead> {
  const where = { _id: { $gte: placeOf(town, 0), $lt: `${town};` } };
  const projection = { seq: 1, hash: 1 } as const;
  const [last] = await find<JournalHead>('journal', where, { order: { _id: -1 }, limit: 1, projection });
  return last ? { seq: last.seq, hash: last.hash } : NO_LINES;
}

/** The line with this number. */
export async function lineAt(town: string, seq: number): Promise<JournalLink | undefined> {
  return get<JournalLink>('journal', placeOf(town, seq));
}

/** The lines behind a number, in their order. */
export async function linesAfter(town: string, seq: number, limit: number): Promise<JournalLink[]> {
  const lines: JournalLink[] = [];
  for (let after = placeOf(town, seq); lines.length < limit;) {
    const where = { _id: { $gt: after, $lt: `${town};` } };
    const page = await find<JournalLink>('journal', where, { order: { _id: 1 }, limit: LIMIT });
    lines.push(...page.map(({ _id, ...line }) => line));
    after = page.at(-1)?._id ?? after;
    if (page.length < LIMIT) break;
  }
  return lines.slice(0, limit);
}

/** How far the matters of these lines had come before a number: read where one of them does not begin with its first step. */
export async function stepsBefore(
  lines: readonly JournalLink[],
  seq: number,
): Promise<ReadonlyMap<string, number>> {
  const first = new Map<string, number>();
  for (const { matter, eventSeq } of lines) if (!first.has(matter)) first.set(matter, eventSeq);
  const before = [...first].filter(([, eventSeq]) => eventSeq > 1);
  const reached = new Map<string, number>();
  for (let from = 0; from < before.length; from += LIMIT) {
    const steps = before.slice(from, from + LIMIT);
    const where = { $or: steps.map(([matter, eventSeq]) => ({ matter, eventSeq: eventSeq - 1 })) };
    const projection = { matter: 1, eventSeq: 1, seq: 1 } as const;
    for (const line of await find<JournalLink>('journal', where, { limit: LIMIT, projection }))
      if (line.seq <= seq) reached.set(line.matter, line.eventSeq);
  }
  return reached;
}

/** Which of these events have a line. */
export async function eventsWithLine(events: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < events.length; from += LIMIT) {
    const where = { event: { $in: events.slice(from, from + LIMIT) } };
    const lines = await find<JournalLink>('journal', where, { limit: LIMIT, projection: { event: 1 } });
    for (const { event } of lines) found.add(event);
  }
  return found;
}

/** One event of a matter, by its number. */
export interface Step {
  readonly matter: string;
  readonly eventSeq: number;
}

/** Which of these steps, one a matter, have a line; answers with the matters. */
export async function mattersWithLine(steps: readonly Step[]): Promise<Set<string>> {
  if (steps.length === 0) return new Set();
  const where = { $or: steps.map(({ matter, eventSeq }) => ({ matter, eventSeq })) };
  const found = await find<JournalLink>('journal', where, { limit: LIMIT, projection: { matter: 1 } });
  return new Set(found.map((line) => line.matter));
}

/** Adds lines that follow on each other; `false` where one of their places, or events, is taken already. */
export async function addLines(links: readonly JournalLink[]): Promise<boolean> {
  const documents = links.map((each): Stored<JournalLink> => ({
    _id: placeOf(each.town, each.seq),
    ...each,
  }));
  return add('journal', documents);
}
