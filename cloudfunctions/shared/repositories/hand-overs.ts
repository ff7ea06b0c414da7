/** What one duty tells the next (交接): a document for each day and person. */
import { dayAfter, type HandedOver, type Moment } from '@gelin/domain';
import { find, put } from '../cloudbase.ts';

export interface HandOverDocument {
  readonly town: string;
  readonly date: string;
  readonly member: string;
  readonly name: string;
  readonly at: Moment;
  readonly text: string;
}

/** As many as a month of two a day holds. */
const MONTH = 130;

/** What was handed over from one day to another, the newest day first. */
export async function handOversBetween(town: string, from: string, to: string): Promise<HandOverDocument[]> {
  const where = { town, date: { $gte: from, $lte: to } };
  return find<HandOverDocument>('handOvers', where, { order: { date: -1 }, limit: MONTH });
}

/** What was handed over on the last days before a date, the newest first. */
export async function handOversBefore(
  town: string,
  date: string,
  limit: number,
): Promise<HandOverDocument[]> {
  return find<HandOverDocument>('handOvers', { town, date: { $lt: date } }, { order: { date: -1 }, limit });
}

/** The next behind a date, the newest day first, days whole; `next` is the date that the following begin behind. */
export async function handOversPage(
  town: string,
  { from, before }: { readonly from: string; readonly before: string },
  limit: number,
): Promise<{ readonly rows: readonly HandOverDocument[]; readonly next?: string }> {
  const where = { town, date: { $gte: from, $lt: before } };
  const found = await find<HandOverDocument>('handOvers', where, { order: { date: -1 }, limit });
  const last = found.at(-1)?.date;
  if (last === undefined || found.length < limit) return { rows: found };
  // Of the last day there may be more: it begins the following page.
  return { rows: found.filter(({ date }) => date !== last), next: dayAfter(last) };
}

/** Several, by id. */
export async function handOversById(ids: readonly string[]): Promise<ReadonlyMap<string, HandedOver>> {
  if (ids.length === 0) return new Map();
  const found = await find<HandOverDocument>('handOvers', { _id: { $in: ids } }, { limit: ids.length });
  return new Map(found.map(({ _id, ...handed }) => [_id, { ...handed, id: _id }]));
}

/** Keeps it; what the same person wrote for that day before is replaced. */
export async function keepHandOver(document: HandOverDocument): Promise<HandedOver> {
  const id = `${document.town}:${document.date}:${document.member}`;
  await put('handOvers', id, document);
  return { ...document, id };
}
