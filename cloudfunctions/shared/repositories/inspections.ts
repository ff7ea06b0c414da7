/** Safety inspections (安全检查) as stored: one document each, written once. */
import type { Inspection, Moment } from '@gelin/domain';
import { position } from '../position.ts';
import { find, get, type Stored, type Transaction } from '../cloudbase.ts';

type InspectionDocument = Stored<Omit<Inspection, 'id'> & { readonly pos: string }>;

function inspectionFrom({ _id, pos: _pos, ...inspection }: InspectionDocument): Inspection {
  return { ...inspection, id: _id };
}

/** Writes an inspection. */
export async function putInspection(
  transaction: Transaction,
  { id, ...inspection }: Inspection,
): Promise<void> {
  await transaction.put('inspections', id, { ...inspection, pos: position(inspection.at, id) });
}

/** One inspection. */
export async function inspectionById(id: string): Promise<Inspection | undefined> {
  const found = await get<Omit<InspectionDocument, '_id'>>('inspections', id);
  return found && inspectionFrom(found);
}

/** Inspections in a place and below, newest first. */
export async function inspectionsIn(
  place: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Inspection[]> {
  const where = { path: place, ...(after !== undefined && { pos: { $lt: after } }) };
  const found = await find<Omit<InspectionDocument, '_id'>>('inspections', where, {
    order: { pos: -1 },
    limit,
  });
  return found.map(inspectionFrom);
}

/** Where a campaign's inspections were made, newest first. */
export async function inspectionsOf(
  campaign: string,
  limit: number,
): Promise<{ readonly path: readonly string[] }[]> {
  return find<{ path: readonly string[] }>(
    'inspections',
    { campaign },
    { order: { pos: -1 }, limit, projection: { path: 1 } },
  );
}

/** Inspections made before, the oldest first. */
export async function inspectionsBefore(moment: Moment, limit: number): Promise<Inspection[]> {
  const found = await find<Omit<InspectionDocument, '_id'>>(
    'inspections',
    { at: { $lt: moment } },
    { order: { at: 1 }, limit },
  );
  return found.map(inspectionFrom);
}

/** Deletes one. */
export async function removeInspection(transaction: Transaction, id: string): Promise<void> {
  await transaction.remove('inspections', id);
}
