/** The rows of a sealed month as they were: each matter after the event that the seal names, kept from whom it is kept today. */
import { keptAsToday, replay, type BesideRow, type Matter, type SealedRow } from '@gelin/domain';
import { historiesOf } from '../../shared/repositories/events.ts';
import { matterFrom, matterDocuments } from '../../shared/repositories/matters.ts';
import { SEALED_AT_ONCE, sealedPiece } from '../../shared/repositories/seals.ts';
import type { Piece } from '../reading.ts';

/** The next rows. */
export async function sealedMatters(seal: string, cursor: string | undefined, limit: number): Promise<Piece> {
  const { rows, next } = await sealedFrom(seal, cursor, limit);
  const stood = await asSealed(rows);
  return {
    matters: rows.flatMap(({ matter }) => stood.get(matter) ?? []),
    seen: rows.length,
    ...(next !== undefined && { next }),
  };
}

/** The next rows that are no matters, as they were sealed. */
export async function sealedBesides(
  seal: string,
  cursor: string | undefined,
  limit: number,
): Promise<{ readonly rows: readonly BesideRow[]; readonly next?: string }> {
  const { rows, next } = await sealedFrom(seal, cursor, limit);
  return {
    rows: rows.flatMap(({ matter: id, beside }) => (beside ? [{ id, ...beside }] : [])),
    ...(next !== undefined && { next }),
  };
}

/** The next rows of a seal; `cursor` is how many came before. */
async function sealedFrom(seal: string, cursor: string | undefined, limit: number) {
  const from = Number(cursor ?? 0);
  const n = Math.floor(from / SEALED_AT_ONCE);
  const piece = await sealedPiece(seal, n);
  const rows = piece.slice(from - n * SEALED_AT_ONCE).slice(0, limit);
  const next = from + rows.length;
  const more = next < n * SEALED_AT_ONCE + piece.length || piece.length === SEALED_AT_ONCE;
  return { rows, next: rows.length > 0 && more ? String(next) : undefined };
}

/** Matters after the events that these rows name; what cannot be rebuilt is left out. */
async function asSealed(rows: readonly SealedRow[]): Promise<ReadonlyMap<string, Matter>> {
  const documents = new Map(
    (await matterDocuments(rows.map(({ matter }) => matter))).map((document) => [document._id, document]),
  );
  const moved = rows.filter(({ matter, seq }) => documents.get(matter)?.seq !== seq);
  const rebuilt = await fromEvents(moved);
  return new Map(
    rows.flatMap(({ matter }) => {
      const document = documents.get(matter);
      const stood = rebuilt.get(matter) ?? (document && matterFrom(document));
      return stood ? [[matter, document ? keptAsToday(stood, document) : stood] as const] : [];
    }),
  );
}

/** The same from their events alone, however they stand today. */
export async function fromEvents(rows: readonly SealedRow[]): Promise<ReadonlyMap<string, Matter>> {
  const histories = await historiesOf(rows.map(({ matter }) => matter));
  return new Map(
    rows.flatMap(({ matter, seq }) => {
      const stood = replayed((histories.get(matter) ?? []).filter((event) => event.seq <= seq));
      return stood ? [[matter, stood] as const] : [];
    }),
  );
}

/** What somebody has meddled with need not make a matter at all. */
function replayed(history: Parameters<typeof replay>[0]): Matter | undefined {
  try {
    return replay(history);
  } catch {
    return undefined;
  }
}
