/** Ledgers as definitions: which matters, which columns, in which order. Figures count a matter once. */
import { categoryOf } from '../catalogue/filing.ts';
import { CATEGORY_LEDGERS, type CategoryLedger } from '../catalogue/category.ts';
import { isRegistered, type Matter } from '../matter/matter.ts';
import type { Source } from '../matter/kinds.ts';
import { LEDGER_WORDS } from '../words/kinds.ts';
import type { Naming } from '../org/naming.ts';
import type { Settings } from '../settings/settings.ts';
import { COLUMNS, RECTIFYING, type Column } from './column.ts';

/** `demand` is 群众诉求办理: every matter of residents and tickets; `patrol` 巡查值守: what members found themselves. */
export type LedgerKey = 'demand' | 'patrol' | CategoryLedger;
export const LEDGER_KEYS: readonly LedgerKey[] = ['demand', 'patrol', ...CATEGORY_LEDGERS];

/** What residents bring themselves, through somebody, or through another hotline. */
const OF_RESIDENTS: readonly Source[] = ['report', 'onBehalf', 'ticket'];

export interface LedgerDefinition {
  readonly key: LedgerKey;
  readonly title: string;
  /** Which matters stand on it; only what has been registered (立案) ever does. */
  readonly holds: (matter: Matter) => boolean;
  readonly columns: readonly Column[];
}

/** Rectification stands before what became of it. */
const HAZARDS = COLUMNS.flatMap((column) => (column.key === 'answer' ? [...RECTIFYING, column] : [column]));

/** The definition of a ledger. */
export function ledgerOf(key: LedgerKey, settings: Pick<Settings, 'catalogue'>): LedgerDefinition {
  return {
    key,
    title: `${LEDGER_WORDS[key]}台账`,
    holds: (matter) => isRegistered(matter) && ledgersOf(matter, settings).includes(key),
    columns: key === 'hazard' ? HAZARDS : COLUMNS,
  };
}

/**
 * Every ledger a matter belongs to, whether or not it is registered yet: by who brought it, by category, and 公共服务代办
 * where it asks for a service.
 */
export function ledgersOf(
  matter: Pick<Matter, 'source' | 'category' | 'service'>,
  settings: Pick<Settings, 'catalogue'>,
): LedgerKey[] {
  const own = categoryOf(matter.category, settings)?.ledger;
  return [
    ...(OF_RESIDENTS.includes(matter.source) ? (['demand'] as const) : []),
    ...(matter.source === 'finding' ? (['patrol'] as const) : []),
    ...(own ? [own] : []),
    ...(matter.service && own !== 'service' ? (['service'] as const) : []),
  ];
}

/** One matter as the row of a ledger: its cells in the order of the columns. */
export function rowOf(definition: LedgerDefinition, matter: Matter, naming: Naming): string[] {
  return definition.columns.map((column) => column.cell(matter, naming));
}
