/** A ledger as data: which rows, which columns under which headings, in which order, grouped and counted how. */
import type { CategoryLedger } from '../catalogue/category.ts';
import { categoryOf } from '../catalogue/filing.ts';
import { isRegistered, type Matter } from '../matter/matter.ts';
import type { Nature, Outcome, Severity, Source } from '../matter/kinds.ts';
import { OPEN } from '../matter/table.ts';
import type { Settings } from '../settings/settings.ts';

/** The ledgers that ship; a town's own have keys of their own. */
export type LedgerKey = 'demand' | 'patrol' | 'tip' | 'walk' | 'duty' | 'publicity' | CategoryLedger;

/** Which matters stand on a ledger: all that is named must hold. */
export interface RowRule {
  readonly sources?: readonly Source[];
  readonly natures?: readonly Nature[];
  readonly severities?: readonly Severity[];
  /** Filed under a category of that ledger. */
  readonly filed?: CategoryLedger;
  /** Codes of categories, or of groups (two digits). */
  readonly categories?: readonly string[];
  /** It asks for a service (代办). */
  readonly service?: true;
  /** In these units or below. */
  readonly units?: readonly string[];
  readonly outcomes?: readonly Outcome[];
  readonly standing?: 'open' | 'struck';
}

export interface SpecColumn {
  /** Key of a part. */
  readonly part: string;
  /** Instead of the part's own. */
  readonly heading?: string;
  /** Stands once above all columns beside each other that have it. */
  readonly under?: string;
}

/** What its rows are: matters, patrols (巡查), what one duty hands over to the next (值守交接), publicity (宣传活动). */
export type RowKind = 'matters' | 'patrols' | 'handOvers' | 'publicity';
export type BesideKind = Exclude<RowKind, 'matters'>;

/** How a ledger looks, whatever its rows are. */
export interface Layout {
  readonly columns: readonly SpecColumn[];
  /** Key of a part it has; by number where nothing is said. */
  readonly order?: { readonly part: string; readonly down?: true };
  /** Rows with the same cell stand together, under a line that says which and how many. */
  readonly groupBy?: string;
  /** Parts whose values are counted below. */
  readonly totals?: readonly string[];
}

export interface LedgerSpec extends Layout {
  readonly key: string;
  readonly title: string;
  readonly kind: RowKind;
  /** It holds a matter where one of these does. */
  readonly rows: readonly RowRule[];
  /** The ledger through whose index a town's own is read: its rows are among that one's. */
  readonly base?: LedgerKey;
}

/** A ledger that a town has made of the same parts; read through another's index, so that no old matter is written anew for it. */
export interface OwnLedger extends Layout {
  /** Begins with `own-`. */
  readonly key: string;
  readonly title: string;
  readonly base: LedgerKey;
  readonly rows: RowRule;
}

/** What a rule looks at; what a matter does not have yet fits no rule that names it. */
export type Fitted = Pick<Matter, 'source' | 'category'> & Partial<Matter>;

/** Whether all that the rule names holds. */
export function fits(rule: RowRule, matter: Fitted, settings: Pick<Settings, 'catalogue'>): boolean {
  const { category, status } = matter;
  const within = (units: readonly string[]) => matter.place?.path.some((id) => units.includes(id)) === true;
  return (
    isAmong(rule.sources, matter.source) &&
    isAmong(rule.natures, matter.nature) &&
    isAmong(rule.severities, matter.severity) &&
    isAmong(rule.outcomes, matter.outcome) &&
    (!rule.filed || categoryOf(category, settings)?.ledger === rule.filed) &&
    (!rule.categories || rule.categories.some((code) => category.startsWith(code))) &&
    (!rule.service || matter.service !== undefined) &&
    (!rule.units || within(rule.units)) &&
    (!rule.standing || (status !== undefined && OPEN.includes(status) === (rule.standing === 'open')))
  );
}

function isAmong<T>(named: readonly T[] | undefined, value: T | undefined): boolean {
  return !named || (value !== undefined && named.includes(value));
}

/** Whether the matter stands on the ledger: registered (立案), and one of its rules fits. */
export function holdsRow(spec: LedgerSpec, matter: Matter, settings: Pick<Settings, 'catalogue'>): boolean {
  if (spec.kind !== 'matters' || !isRegistered(matter)) return false;
  return spec.rows.some((rule) => fits(rule, matter, settings));
}
