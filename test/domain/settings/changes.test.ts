/** The log of changes: complete, and readable without the file beside it. */
import fc from 'fast-check';
import { changesBetween, ORDER, type Plain, type SettingsChange } from '@gelin/domain';
import { validSettings } from './valid.ts';

type Fields = Record<string, Plain>;

const idOf = (entry: Plain) => (entry as Fields).code ?? (entry as Fields).key;

/** What somebody has who holds `before` and reads the log. */
function applied(before: Plain, changes: readonly SettingsChange[]): Plain {
  const after = structuredClone(before);
  for (const change of changes) apply(after, change);
  return after;
}

function apply(root: Plain, { path, after }: SettingsChange): void {
  const parent = path.slice(0, -1).reduce((node: Plain, step) => {
    if (Array.isArray(node)) return (node as Plain[]).find((entry) => idOf(entry) === step) as Plain;
    return (node as Fields)[step] as Plain;
  }, root);
  const last = String(path.at(-1));
  if (!Array.isArray(parent)) {
    if (after === undefined) delete (parent as Fields)[last];
    else (parent as Fields)[last] = after;
    return;
  }
  const list = parent as Plain[];
  if (last === ORDER) {
    const order = after as string[];
    list.sort((a, b) => order.indexOf(String(idOf(a))) - order.indexOf(String(idOf(b))));
  } else if (after === undefined)
    list.splice(
      list.findIndex((entry) => idOf(entry) === last),
      1,
    );
  else list.push(after);
}

test('whoever has what was and the log has what is', () => {
  const valid = validSettings({ departments: ['a', 'b'], centre: ['x', 'y'] }).map(
    (settings) => JSON.parse(JSON.stringify(settings)) as Plain,
  );
  fc.assert(
    fc.property(valid, valid, (before, after) => {
      expect(applied(before, changesBetween(before, after))).toEqual(after);
      expect(changesBetween(after, after)).toEqual([]);
    }),
    { seed: 20270302, numRuns: 100 },
  );
});

test('an entry is named by its code, not by its place', () => {
  const list = [
    { code: '0101', name: '垃圾' },
    { code: '0102', name: '渣土' },
  ];
  const renamed = [list[0] as Plain, { code: '0102', name: '渣土堆' }];
  expect(changesBetween({ list }, { list: renamed })).toEqual([
    { path: ['list', '0102', 'name'], before: '渣土', after: '渣土堆' },
  ]);
});

test('what is new has no before, what is gone no after', () => {
  expect(changesBetween({ a: 1 }, { b: 2 })).toEqual([
    { path: ['a'], before: 1 },
    { path: ['b'], after: 2 },
  ]);
  expect(changesBetween([{ key: 'a' }, { key: 'b' }], [{ key: 'b' }, { key: 'c' }])).toEqual([
    { path: ['a'], before: { key: 'a' }, place: 0 },
    { path: ['c'], after: { key: 'c' } },
  ]);
});

test('another order of the same entries is a change of its own', () => {
  expect(changesBetween([{ key: 'a' }, { key: 'b' }], [{ key: 'b' }, { key: 'a' }])).toEqual([
    { path: [ORDER], before: ['a', 'b'], after: ['b', 'a'] },
  ]);
});

test('a list of plain values is shown whole', () => {
  expect(changesBetween({ worked: ['2027-01-02'] }, { worked: [] })).toEqual([
    { path: ['worked'], before: ['2027-01-02'], after: [] },
  ]);
});
