/** A ledger made ready to read: its title, whom it holds, its columns; and on which ledgers a matter stands. Figures count a matter once. */
import type { Matter } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import type { Settings } from '../settings/settings.ts';
import { PARTS, type Code, type Column } from './column.ts';
import { LEDGERS } from './shipped.ts';
import {
  fits,
  holdsRow,
  type Fitted,
  type LedgerKey,
  type LedgerSpec,
  type OwnLedger,
  type RowRule,
} from './spec.ts';

export interface LedgerDefinition {
  readonly key: string;
  readonly title: string;
  /** Which matters stand on it; only what has been registered (立案) ever does. */
  readonly holds: (matter: Matter) => boolean;
  readonly columns: readonly (Column & { readonly under?: string })[];
}

const parts = new Map(PARTS.map((column) => [column.key, column]));

/** The ledger with this key, one that ships or one of the town's own; `undefined` where there is none. */
export function specOf(key: string, settings: Pick<Settings, 'ledgers'>): LedgerSpec | undefined {
  const own = settings.ledgers.find((ledger) => ledger.key === key);
  return own ? ownSpec(own) : LEDGERS.find((ledger) => ledger.key === key);
}

/** A town's own ledger as any other: on it stands what stands on its base and fits. */
export function ownSpec({ rows, ...own }: OwnLedger): LedgerSpec {
  const base = LEDGERS.find(({ key }) => key === own.base);
  return { ...own, kind: 'matters', rows: (base?.rows ?? []).map((rule) => both(rule, rows)) };
}

/** Both rules in one: of what both name only what is in both holds. */
function both(one: RowRule, other: RowRule): RowRule {
  const merged: Record<string, unknown> = { ...one, ...other };
  for (const [name, value] of Object.entries(one)) {
    const second = merged[name];
    if (Array.isArray(value) && Array.isArray(second))
      merged[name] = value.filter((each: unknown) => second.includes(each));
  }
  return merged;
}

/** The ledger made ready to read matters by. */
export function definitionOf(spec: LedgerSpec, settings: Pick<Settings, 'catalogue'>): LedgerDefinition {
  return {
    key: spec.key,
    title: spec.title,
    holds: (matter) => holdsRow(spec, matter, settings),
    columns: spec.columns.flatMap(({ part, heading, under }) => {
      const column = parts.get(part);
      return column
        ? [{ ...column, ...(heading !== undefined && { heading }), ...(under !== undefined && { under }) }]
        : [];
    }),
  };
}

/** Every ledger a matter belongs to, whether or not it is registered yet: by who brought it, by category, by what it asks for. */
export function ledgersOf(matter: Fitted, settings: Pick<Settings, 'catalogue'>): LedgerKey[] {
  return LEDGERS.filter(({ rows }) => rows.some((rule) => fits(rule, matter, settings))).map(
    ({ key }) => key as LedgerKey,
  );
}

/** One matter as the row of a ledger: its cells in the order of the columns. */
export function rowOf(definition: LedgerDefinition, matter: Matter, naming: Naming): string[] {
  return definition.columns.map((column) => column.cell(matter, naming));
}

/** What its cells come from, without a word of anybody's: what a sealed month is compared by. */
export function codesOf({ columns }: LedgerDefinition, matter: Matter): Code[] {
  return columns.flatMap(({ code }) => (code ? [code(matter)] : []));
}
