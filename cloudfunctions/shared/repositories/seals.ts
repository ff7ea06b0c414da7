/** Sealed months (封账) as stored: one document a month of a ledger, and its rows in pieces beside it. */
import type { MonthSeal, SealedRow } from '@gelin/domain';
import { add, find, get, type Stored } from '../cloudbase.ts';

export type SealDocument = Stored<MonthSeal>;
interface RowsDocument {
  readonly seal: string;
  readonly n: number;
  readonly rows: readonly SealedRow[];
}

/** Rows of one piece. */
export const SEALED_AT_ONCE = 500;
/** The most pieces of one month that are read: a hundred thousand rows. */
const PIECES = 200;

/** The id of a month's seal: a month is sealed once. */
export function sealId(town: string, ledger: string, month: string): string {
  return `${town}:${ledger}:${month}`;
}

/** The seal of a month, where it has been sealed. */
export async function sealOf(town: string, ledger: string, month: string): Promise<SealDocument | undefined> {
  return get<MonthSeal>('seals', sealId(town, ledger, month));
}

/** The sealed months of a ledger, the newest first. */
export async function sealsOf(town: string, ledger: string): Promise<SealDocument[]> {
  return find<MonthSeal>('seals', { town, ledger }, { order: { month: -1 }, limit: 120 });
}

/** The sealed months of all ledgers of the town's own making, each ledger's the newest first, with the title of then. */
export async function ownSeals(
  town: string,
): Promise<{ readonly ledger: string; readonly month: string; readonly title: string }[]> {
  const found = await find<Pick<MonthSeal, 'ledger' | 'month' | 'spec'>>(
    'seals',
    { town, ledger: { $gte: 'own-', $lt: 'own.' } },
    { order: { ledger: 1, month: -1 }, limit: 1_000, projection: { ledger: 1, month: 1, 'spec.title': 1 } },
  );
  return found.map(({ ledger, month, spec }) => ({ ledger, month, title: spec.title }));
}

/** A piece of its rows; none behind the last. */
export async function sealedPiece(seal: string, n: number): Promise<readonly SealedRow[]> {
  return (await find<RowsDocument>('sealedRows', { seal, n }, { limit: 1 }))[0]?.rows ?? [];
}

/** All rows of a seal, in their order. */
export async function sealedRows(seal: string): Promise<SealedRow[]> {
  const found = await find<RowsDocument>('sealedRows', { seal }, { order: { n: 1 }, limit: PIECES });
  return found.flatMap(({ rows }) => rows);
}

/** Writes the rows, then the seal: a month without a seal is not sealed, whatever rows a crash has left of it. */
export async function keepSeal(seal: MonthSeal, rows: readonly SealedRow[]): Promise<void> {
  const id = sealId(seal.town, seal.ledger, seal.month);
  for (let n = 0; n * SEALED_AT_ONCE < rows.length; n += 1) {
    const own = rows.slice(n * SEALED_AT_ONCE, (n + 1) * SEALED_AT_ONCE);
    await add('sealedRows', { _id: `${id}:${n}`, seal: id, n, rows: own });
  }
  await add('seals', { _id: id, ...seal });
}
