/** Made ledgers, months, files and seals, as long as real ones get. */
import type { FileFace, OfficeFileOutputs } from '@gelin/contract/office-file';
import type { LedgerOutputs, LedgerRow } from '@gelin/contract/ledger';
import { LEDGERS, monthsBack, PARTS } from '@gelin/domain';
import { NOW } from './layout.rows.ts';
import { SUMMARIZED } from './layout.summary.ts';

const HOUR = 3_600_000;
const HASH = '3f0c9a51d2e7b6043f0c9a51d2e7b6043f0c9a51d2e7b6043f0c9a51d2e7b604';
const head = { seq: 128_000, hash: HASH };

const row = (n: number, open: boolean): LedgerRow => ({
  matter: `made-${n}`,
  no: `2027-00${1000 + n}`,
  category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
  place: '桂园社区滨河花园南区第一网格 滨河花园南区三期地下车库西出口',
  status: open ? '办理中' : '已办结',
  registeredAt: NOW - n * 300 * HOUR,
  open,
});
const file = (n: number, changes: Partial<FileFace>): FileFace => ({
  id: `file-${n}`,
  title: '安全隐患排查整改台账　2027年2月',
  form: 'xlsx',
  state: 'done',
  rows: 100_000,
  read: true,
  at: NOW - HOUR,
  until: NOW + 150 * HOUR,
  ...changes,
});
const choices = (count: number, label: string) =>
  Array.from({ length: count }, (_, n) => ({ value: `${10 + n}`, label: `${label}${n + 1}` }));

const OWN = {
  key: 'own-lamps',
  title: '路灯和公共设施台账',
  base: 'demand' as const,
  rows: { standing: 'open' as const, categories: ['10', '12'] },
  columns: ['no', 'registeredAt', 'place', 'text', 'status'].map((part) => ({ part })),
  groupBy: 'village',
};
const there: LedgerOutputs['ledgers'] = {
  ledgers: [
    ...LEDGERS.map(({ key, title }) => ({ key, title, own: false })),
    { key: OWN.key, title: OWN.title, own: true },
  ],
  months: monthsBack(NOW, 24),
  maySeal: true,
  mayDefine: true,
  mayName: true,
};

type Replies = Pick<
  LedgerOutputs & OfficeFileOutputs,
  'ledgers' | 'ledger' | 'parts' | 'preview' | 'seals' | 'checkSeal' | 'verify' | 'files' | 'goOn'
>;

export const LEDGERED: Replies = {
  ...SUMMARIZED,
  ledgers: there,
  ledger: {
    title: '群众诉求办理台账',
    rows: [row(1, true), row(2, false), row(3, true)],
    cursor: 'more',
    seal: { month: '2027-02', at: NOW - HOUR, rows: 1_284, print: HASH.slice(0, 24), head },
  },
  parts: {
    bases: there.ledgers.slice(0, 10).map(({ key, title }) => ({ value: key, label: title })),
    parts: PARTS.map(({ key, heading }) => ({ value: key, label: heading })),
    categories: choices(14, '水电气暖与公用事业'),
    sources: choices(5, '居民报事'),
    villages: choices(12, '桂园社区居民委员会'),
    own: [OWN],
  },
  preview: {
    headings: [
      { heading: '编号', under: '受理情况' },
      { heading: '受理时间', under: '受理情况' },
      { heading: '地点', under: '事项情况' },
      { heading: '事项内容', under: '事项情况' },
      { heading: '办理状态' },
    ],
    rows: [1, 2, 3].map((n) => ({
      cells: [
        `2027-00100${n}`,
        '2027年3月1日 9:05',
        '桂园社区滨河花园南区第一网格 地下车库西出口',
        '排水沟盖板断了两块，昨天晚上有老人踩空摔了一跤',
        '办理中',
      ],
      ...(n === 1 && { group: '桂园社区居民委员会（128 条）' }),
    })),
    fitting: 128,
    total: '合计 128 条；办理状态：已办结 97、办理中 31',
    seen: 400,
  },
  seals: {
    seals: ['2027-02', '2027-01'].map((month) => ({
      month,
      at: NOW - HOUR,
      rows: 1_284,
      print: HASH.slice(0, 24),
      head,
    })),
  },
  checkSeal: {
    done: 500,
    of: 1_284,
    deviations: [
      { kind: 'changed', matter: 'made-1', no: '2027-001001' },
      { kind: 'journal', seq: 128 },
    ],
  },
  verify: {
    lines: 3_000,
    head,
    end: head,
    erased: 12,
    waiting: 0,
    broken: { seq: 1_024, why: 'commitment', no: '2027-001001', matter: 'made-1', event: 'e' },
    altered: [{ matter: 'made-2', no: '2027-001002', fields: ['status', 'closedAt', 'ledgers'] }],
    miscounted: ['2027-02-27'],
    uncompared: ['2027-03'],
  },
  files: {
    files: [
      file(1, { state: 'failed', failure: 'tooManyRows', form: 'pdf' }),
      file(2, {}),
      file(3, { state: 'cancelled', form: 'docx' }),
      file(4, { form: 'csv' }),
      file(5, { form: 'seal', rows: 1_284 }),
    ],
  },
  goOn: file(0, {}),
};

export const NOT_LEDGERED: Replies = {
  ...LEDGERED,
  ledger: { title: '群众诉求办理台账', rows: [] },
  preview: { headings: [{ heading: '编号' }], rows: [], fitting: 0, total: '合计 0 条', seen: 0 },
  seals: { seals: [] },
  files: { files: [] },
};
