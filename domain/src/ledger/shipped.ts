/** The ledgers that ship (design §6), each as data. */
import type { Source } from '../matter/kinds.ts';
import type { CategoryLedger } from '../catalogue/category.ts';
import { LEDGER_WORDS } from '../words/kinds.ts';
import type { BesideKind, LedgerKey, LedgerSpec, SpecColumn } from './spec.ts';

/** What residents bring themselves, through somebody, or through another hotline. */
const OF_RESIDENTS: readonly Source[] = ['report', 'onBehalf', 'ticket'];

const under = (heading: string, ...parts: readonly string[]): SpecColumn[] =>
  parts.map((part) => ({ part, under: heading }));

const ARRIVED = under('受理情况', 'no', 'registeredAt', 'source', 'nature');
const WHAT = under('事项情况', 'group', 'category', 'severity', 'place', 'text');
const HANDLED = under('办理情况', 'holder', 'dueAt', 'status', 'answer', 'outcome');
const STRUCK = under('销账情况', 'closedAt', 'struckOff', 'inTime', 'rating');

const USUAL = [...ARRIVED, ...WHAT, ...HANDLED, ...STRUCK];
const HAZARDS = [
  ...ARRIVED,
  ...WHAT,
  ...under(
    '整改情况',
    'holder',
    'dueAt',
    'status',
    'orderedBy',
    'rechecked',
    'supervised',
    'answer',
    'outcome',
  ),
  ...STRUCK,
];
const TIPS = [
  ...under('上报情况', 'no', 'reportedAt', 'unit', 'category', 'text'),
  ...under('采纳情况', 'adopted', 'registeredAt', 'holder', 'status', 'answer', 'outcome', 'closedAt'),
];

const matters = (key: LedgerKey, rows: LedgerSpec['rows'], columns = USUAL): LedgerSpec => ({
  key,
  title: `${LEDGER_WORDS[key]}台账`,
  kind: 'matters',
  rows,
  columns,
  totals: ['status'],
});
const filed = (key: CategoryLedger, columns = USUAL) => matters(key, [{ filed: key }], columns);
const beside = (
  key: LedgerKey,
  kind: BesideKind,
  parts: readonly string[],
  totals: readonly string[],
): LedgerSpec => ({
  key,
  title: `${LEDGER_WORDS[key]}台账`,
  kind,
  rows: [],
  columns: parts.map((part) => ({ part })),
  totals,
});

/**
 * In the order in which they are offered. `demand` is 群众诉求办理, every matter of residents and tickets; `patrol` is
 * what members found themselves, `walk` their patrols, `duty` what one duty hands over to the next; a service that is asked for stands under 公共服务代办 wherever it is filed.
 */
export const LEDGERS: readonly LedgerSpec[] = [
  matters('demand', [{ sources: OF_RESIDENTS }]),
  matters('patrol', [{ sources: ['finding'] }]),
  filed('dispute'),
  filed('hazard', HAZARDS),
  filed('environment'),
  filed('opinion'),
  matters('service', [{ filed: 'service' }, { service: true }]),
  filed('disaster'),
  filed('enterprise'),
  matters('tip', [{ sources: ['tip'] }], TIPS),
  beside('walk', 'patrols', ['startedAt', 'unit', 'role', 'minutes', 'looks', 'found'], ['unit']),
  beside('duty', 'handOvers', ['date', 'by', 'at', 'text'], []),
  beside('publicity', 'publicity', ['at', 'unit', 'place', 'topic', 'people', 'leaflets', 'by'], []),
];
export const LEDGER_KEYS: readonly LedgerKey[] = LEDGERS.map(({ key }) => key as LedgerKey);
