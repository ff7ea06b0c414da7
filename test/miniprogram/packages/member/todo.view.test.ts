/** 待办: urgency and limit first, chips that count, and what an empty list says. */
import { momentWords } from '@gelin/domain/phone';
import { byUrgency } from '../../../../miniprogram/components/matter-row/by-urgency';
import { newest } from '../../../../miniprogram/behaviors/joined';
import { passes, present, type TodoState } from '../../../../miniprogram/packages/member/todo/todo.view';
import { clock, HOUR, NOW, row } from '../../people';

const due = (hours: number) => clock('handle', NOW - 10 * HOUR, NOW + hours * HOUR);
const state = (more: Partial<TodoState> = {}): TodoState => ({
  phase: 'ready',
  failure: undefined,
  rows: [],
  verify: [],
  asks: [],
  helps: [],
  pages: 1,
  cursor: undefined,
  more: 'idle',
  filter: 'all',
  office: false,
  now: NOW,
  ...more,
});

test('urgent comes first, then what is due first, and what has no limit last', () => {
  const rows = [
    row({ matter: 'late', clock: due(-1) }),
    row({ matter: 'none', clock: null }),
    row({ matter: 'urgent', severity: 'urgent', clock: due(9) }),
    row({ matter: 'soon', clock: due(1) }),
  ];
  expect(byUrgency(rows).map(({ matter }) => matter)).toEqual(['urgent', 'late', 'soon', 'none']);
});

test.each([
  ['urgent', { severity: 'urgent' as const }, true],
  ['dueSoon', { clock: due(1) }, true],
  ['dueSoon', { clock: due(100) }, false],
  ['overdue', { clock: due(-1) }, true],
  ['overdue', { clock: null }, false],
] as const)('the filter %s decides by urgency and clock', (filter, more, kept) => {
  expect(passes(row(more), filter, NOW)).toBe(kept);
});

test('chips count what they would show, sections without rows are left out', () => {
  const view = present(
    state({ rows: [row({ clock: due(-1) })], verify: [row({ matter: 'm2', clock: null })] }),
  );
  expect(view.chips.map(({ label }) => label)).toEqual(['全部', '紧急', '快到期', '超期 1']);
  expect(view.sections.map(({ title, count }) => `${title} ${count}`)).toEqual([
    '要我办 1 件',
    '等我核查 1 件',
  ]);
  expect(present(state({ rows: [row()] })).sections).toHaveLength(1);
});

test('nothing to do is good news; nothing of a kind leads back to all', () => {
  expect(present(state())).toMatchObject({ empty: 'all', tail: '' });
  expect(present(state()).emptyWords).toContain('都办完了');
  expect(present(state({ rows: [row()], filter: 'urgent' }))).toMatchObject({
    empty: 'filtered',
    emptyWords: '没有紧急的事',
  });
});

test('the end of the list says whether there is more', () => {
  const rows = [row()];
  expect(present(state({ rows, cursor: 'c' })).tail).toBe('往上滑看更多');
  expect(present(state({ rows })).tail).toBe('都在这里了');
  expect(present(state({ rows, cursor: 'c', more: 'failed' })).tail).toContain('没取到');
});

test('a matter that moved between two pages stands there once, in its newer form', () => {
  const rows = newest([row({ seq: 2 })], [row({ seq: 3 }), row({ matter: 'm2' })]);
  expect(rows.map(({ matter, seq }) => [matter, seq])).toEqual([
    ['m1', 3],
    ['m2', 1],
  ]);
  expect(newest([row({ seq: 3 })], [row({ seq: 2 })])[0]?.seq).toBe(3);
});

test('what time is asked for stands first, for those who decide it', () => {
  const view = present(
    state({ rows: [row()], asks: [row({ matter: 'm2', asks: '范志远申请延期 2 个工作日' })] }),
  );
  expect(view.sections.map(({ title }) => title)).toEqual(['等我定时间', '要我办']);
  expect(view.sections[0]?.rows).toMatchObject([{ matter: 'm2', asks: '范志远申请延期 2 个工作日' }]);
});

test('whoever has a department finds what is to sign, being done and come back; others do not', () => {
  const rows = [
    row({ matter: 'm1', status: 'dispatched', actions: ['sign', 'sendBack'] }),
    row({ matter: 'm2', status: 'handling', back: 'failed' }),
    row({ matter: 'm3', status: 'handling', assignee: '范志远', standsIn: true }),
  ];
  const helps = [row({ matter: 'm4', status: 'handling', actions: ['sign', 'arrive'] })];
  const labels = (office: boolean) => present(state({ rows, helps, office })).chips.map(({ label }) => label);
  expect(labels(true)).toEqual(expect.arrayContaining(['待签收 2', '在办 3', '退回来的 1']));
  expect(labels(false)).toEqual(['全部', '紧急', '快到期', '超期']);
  const reasons = present(state({ rows, office: true })).sections[0]?.rows.map(({ reason }) => reason);
  expect(reasons?.sort()).toEqual(['', '替范志远', '核查没通过']);
  const back = present(state({ rows, office: true, filter: 'back' })).sections[0]?.rows;
  expect(back?.map(({ matter }) => matter)).toEqual(['m2']);
});

test('it is read aloud as it is listed, what is urgent said first, ten at most', () => {
  const many = Array.from({ length: 12 }, (_, each) =>
    row({ matter: `m${each}`, line: `第${each}盏灯`, clock: due(each) }),
  );
  const { aloud } = present(
    state({ rows: [...many, row({ matter: 'fire', line: '着火了！', severity: 'urgent' })] }),
  );
  expect(aloud).toMatch(/^要我办13 件。紧急，着火了，\p{Script=Han}+。第0盏灯，/u);
  expect(aloud).not.toContain('第10盏灯');
  expect(present(state()).aloud).toBe(`${present(state()).emptyWords}`);
});

test('what another office leads stands apart: where we are called to comes first, until we have come', () => {
  const called = { where: '桥头', at: NOW + 2 * HOUR };
  const view = present(
    state({
      helps: [
        row({ matter: 'helped', severity: 'urgent' }),
        row({ matter: 'there', called: { ...called, arrived: true } }),
        row({ matter: 'called', called }),
      ],
    }),
  );
  const [section] = view.sections;
  expect(section?.title).toBe('请我们协办');
  expect(section?.rows.map(({ matter }) => matter)).toEqual(['called', 'helped', 'there']);
  expect(section?.rows.map(({ reason }) => reason)).toEqual([
    `${momentWords(called.at, NOW)} 请到 桥头`,
    '',
    '已经报到',
  ]);
});
