/** One place in settings: read, replaced, taken away; and a logged change put back. */
import { changesBetween, reverted, valueAt, withValue, type Plain } from '@gelin/domain';
import fc from 'fast-check';
import { validSettings } from './valid.ts';

const SETTINGS: Plain = {
  limits: { soon: 0.75 },
  templates: [
    { key: 'a', title: '一' },
    { key: 'b', title: '二' },
  ],
};

test('entries of lists are found by code or key, and stay where they stand', () => {
  expect(valueAt(SETTINGS, ['templates', 'b', 'title'])).toBe('二');
  expect(withValue(SETTINGS, ['templates', 'a', 'title'], '三')).toEqual({
    limits: { soon: 0.75 },
    templates: [
      { key: 'a', title: '三' },
      { key: 'b', title: '二' },
    ],
  });
  expect(withValue(SETTINGS, ['templates', 'a'], undefined)).toEqual({
    limits: { soon: 0.75 },
    templates: [{ key: 'b', title: '二' }],
  });
  expect(withValue(SETTINGS, ['templates', 'c'], { key: 'c' })).toMatchObject({
    templates: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
  });
});

test('a field is taken away, and what lies between is made', () => {
  expect(withValue(SETTINGS, ['limits', 'soon'], undefined)).toMatchObject({ limits: {} });
  expect(withValue({}, ['limits', 'handle'], { workingDays: 3 })).toEqual({
    limits: { handle: { workingDays: 3 } },
  });
});

test('whatever was changed, put back it is as it was', () => {
  const valid = validSettings({ departments: ['a', 'b'], centre: ['x', 'y'] }).map(
    (settings) => JSON.parse(JSON.stringify(settings)) as Plain,
  );
  fc.assert(
    fc.property(valid, valid, (before, after) => {
      const back = reverted(after, changesBetween(before, after));
      expect(changesBetween(before, back)).toEqual([]);
    }),
    { seed: 20270302, numRuns: 60 },
  );
});

test('what is gone from a list comes back where it stood', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  const back = (before: Plain, after: Plain) => reverted(after, changesBetween(before, after));
  expect(back([a!, b!], [b!])).toEqual([a, b]);
  expect(back([a!, b!, c!], [c!, d!])).toEqual([a, b, c]);
  expect(back([a!, b!, c!], [d!, b!])).toEqual([a, b, c]);
});
