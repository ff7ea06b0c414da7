/** When what a reporter said goes by itself, and what never does. */
import {
  erasesAt,
  ERASED_WORDS,
  isErasable,
  SHIPPED,
  termFor,
  type Matter,
  type Settings,
} from '@gelin/domain';
import { CATEGORY_LEDGERS } from '../../../domain/src/catalogue/category.ts';

/** Ten in the morning in UTC+8. */
const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 2);
const DISPUTE = SHIPPED.catalogue.categories.find(({ ledger }) => ledger === 'dispute')!.code;
const PLAIN = SHIPPED.catalogue.categories.find(({ ledger }) => ledger === undefined)!.code;

const matter = (changes: Partial<Matter> = {}) => ({
  status: 'archived' as const,
  source: 'report' as const,
  category: PLAIN,
  text: '楼道的灯不亮。',
  changedAt: at(2027, 1, 31),
  ...changes,
});
const town = (retention: Partial<Settings['retention']> = {}) => ({
  settings: { ...SHIPPED, retention: { ...SHIPPED.retention, ...retention } },
});

test('two calendar months after the end of January it is the end of March, in the town’s own time', () => {
  expect(erasesAt(matter(), town({ months: 2 }))).toBe(at(2027, 3, 31));
  expect(erasesAt(matter(), town({ months: 13 }))).toBe(at(2028, 2, 29));
});

test('a ledger that is kept otherwise has its own term, and the term says so', () => {
  const settings = town({ months: 24, byLedger: { dispute: 60 } }).settings;
  expect(termFor(matter(), settings)).toEqual({ months: 24 });
  expect(termFor(matter({ category: DISPUTE }), settings)).toEqual({ months: 60, ledger: 'dispute' });
  // 矛盾纠纷 three years (民法典 §188), 安全隐患 five (行政处罚法 §36), what was asked for one.
  expect(SHIPPED.retention.byLedger).toEqual({ dispute: 36, hazard: 60, opinion: 12, service: 12 });
  for (const ledger of CATEGORY_LEDGERS.filter((one) => one !== 'dispute')) {
    const code = SHIPPED.catalogue.categories.find((each) => each.ledger === ledger)?.code;
    if (code) expect(termFor(matter({ category: code }), settings)).toEqual({ months: 24 });
  }
});

test('before it is archived nothing goes by itself, though its reporter may have it erased once it is over', () => {
  expect(erasesAt(matter({ status: 'closed' }), town())).toBeUndefined();
  expect(isErasable(matter({ status: 'closed' }))).toBe(true);
  expect(isErasable(matter({ status: 'handling' }))).toBe(false);
});

test('what the office found is its own, what came through another hotline is not, and what is erased is erased', () => {
  expect(isErasable(matter({ source: 'finding' }))).toBe(false);
  expect(erasesAt(matter({ source: 'finding' }), town())).toBeUndefined();
  for (const source of ['onBehalf', 'ticket'] as const) expect(isErasable(matter({ source }))).toBe(true);
  expect(erasesAt(matter({ text: ERASED_WORDS }), town())).toBeUndefined();
});
