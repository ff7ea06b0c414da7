/** 封账: what is kept of a month so that its rows can be given again as they were, and every deviation be named. */
import { canonical, type Digest } from '../journal/canonical.ts';
import type { JournalHead } from '../journal/line.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { codesOf, type LedgerDefinition } from './definition.ts';
import { monthSpan } from './month.ts';
import { localTime } from '../deadline/local.ts';
import type { BesideRow } from './beside.ts';
import type { Settings } from '../settings/settings.ts';
import type { LedgerSpec, RowRule } from './spec.ts';

/** A row of a sealed month: which matter, after which of its events, and the print of its cells. */
export interface SealedRow {
  readonly matter: string;
  readonly no: string;
  readonly seq: number;
  readonly print: string;
  /** Of a row that is no matter what it said: it can be put right afterwards, or be deleted after its time. */
  readonly beside?: Omit<BesideRow, 'id'>;
}

/** A sealed month. */
export interface MonthSeal {
  readonly town: string;
  readonly ledger: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly at: Moment;
  /** Member who sealed it. */
  readonly by: string;
  /** Its definition then, by codes (`filedNow`): what is changed in it or filed elsewhere later does not change the month. */
  readonly spec: LedgerSpec;
  readonly rows: number;
  /** Over the prints of all rows in the order of their numbers. */
  readonly print: string;
  readonly head: JournalHead;
}

/**
 * The ledger with the codes of the categories that are filed on it now instead of its name for them: a month that is sealed by it
 * is judged by these, wherever the settings file them later.
 */
export function filedNow(spec: LedgerSpec, { catalogue }: Pick<Settings, 'catalogue'>): LedgerSpec {
  const rows = spec.rows.map(({ filed, ...rule }): RowRule => {
    if (!filed) return rule;
    const { categories: named } = rule;
    const codes = catalogue.categories.filter(({ ledger }) => ledger === filed).map(({ code }) => code);
    return {
      ...rule,
      categories: named ? codes.filter((code) => named.some((each) => code.startsWith(each))) : codes,
    };
  });
  return { ...spec, rows };
}

/** How a sealed month deviates from what is stored today. */
export type Deviation =
  /** The row's events no longer make the same cells. */
  | { readonly kind: 'changed'; readonly matter: string; readonly no: string }
  /** The matter, or its events up to then, are gone. */
  | { readonly kind: 'gone'; readonly matter: string; readonly no: string }
  /** A matter has a row in the month that it had not when it was sealed. */
  | { readonly kind: 'added'; readonly matter: string; readonly no: string }
  /** The list of rows does not give the print of the month. */
  | { readonly kind: 'list' }
  /** The journal's line does not have the hash that the seal names. */
  | { readonly kind: 'journal'; readonly seq: number };

const DIGITS = 24;

/** The print of a row: of its place in its matter's life and what its cells come from, never of anybody's words. */
export function rowPrint(definition: LedgerDefinition, matter: Matter, digest: Digest): string {
  return digest(canonical([matter.id, matter.seq, codesOf(definition, matter)])).slice(0, DIGITS);
}

/** The row of a month that is sealed now. */
export function sealedRow(definition: LedgerDefinition, matter: Matter, digest: Digest): SealedRow {
  const { id, no = '', seq } = matter;
  return { matter: id, no, seq, print: rowPrint(definition, matter, digest) };
}

/** A row that is no matter, sealed with what it says; its time stands for a number. */
export function sealedBeside({ id, ...beside }: BesideRow, digest: Digest): SealedRow {
  const no = localTime(beside.at).format('YYYY-MM-DD HH:mm');
  return { matter: id, no, seq: 0, print: besidePrint({ id, ...beside }, digest), beside };
}

/** The print of such a row: of all it says, units by their ids, for a unit that is named anew is no change. */
export function besidePrint({ id, at, cells, codes = {} }: BesideRow, digest: Digest): string {
  return digest(canonical([id, at, { ...cells, ...codes }])).slice(0, DIGITS);
}

/** The print of the month. */
export function monthPrint(rows: readonly SealedRow[], digest: Digest): string {
  return digest(rows.map(({ matter, seq, print }) => `${matter} ${seq} ${print}`).join('\n')).slice(
    0,
    DIGITS,
  );
}

/** In which order they are sealed: by number. */
export function bySealOrder(
  a: Pick<SealedRow, 'no' | 'matter'>,
  b: Pick<SealedRow, 'no' | 'matter'>,
): number {
  const keys = [a.no + a.matter, b.no + b.matter] as const;
  if (keys[0] === keys[1]) return 0;
  return keys[0] < keys[1] ? -1 : 1;
}

/** Whether a month is over, so that it can be sealed. */
export function isOver(month: string, now: Moment): boolean {
  return monthSpan(month).to <= now;
}

/**
 * Rows that are no matters, as they are today, against those that were sealed: what says something else, what is gone
 * although it is still kept, and what came later. `keptFrom` is since when rows of its kind are kept.
 */
export function besideDeviations(
  sealed: readonly SealedRow[],
  today: readonly BesideRow[],
  keptFrom: Moment,
  digest: Digest,
): Deviation[] {
  const there = new Map(today.map((row) => [row.id, row]));
  const known = new Set(sealed.map(({ matter }) => matter));
  const differing = sealed.flatMap(({ matter, no, print, beside }): Deviation[] => {
    const row = there.get(matter);
    const own = beside && besidePrint({ id: matter, ...beside }, digest);
    if (own !== print || (row && besidePrint(row, digest) !== print))
      return [{ kind: 'changed', matter, no }];
    return row || (beside?.at ?? 0) < keptFrom ? [] : [{ kind: 'gone', matter, no }];
  });
  const added = today.filter(({ id }) => !known.has(id)).map((row) => sealedBeside(row, digest));
  return [...differing, ...added.map(({ matter, no }): Deviation => ({ kind: 'added', matter, no }))];
}

/** The row as it is today against the row that was sealed; `undefined` where it is the same. */
export function deviationOf(
  sealed: SealedRow,
  today: Matter | undefined,
  definition: LedgerDefinition,
  digest: Digest,
): Deviation | undefined {
  const { matter, no, seq, print } = sealed;
  if (!today || today.seq !== seq) return { kind: 'gone', matter, no };
  return rowPrint(definition, today, digest) === print ? undefined : { kind: 'changed', matter, no };
}
