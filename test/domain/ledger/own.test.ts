/** A town's own ledger: of the parts there are, over another one's rows, in its own order, grouped and counted. */
import {
  checkSettings,
  definitionOf,
  headingsOf,
  inOrder,
  matterLines,
  ownSpec,
  specOf,
  Totals,
  type Matter,
  type OwnLedger,
} from '@gelin/domain';
import { accepted, closed, LAMP, reported, RUBBISH } from '../story.ts';
import { NAMING, SETTINGS, TOWNSHIP } from '../town.ts';

const OWN: OwnLedger = {
  key: 'own-lamps',
  title: '路灯台账',
  base: 'demand',
  rows: { categories: [LAMP], standing: 'open' },
  columns: [
    { part: 'no', heading: '序' },
    { part: 'status', under: '办理' },
    { part: 'registeredAt', under: '办理' },
  ],
  order: { part: 'registeredAt', down: true },
  groupBy: 'status',
  totals: ['status'],
};
const lamp = (change: Partial<Matter> = {}): Matter => ({ ...accepted(), category: LAMP, ...change });
const holds = (matter: Matter, own: OwnLedger = OWN) => definitionOf(ownSpec(own), SETTINGS).holds(matter);

test('what fits all that is named stands on it, and what the base does not hold never does', () => {
  expect(holds(lamp())).toBe(true);
  expect(holds(lamp({ category: RUBBISH }))).toBe(false);
  expect(holds(lamp({ status: 'closed' }))).toBe(false);
  expect(holds({ ...reported(), category: LAMP })).toBe(false);
  expect(holds(lamp({ source: 'tip' }))).toBe(false);
  expect(holds(lamp(), { ...OWN, rows: { ...OWN.rows, sources: ['tip', 'ticket'] } })).toBe(false);
  expect(
    holds(lamp({ source: 'ticket' }), { ...OWN, rows: { ...OWN.rows, sources: ['tip', 'ticket'] } }),
  ).toBe(true);
});

test.each([
  [{ units: ['u-nowhere'] }, false],
  [{ natures: ['problem'] as const }, true],
  [{ severities: ['urgent'] as const }, false],
  [{ outcomes: ['solved'] as const }, false],
  [{ service: true as const }, false],
  [{ filed: 'dispute' as const }, false],
])('named with %j it holds the lamp: %j', (rows, expected) => {
  expect(holds(lamp(), { ...OWN, rows })).toBe(expected);
});

test('headings are its own, and those beside each other can stand under one', () => {
  expect(headingsOf(ownSpec(OWN)).map(({ heading, under }) => [heading, under])).toEqual([
    ['序', undefined],
    ['办理状态', '办理'],
    ['受理时间', '办理'],
  ]);
});

test('rows stand in groups, each in the order that was asked for; what has no value comes last', () => {
  const spec = ownSpec({ ...OWN, rows: {} });
  const line = matterLines(spec, NAMING);
  const rows = [
    lamp({ id: 'a', no: '1', registeredAt: 1 }),
    lamp({ id: 'b', no: '2', registeredAt: 3 }),
    { ...closed(), id: 'c', no: '3', registeredAt: 9 },
    lamp({ id: 'd', no: '4', registeredAt: 3 }),
  ].map(line);
  expect(rows.sort(inOrder(spec)).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  const down = inOrder({ order: { part: 'closedAt', down: true } });
  const sorts = [undefined, 5, 7].map((at) => ({ sort: [undefined, at, ''] as const }));
  expect(sorts.sort(down).map(({ sort }) => sort[1])).toEqual([7, 5, undefined]);
});

test('by severity and by status they stand as these follow on each other, whatever their code words', () => {
  const inOrderOf = (layout: Pick<OwnLedger, 'order' | 'groupBy'>, rows: readonly Partial<Matter>[]) => {
    const { order: _order, groupBy: _groupBy, ...plain } = OWN;
    const spec = ownSpec({ ...plain, ...layout, rows: {} });
    const lines = rows.map((row, n) => matterLines(spec, NAMING)(lamp({ ...row, no: String(n) })));
    return lines.sort(inOrder(spec)).map(({ sort }) => Number(sort[2]));
  };
  const severities = (['urgent', 'important', 'routine'] as const).map((severity) => ({ severity }));
  expect(inOrderOf({ order: { part: 'severity' } }, severities)).toEqual([2, 1, 0]);
  expect(inOrderOf({ order: { part: 'severity', down: true } }, severities)).toEqual([0, 1, 2]);
  const statuses = (['closed', 'answered', 'handling', 'accepted'] as const).map((status) => ({ status }));
  expect(inOrderOf({ groupBy: 'status' }, statuses)).toEqual([3, 2, 1, 0]);
  const outcomes = [{ outcome: 'explained' }, {}, { outcome: 'solved' }] as const;
  expect(inOrderOf({ order: { part: 'outcome' } }, outcomes)).toEqual([2, 0, 1]);
});

test('below it stands how many rows there are, and how often each value', () => {
  const totals = new Totals(ownSpec(OWN));
  for (const cells of [
    ['1', '办理中', ''],
    ['2', '已办结', ''],
    ['3', '办理中', ''],
  ])
    totals.add({ cells });
  expect(totals.words()).toBe('合计 3 条；办理状态：办理中 2、已办结 1');
});

test('in the settings it is found by its key, and what cannot be is named', () => {
  const settings = { ...SETTINGS, ledgers: [OWN] };
  expect(specOf('own-lamps', settings)?.title).toBe('路灯台账');
  expect(specOf('hazard', settings)?.kind).toBe('matters');
  expect(specOf('own-other', settings)).toBeUndefined();
  const reasons = (ledger: OwnLedger) =>
    checkSettings({ ...SETTINGS, ledgers: [ledger] }, TOWNSHIP).map(({ reason }) => reason);
  expect(reasons(OWN)).toEqual([]);
  expect(reasons({ ...OWN, title: '重点人员台账' })).toEqual([expect.stringMatching(/^台账只记事/)]);
  expect(reasons({ ...OWN, base: 'walk' })).toEqual(['没有台账 walk']);
  expect(reasons({ ...OWN, groupBy: 'phone' })).toEqual(['没有栏目 phone']);
  expect(reasons({ ...OWN, rows: { categories: ['9999'] } })).toEqual(['没有类别 9999']);
  expect(reasons({ ...OWN, columns: [{ part: 'no' }, { part: 'no' }] })).toEqual(['栏目 no 写了两次']);
});
