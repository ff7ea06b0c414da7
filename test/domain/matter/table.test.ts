/** The transition table, held against the rows of design §4, against itself and against the printed page. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ACTIONS, ENDED, OPEN, rowFor, STATUSES, TABLE, type Action } from '@gelin/domain';
import { DESIGN } from './design.ts';

test.each(DESIGN)('design: $action from $from by $by gives $to', (expected) => {
  for (const from of expected.from) {
    const row = rowFor(expected.action, from);
    expect(row?.by).toEqual(expected.by);
    expect(row?.content).toEqual(expected.content);
    expect(row?.to).toBe(expected.to);
    expect(row?.holder).toBe(expected.holder);
    expect(row?.clock).toBe(expected.clock);
    expect(row?.or).toEqual(expected.or);
  }
});

test('an action starts from the statuses the design names and from no others', () => {
  const froms = (action: Action, rows: readonly { action: Action; from: readonly string[] }[]) =>
    rows
      .filter((row) => row.action === action)
      .flatMap((row) => row.from)
      .sort();
  for (const action of ACTIONS)
    expect([action, froms(action, TABLE)]).toEqual([action, froms(action, DESIGN)]);
});

test('every action has a row, and no two rows say something of the same action and status', () => {
  const cells = TABLE.flatMap((row) => row.from.map((from) => `${row.action} from ${from}`));
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(TABLE.map((row) => row.action))).toEqual(new Set(ACTIONS));
});

test('every status can be reached from the submission, and nothing leads out of the archive', () => {
  const reached = new Set<string>(['none']);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const row of TABLE.filter(({ from }) => from.some((status) => reached.has(status))))
      for (const to of [row.to, row.or?.to]) if (to !== undefined && to !== 'same') reached.add(to);
  }
  expect(reached).toEqual(new Set(['none', ...STATUSES]));
  // Archived is final: a face may still be covered, which changes nothing else.
  const late = TABLE.filter(({ from }) => from.includes('archived'));
  expect(late).toMatchObject([{ action: 'cover', to: 'same', holder: 'nobody', clock: 'none' }]);
});

test('a status is open, or an end, or the archive', () => {
  expect([...OPEN, ...ENDED, 'archived'].sort()).toEqual([...STATUSES].sort());
});

test('nobody holds what is over, and no clock runs on it', () => {
  for (const row of TABLE.filter(({ to }) => to === 'archived' || ENDED.some((status) => status === to)))
    expect([row.action, row.holder, row.clock]).toEqual([row.action, 'nobody', 'none']);
});

test('docs/table.md is what scripts/print-table.mjs prints', () => {
  const printed = execFileSync(process.execPath, ['scripts/print-table.mjs', '--print'], {
    encoding: 'utf8',
  });
  expect(readFileSync('docs/table.md', 'utf8')).toBe(printed);
});
