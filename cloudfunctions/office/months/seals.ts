/** `office.seals` and `office.checkSeal`: sealed months, and whether what is stored today still makes the rows that were sealed. */
import {
  besideDeviations,
  bySealOrder,
  definitionOf,
  deviationOf,
  monthPrint,
  monthSpan,
  PATROL_KEPT_DAYS,
  type Deviation,
  type LedgerDefinition,
  type Moment,
  type SealedRow,
} from '@gelin/domain';
import type { ledgers, LedgerOutputs, SealFace } from '@gelin/contract/ledger';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { sha256 } from '../../shared/digest.ts';
import { Refusal } from '../../shared/failures.ts';
import { lineAt } from '../../shared/repositories/journal.ts';
import { matterDocuments, matterFrom } from '../../shared/repositories/matters.ts';
import {
  SEALED_AT_ONCE,
  sealedPiece,
  sealedRows,
  sealId,
  sealOf,
  sealsOf,
  type SealDocument,
} from '../../shared/repositories/seals.ts';
import { besidesIn, type BesideReading } from '../beside.ts';
import { keeping, ledgerNamed } from '../keeping.ts';
import { piece } from '../reading.ts';
import { fromEvents } from './sealed.ts';

export function sealFace({ month, at, rows, print, head }: SealDocument): SealFace {
  return { month, at, rows, print, head };
}

export async function seals(
  { ledger }: z.output<typeof ledgers.seals>,
  caller: Caller,
): Promise<LedgerOutputs['seals']> {
  const { town } = await keeping(caller);
  const found = await sealsOf(town, ledger);
  if (found.length === 0) await ledgerNamed(ledger, town);
  return { seals: found.map(sealFace) };
}

/** Documents of one piece when it is looked for what has come to the month since. */
const READ = 900;

/** One piece after the other: `rows:<n>` the rows as sealed, then `added:<cursor>` what else stands in the month today. */
export async function checkSeal(
  { ledger, month, after = 'rows:0' }: z.output<typeof ledgers.checkSeal>,
  caller: Caller,
): Promise<LedgerOutputs['checkSeal']> {
  const { directory, town } = await keeping(caller);
  const seal = await sealOf(town, ledger, month);
  if (!seal) throw new Refusal('notFound', 'month');
  const id = sealId(town, ledger, month);
  if (seal.spec.kind !== 'matters') {
    const today = { town, directory, span: monthSpan(month) };
    const deviations = [...(await ofBesides(seal, id, today, caller.now)), ...(await ofWhole(seal, id))];
    return { done: seal.rows, of: seal.rows, deviations };
  }
  const [stage, ...rest] = after.split(':');
  if (stage === 'rows') {
    const n = Number(rest[0] ?? 0);
    const rows = await sealedPiece(id, n);
    const definition = definitionOf(seal.spec, directory.settings);
    const deviations = [...(await ofRows(rows, definition)), ...(n === 0 ? await ofWhole(seal, id) : [])];
    const done = Math.min(seal.rows, n * SEALED_AT_ONCE + rows.length);
    return {
      done,
      of: seal.rows,
      deviations,
      after: rows.length === SEALED_AT_ONCE ? `rows:${n + 1}` : 'added:',
    };
  }
  const cursor = rest.join(':');
  const span = monthSpan(month);
  const known = new Set((await sealedRows(id)).map(({ matter }) => matter));
  const reading = { town, spec: seal.spec, before: span.to, span };
  const { matters, next } = await piece(reading, cursor === '' ? undefined : cursor, READ, directory);
  const added = matters.filter((matter) => !known.has(matter.id));
  return {
    done: seal.rows,
    of: seal.rows,
    deviations: added.map(({ id: matter, no = '' }): Deviation => ({ kind: 'added', matter, no })),
    ...(next !== undefined && { after: `added:${next}` }),
  };
}

/** The rows against their events, and against the matters themselves where nothing has happened to them since. */
async function ofRows(rows: readonly SealedRow[], definition: LedgerDefinition): Promise<Deviation[]> {
  const [stood, documents] = await Promise.all([
    fromEvents(rows),
    matterDocuments(rows.map(({ matter }) => matter)),
  ]);
  const today = new Map(documents.map((document) => [document._id, matterFrom(document)]));
  return rows.flatMap((row) => {
    const matter = today.get(row.matter);
    const same = matter?.seq === row.seq ? deviationOf(row, matter, definition, sha256) : undefined;
    return deviationOf(row, stood.get(row.matter), definition, sha256) ?? same ?? [];
  });
}

/** Rows that are no matters against those of today; of patrols none is missed whose year is over. */
async function ofBesides(
  { spec: { kind } }: SealDocument,
  id: string,
  reading: BesideReading,
  now: Moment,
): Promise<Deviation[]> {
  if (kind === 'matters') return [];
  const [sealed, today] = await Promise.all([sealedRows(id), besidesIn(kind, reading)]);
  const keptFrom = kind === 'patrols' ? now - PATROL_KEPT_DAYS * 86_400_000 : 0;
  return besideDeviations(sealed, today, keptFrom, sha256);
}

/** The list of rows against its own print, and the journal's line against the hash that the seal names. */
async function ofWhole(seal: SealDocument, id: string): Promise<Deviation[]> {
  const { head, town } = seal;
  const [rows, line] = await Promise.all([
    sealedRows(id),
    head.seq === 0 ? undefined : lineAt(town, head.seq),
  ]);
  const isList = rows.length === seal.rows && monthPrint([...rows].sort(bySealOrder), sha256) === seal.print;
  return [
    ...(isList ? [] : [{ kind: 'list' } as const]),
    ...(head.seq === 0 || line?.hash === head.hash ? [] : [{ kind: 'journal', seq: head.seq } as const]),
  ];
}
