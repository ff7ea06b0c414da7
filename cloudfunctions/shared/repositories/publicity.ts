/** Publicity (宣传活动) as stored: one document each, as it stands after its corrections, which are its events. */
import type { Moment, Publicity } from '@gelin/domain';
import { find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { position } from '../position.ts';

type PublicityDocument = Stored<Omit<Publicity, 'id'> & { readonly pos: string }>;

function publicityFrom({ _id, pos: _pos, ...publicity }: PublicityDocument): Publicity {
  return { ...publicity, id: _id };
}

/** Writes one, new or corrected. */
export async function putPublicity(transaction: Transaction, { id, ...publicity }: Publicity): Promise<void> {
  await transaction.put('publicity', id, { ...publicity, pos: position(publicity.at, id) });
}

/** One as a transaction sees it. */
export async function publicityIn(transaction: Transaction, id: string): Promise<Publicity | undefined> {
  const found = await transaction.get<Omit<PublicityDocument, '_id'>>('publicity', id);
  return found && publicityFrom(found);
}

export async function publicityById(id: string): Promise<Publicity | undefined> {
  const found = await get<Omit<PublicityDocument, '_id'>>('publicity', id);
  return found && publicityFrom(found);
}

/** In a place and below, the latest first: since a moment, below the position of the last one seen. */
export async function publicityAt(
  place: string,
  {
    after,
    since,
    limit,
  }: { readonly after?: string | undefined; readonly since?: Moment; readonly limit: number },
): Promise<Publicity[]> {
  const bounds = {
    ...(since !== undefined && { $gte: position(since, '') }),
    ...(after !== undefined && { $lt: after }),
  };
  const where = { path: place, ...(Object.keys(bounds).length > 0 && { pos: bounds }) };
  const found = await find<Omit<PublicityDocument, '_id'>>('publicity', where, { order: { pos: -1 }, limit });
  return found.map(publicityFrom);
}
