/** 删除登记: which matter, when, why and by which rule. */
import { DELETION_COLUMNS, deletionRow } from '@gelin/domain';

const at = Date.UTC(2027, 2, 1, 2, 5);

test.each([
  [
    { matter: 'm1', no: '2027-000001', at, why: 'request' as const },
    ['2027-000001', '2027-03-01 10:05', /原话、照片/, '报事人要求', /第四十七条/],
  ],
  [
    {
      matter: 'm1',
      no: '2027-000001',
      at,
      why: 'term' as const,
      rule: { months: 60, ledger: 'dispute' as const },
    },
    ['2027-000001', '2027-03-01 10:05', /原话、照片/, '保存期满', /60 个月（矛盾纠纷/],
  ],
  [
    { matter: 'm1', at, why: 'term' as const, rule: { months: 24 } },
    ['未立案 m1', '2027-03-01 10:05', /原话、照片/, '保存期满', /24 个月（镇街统一期限）/],
  ],
  [
    { matter: 'm1', no: '2027-000001', at, why: 'covered' as const },
    ['2027-000001', '2027-03-01 10:05', /原照片/, '照片已遮挡', /不留原图/],
  ],
])('%j', (deletion, expected) => {
  const row = deletionRow(deletion);
  expect(row).toHaveLength(DELETION_COLUMNS.length);
  row.forEach((cell, index) => expect(cell).toMatch(expected[index]!));
});
