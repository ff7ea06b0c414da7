/** How long what reporters said is kept after archiving, and when it is erased by itself (个人信息保护法 §19, §47). */
import type { CategoryLedger } from '../catalogue/category.ts';
import { categoryOf } from '../catalogue/filing.ts';
import { localTime, momentAt } from '../deadline/local.ts';
import { ERASED_WORDS, holdsReporters } from '../journal/erase.ts';
import type { Directory } from '../org/directory.ts';
import type { Settings } from '../settings/settings.ts';
import type { Matter, Moment } from './matter.ts';
import { ENDED } from './table.ts';

/** The rule by which something is erased: so many months, by a ledger's own rule where it has one. */
export interface Term {
  readonly months: number;
  readonly ledger?: CategoryLedger;
}

/** The term for a matter. */
export function termFor(
  { category }: Pick<Matter, 'category'>,
  settings: Pick<Settings, 'catalogue' | 'retention'>,
): Term {
  const ledger = categoryOf(category, settings)?.ledger;
  const own = ledger && settings.retention.byLedger[ledger];
  return ledger && own !== undefined ? { months: own, ledger } : { months: settings.retention.months };
}

/** Whether its reporter can have it erased: it is over, and something of theirs is left. */
export function isErasable(matter: Pick<Matter, 'status' | 'source' | 'text'>): boolean {
  const over = ENDED.includes(matter.status) || matter.status === 'archived';
  return over && holdsReporters(matter) && matter.text !== ERASED_WORDS;
}

/** When the clock erases what its reporter said; `undefined` before it is archived, and where nothing of theirs is left. */
export function erasesAt(
  matter: Pick<Matter, 'status' | 'source' | 'text' | 'category' | 'changedAt'>,
  { settings }: Pick<Directory, 'settings'>,
): Moment | undefined {
  if (matter.status !== 'archived' || !isErasable(matter)) return undefined;
  // Archiving is the last thing that counts.
  return momentAt(localTime(matter.changedAt).add(termFor(matter, settings).months, 'month'));
}

/** Inspections made before this moment are kept no longer. */
export function inspectionsKeptSince(
  now: Moment,
  { retention }: { readonly retention: Pick<Settings['retention'], 'inspections'> },
): Moment {
  return momentAt(localTime(now).subtract(retention.inspections, 'month'));
}
