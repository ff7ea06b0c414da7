/** The shape of a town's settings file: what a field may hold, and that what ships fits. */
import * as z from 'zod';
import { settingsFile } from '@gelin/contract/settings';
import { SETTINGS_BYTES, town } from '@gelin/contract/town';
import { SHIPPED } from '@gelin/domain';
import { accepted, KEY, refused } from './said.ts';

const file = () => structuredClone(z.encode(settingsFile, SHIPPED as never)) as never;

/** Paths of what the schema objects to once `change` has been made. */
function objections(change: (file: Record<string, Record<string, unknown>>) => void): string[] {
  const changed = file();
  change(changed);
  const read = settingsFile.safeParse(changed);
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'));
}

test('what ships can be written and read', () => {
  expect(accepted(settingsFile, file())).toEqual(SHIPPED);
});

test('hours are written as times of day', () => {
  expect(file()).toMatchObject({
    calendar: {
      hours: {
        shifts: [
          ['08:30', '12:00'],
          ['14:00', '17:30'],
        ],
      },
    },
  });
});

test('nothing is missing and nothing is over', () => {
  for (const section of Object.keys(SHIPPED)) {
    expect(objections((changed) => void delete changed[section])).toEqual([section]);
  }
  expect(objections((changed) => void (changed.colours = {}))).toEqual(['']);
});

test.each<[path: string, value: unknown]>([
  ['limits.accept', { workingHours: 0 }],
  ['limits.accept', { workingHours: 0.3 }],
  ['limits.accept', { workingHours: 4, workingDays: 1 }],
  ['limits.accept', { minutes: 5 }],
  ['limits.accept', 4],
  ['limits.handle', { workingDays: 1.5 }],
  ['limits.handle', { workingDays: 251 }],
  ['limits.handle', { calendarDays: -1 }],
  ['limits.byNature.consult', { wallHours: 721 }],
  ['limits.suspend.reporter', 6],
  ['limits.suspend.others', 21],
  ['limits.suspend.times', 3],
  ['limits.soon', 1],
  ['limits.archiveDays', 6],
  ['limits.spotChecks', 1.01],
  ['calendar.hours.shifts', []],
  ['calendar.hours.shifts.0.0', '8:30'],
  ['calendar.hours.shifts.0.1', '24:30'],
  ['calendar.hours.shifts.0', ['12:00', '08:30']],
  [
    'calendar.hours.shifts',
    [
      ['08:30', '12:00'],
      ['11:30', '17:30'],
    ],
  ],
  [
    'calendar.hours.shifts',
    [
      ['14:00', '17:30'],
      ['08:30', '12:00'],
    ],
  ],
  ['calendar.closed.0', '2027-02-30'],
  ['calendar.closed.0', '2027-2-3'],
  ['calendar.worked.0', 20270203],
  ['duties.pingan', ['astrology']],
  ['groups.digests.0', '24:00'],
  ['groups.digests.0', '7:00'],
  ['notices.unseenMinutes', 0],
  ['notices.backOff', []],
  ['roster.order', 'director'],
  ['templates', {}],
  ['catalogue.categories.0.code', '99'],
  ['catalogue.categories.0.name', ' 垃圾'],
  ['catalogue.categories.0.name', '垃\u0000圾'],
  ['catalogue.categories.0.words', []],
  ['catalogue.categories.0.severity', 'deadly'],
  ['catalogue.categories.0.duplicateRadius', -1],
  ['catalogue.categories.0.photoWithAnswer', 'yes'],
  ['catalogue.groups.0.icon', '<svg>'],
])('%s cannot be %j', (path, value) => {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const found = objections((changed) => {
    const parent = steps.reduce((node, step) => node[step] as never, changed as Record<string, unknown>);
    parent[last] = value;
  });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((each) => !each.startsWith(path))).toEqual([]);
});

test('a date that does not exist is no half day either', () => {
  const half = { '2027-02-29': { shifts: [['08:30', '12:00']] } };
  expect(objections((changed) => void (changed.calendar = { ...changed.calendar, halfDays: half }))).toEqual([
    'calendar.halfDays.2027-02-29',
  ]);
});

test('an import says which version it was made from, and is no larger than a settings file', () => {
  const good = { key: KEY, version: 3, text: '{}' };
  expect(refused(town.configure, good)).toBeUndefined();
  expect(refused(town.configure, { ...good, dry: true })).toBeUndefined();
  expect(refused(town.configure, { key: KEY, text: '{}' })).toEqual({ code: 'malformed', field: 'version' });
  expect(refused(town.configure, { ...good, version: -1 })?.field).toBe('version');
  expect(refused(town.configure, { ...good, by: 'director' })?.code).toBe('malformed');
  expect(refused(town.configure, { ...good, text: ' '.repeat(SETTINGS_BYTES + 1) })).toEqual({
    code: 'textTooLong',
    field: 'text',
  });
  expect(refused(town.settings, { town: 'other' })?.code).toBe('malformed');
  expect(refused(town.changes, {})).toBeUndefined();
  expect(refused(town.changes, { cursor: 'x' })).toEqual({ code: 'malformed', field: 'cursor' });
});
