/** 台账 on the screen: its rows, where a list ends, and how far an export is. */
import type { LedgerRow } from '@gelin/contract/office';
import { added } from '../../../../miniprogram/behaviors/joined';
import {
  LEDGERS,
  present,
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
const state = (more: Partial<LedgerState> = {}): LedgerState => ({
  phase: 'ready',
  failure: '',
  ledger: 'demand',
  rows: [row()],
  cursor: undefined,
  more: 'idle',
  exporting: { stage: 'none' },
  now: NOW,
  ...more,
});

test('群众诉求办理 is the first of the ledgers', () => {
  expect(LEDGERS[0]).toBe('demand');
  expect(present(state()).chips[0]).toEqual({ value: 'demand', label: '群众诉求办理' });
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

test('an export says how far it is and cannot be started twice', () => {
  const note = (exporting: LedgerState['exporting']) => present(state({ exporting }));
  expect(note({ stage: 'making' })).toMatchObject({ busy: true, note: '正在生成表格…' });
  expect(note({ stage: 'downloading', percent: 40 })).toMatchObject({ busy: true, note: '正在下载 40%' });
  expect(note({ stage: 'done', rows: 6 })).toMatchObject({ busy: false, note: '共 6 件，可以转发或保存' });
  expect(note({ stage: 'failed', words: '网络不通' })).toMatchObject({ busy: false, note: '网络不通' });
});

test('pages that overlap keep each matter once', () => {
  expect(added([row()], [row(), row({ matter: 'm2' })]).map(({ matter }) => matter)).toEqual(['m1', 'm2']);
});
