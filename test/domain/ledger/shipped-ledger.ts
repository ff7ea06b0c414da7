/** The definition of a ledger that ships, to read matters by. */
import { definitionOf, LEDGERS, type LedgerDefinition, type LedgerKey, type Settings } from '@gelin/domain';

export function ledgerOf(key: LedgerKey, settings: Pick<Settings, 'catalogue'>): LedgerDefinition {
  return definitionOf(
    LEDGERS.find((ledger) => ledger.key === key)!,
    settings,
  );
}
