/** Who reported what: kept apart from the matter, and read for nobody but the reporter. */
import { find, get, type Stored, type Transaction } from '../cloudbase.ts';

export type ReporterDocument = Stored<{
  readonly openid: string;
  readonly town: string;
  readonly pos: string;
}>;

/** Remembers the reporter of a matter in the transaction that brings it into being. */
export async function recordReporter(
  transaction: Transaction,
  matter: string,
  reporter: Omit<ReporterDocument, '_id'>,
): Promise<void> {
  await transaction.add('reporters', { _id: matter, ...reporter });
}

/** Whether this person reported the matter. */
export async function reported(openid: string, matter: string): Promise<boolean> {
  return (await get<ReporterDocument>('reporters', matter))?.openid === openid;
}

/** A page of what this person reported, newest first, below the position of the last one seen. */
export async function reportedBy(
  openid: string,
  below: string | undefined,
  limit: number,
): Promise<ReporterDocument[]> {
  const where = below === undefined ? { openid } : { openid, pos: { $lt: below } };
  return find<ReporterDocument>('reporters', where, { order: { pos: -1 }, limit });
}
