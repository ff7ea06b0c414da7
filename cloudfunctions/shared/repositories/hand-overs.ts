/** What one duty tells the next (交接): a document for each day and person. */
import type { Moment } from '@gelin/domain';
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

/** Keeps it; what the same person wrote for that day before is replaced. */
export async function keepHandOver(document: HandOverDocument): Promise<void> {
  await put('handOvers', `${document.town}:${document.date}:${document.member}`, document);
}
