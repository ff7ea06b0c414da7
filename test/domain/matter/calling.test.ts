/** When departments can be called to a place, and for which of them a matter is something to do. */
import { callingTimes, helpersOf, momentWords, type Moment } from '@gelin/domain';

const said = (now: Moment) => callingTimes(now).map((at) => momentWords(at, now));
const at = (hour: number, minute: number) => Date.UTC(2027, 2, 1, hour - 8, minute);

test('soon in round minutes, then the next half days; never one that is nearer than what is soon', () => {
  expect(said(at(10, 17))).toEqual([
    '今天 10:50',
    '今天 11:20',
    '今天 12:20',
    '今天 14:00',
    '明天 9:00',
    '明天 14:00',
  ]);
  expect(said(at(12, 30))).toEqual([
    '今天 13:00',
    '今天 13:30',
    '今天 14:30',
    '明天 9:00',
    '明天 14:00',
    '3月3日 9:00',
  ]);
  expect(said(at(23, 50))).toEqual([
    '明天 0:20',
    '明天 0:50',
    '明天 1:50',
    '明天 9:00',
    '明天 14:00',
    '3月3日 9:00',
  ]);
});

test('it is for those who help while it is worked on, and for nobody once it is answered or over', () => {
  const assistants = ['police', 'water'];
  for (const status of ['dispatched', 'handling', 'suspended', 'raised'] as const)
    expect(helpersOf({ status, assistants })).toEqual(assistants);
  for (const status of ['answered', 'closed', 'refused', 'archived'] as const)
    expect(helpersOf({ status, assistants })).toEqual([]);
  expect(helpersOf({ status: 'handling' })).toEqual([]);
});
