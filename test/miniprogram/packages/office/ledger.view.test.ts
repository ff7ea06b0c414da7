/** 台账 on the screen: its rows, where a list ends, and how far an export is. */
import type { LedgerRow } from '@gelin/contract/office';
import { added } from '../../../../miniprogram/behaviors/joined';
import {
  BEFORE,
  present,
  rowId,
  type LedgerState,
} from '../../../../miniprogram/packages/office/ledger/ledger.view';
import { NOW } from '../../people';

const row = (more: Partial<LedgerRow> = {}): LedgerRow => ({
  matter: 'm1',
  no: 'QH-1',
  category: '路灯损坏',
  place: '柳溪村',
  status: '办理中',
  registeredAt: NOW,
  open: true,
  ...more,
});
const there = {
  ledgers: [
    { key: 'demand', title: '群众诉求办理台账', own: false },
    { key: 'own-lamps', title: '路灯台账', own: true },
  ],
  months: ['2027-03', '2027-02'],
  maySeal: true,
  mayDefine: true,
  mayName: true,
};
const state = (more: Partial<LedgerState> = {}): LedgerState => ({
  ...BEFORE,
  phase: 'ready',
  there,
  rows: [row()],
  now: NOW,
  ...more,
});
const links = (more: Partial<LedgerState>) => present(state(more)).links.map(({ to }) => to);

test('ledgers and months are chips, the whole ledger first', () => {
  const { chips, months } = present(state());
  expect(chips.map(({ label }) => label)).toEqual(['群众诉求办理', '路灯']);
  expect(months.map(({ label }) => label)).toEqual(['全部', '2027年3月', '2027年2月']);
});

test('what is no matter is headed by its time, says its numbers, and leads to its record where that may be read', () => {
  const beside = { id: 'p1', counts: '查看处数 5，发现事项数 1', opens: 'patrols' as const };
  const walk = row({ matter: '', no: '2027年3月1日 9:05', status: '', open: false, beside });
  const [shown] = present(state({ rows: [walk] })).rows;
  expect(shown).toMatchObject({ no: '2027年3月1日 9:05', when: '', counts: '查看处数 5，发现事项数 1' });
  expect(shown?.to).toBe('/packages/desk/patrols/patrols?id=p1');
  const closed = row({ matter: '', beside: { id: 'p1', counts: '' } });
  expect(present(state({ rows: [closed] })).rows[0]?.to).toBe('');
  expect(present(state()).rows[0]?.to).toMatch(/^\/pages\/matter\/matter\?id=/);
});

test('a month that is over and not sealed can be sealed, by who may', () => {
  expect(links({})).not.toContain('seal');
  expect(links({ month: '2027-03' })).not.toContain('seal');
  expect(links({ month: '2027-02' })).toContain('seal');
  expect(links({ month: '2027-02', there: { ...there, maySeal: false } })).not.toContain('seal');
  const head = { seq: 9, hash: '' };
  const seal = { month: '2027-02', at: NOW, rows: 12, print: '0123456789abcdef', head };
  expect(links({ month: '2027-02', seal })).not.toContain('seal');
  expect(present(state({ month: '2027-02', seal })).sealed).toBe('已封账：今天，12 条，校验码 01234567');
});

test('a ledger of the town’s own can be changed by who makes them', () => {
  expect(links({ ledger: 'own-lamps' })).toContain('edit');
  expect(links({})).not.toContain('edit');
  expect(links({ there: { ...there, mayDefine: false } })).not.toContain('own');
});

test('a row says number, category, place, status and day', () => {
  expect(present(state()).rows[0]).toMatchObject({
    no: 'QH-1',
    category: '路灯损坏',
    place: '柳溪村',
    status: '办理中',
    when: '今天立案',
  });
});

test('an empty ledger has nothing to export', () => {
  expect(present(state({ rows: [] }))).toMatchObject({ empty: true, canExport: false, tail: '' });
});

test('a month that is over is handed up and sealed with nothing on it, and what runs is not', () => {
  expect(links({ month: '2027-02', rows: [] })).toEqual(expect.arrayContaining(['form', 'seal']));
  for (const month of ['2027-03', '']) {
    expect(links({ month, rows: [] })).not.toContain('form');
    expect(links({ month, rows: [] })).not.toContain('seal');
  }
});

test('a ledger of which nothing has come yet is not empty', () => {
  const view = present(state({ rows: [], cursor: 'QH-9', more: 'loading' }));
  expect(view).toMatchObject({ empty: false, canExport: true, tail: '正在加载…' });
  expect(view.links.map(({ to }) => to)).toContain('form');
});

test('an export says how far it is and cannot be started twice', () => {
  const note = (exporting: LedgerState['exporting']) => present(state({ exporting }));
  expect(note({ stage: 'making' })).toMatchObject({ busy: true, note: '正在生成表格…' });
  expect(note({ stage: 'downloading', percent: 40 })).toMatchObject({ busy: true, note: '正在下载 40%' });
  expect(note({ stage: 'done', rows: 6 })).toMatchObject({ busy: false, note: '共 6 条，可以转发或保存' });
  expect(note({ stage: 'said', words: '网络不通' })).toMatchObject({ busy: false, note: '网络不通' });
});

test('pages that overlap keep each row once, one that is no matter too', () => {
  const walk = (id: string) => row({ matter: '', beside: { id, counts: '' } });
  expect(added([walk('p1')], [walk('p1'), walk('p2')], rowId).map(rowId)).toEqual(['p1', 'p2']);
  expect(added([row()], [row(), row({ matter: 'm2' })]).map(({ matter }) => matter)).toEqual(['m1', 'm2']);
});
