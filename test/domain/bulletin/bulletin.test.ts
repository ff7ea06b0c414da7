/** 公告: who tells whom, and for how long. Default nobody. */
import {
  BULLETIN_KINDS,
  isTold,
  periodLack,
  publishingPost,
  publishingUnits,
  ROLES,
  usualPeriod,
} from '@gelin/domain';
import { EAST, EAST_1, post, TOWN, TOWNSHIP, UNITS, WEST } from '../town.ts';
import { at, DAY, HOUR } from '../story.ts';

const pathOf = (id: string) => UNITS.find((unit) => unit.id === id)!.path;
const NOW = at(2026, 11, 23, 9);

test('a village’s lead and clerk tell their village and its grids, the centre and the clerk the whole town', () => {
  const may = (role: (typeof ROLES)[number], unit: string) =>
    publishingUnits([post(role, unit)], TOWNSHIP).map(({ id }) => id);
  const east = UNITS.filter(({ path }) => path.includes(EAST)).map(({ id }) => id);
  for (const role of ['villageLead', 'villageClerk'] as const) expect(may(role, EAST)).toEqual(east);
  for (const role of ['centreDirector', 'dispatcher', 'clerk'] as const)
    expect(may(role, TOWN)).toEqual(UNITS.map(({ id }) => id));
});

test('nobody else does, wherever they sit: not by another role, nor by a department, nor next door', () => {
  const ofTown = ['centreDirector', 'dispatcher', 'clerk'];
  const ofVillage = ['villageLead', 'villageClerk'];
  for (const role of ROLES) {
    if (!ofTown.includes(role))
      expect(publishingPost([post(role, TOWN)], pathOf(TOWN), TOWN)).toBeUndefined();
    if (!ofVillage.includes(role))
      expect(publishingPost([post(role, EAST)], pathOf(EAST), TOWN)).toBeUndefined();
    expect(publishingPost([post(role, EAST_1)], pathOf(EAST), TOWN)).toBeUndefined();
  }
  expect(publishingPost([post('clerk', TOWN, 'pingan:office')], pathOf(TOWN), TOWN)).toBeUndefined();
  expect(publishingPost([post('villageLead', EAST)], pathOf(WEST), TOWN)).toBeUndefined();
  expect(publishingPost([post('villageLead', EAST)], pathOf(TOWN), TOWN)).toBeUndefined();
  expect(publishingPost([], pathOf(TOWN), TOWN)).toBeUndefined();
});

test.each([
  ['until an hour after it begins', NOW, NOW + HOUR, undefined],
  ['begun yesterday', NOW - DAY, NOW + HOUR, undefined],
  ['a leap year long', NOW, NOW + 366 * DAY, undefined],
  ['longer than a year', NOW, NOW + 366 * DAY + 1, 'spanTooLong'],
  ['beginning in more than a year', NOW + 367 * DAY, NOW + 368 * DAY, 'spanTooLong'],
  ['ended before it begins', NOW + HOUR, NOW, 'periodWrong'],
  ['no time at all', NOW, NOW, 'periodWrong'],
  ['over already', NOW - DAY, NOW, 'periodWrong'],
])('%s', (_, from, until, lack) => {
  expect(periodLack({ from, until }, NOW)).toBe(lack);
});

test('it is told from its beginning on, and at its end no more', () => {
  const period = { from: NOW, until: NOW + HOUR };
  expect([NOW - 1, NOW, NOW + HOUR - 1, NOW + HOUR].map((now) => isTold(period, now))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('what is mostly meant: an outage until the evening, a warning for a month; all of it can be published as it is', () => {
  expect(usualPeriod('outage', NOW)).toEqual({ from: NOW, until: at(2026, 11, 23, 18) });
  expect(usualPeriod('outage', at(2026, 11, 23, 19)).until).toBe(at(2026, 11, 24, 18));
  expect(usualPeriod('fraud', NOW).until).toBe(at(2026, 12, 23, 23, 59));
  for (let hour = 0; hour < 24; hour += 1)
    for (const kind of BULLETIN_KINDS) {
      const now = at(2026, 12, 31, hour, 59);
      expect(periodLack(usualPeriod(kind, now), now)).toBeUndefined();
    }
});
