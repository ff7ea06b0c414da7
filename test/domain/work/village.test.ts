/** A village's desk: each figure counts exactly the matters it opens; nothing restricted, no drill, nothing of next door. */
import {
  VILLAGE_FIGURES,
  villageDesk,
  villageFigures,
  villageListed,
  villagesOf,
  type VillageMatter,
} from '@gelin/domain';
import { at, DAY, HOUR, LAMP } from '../story.ts';
import { EAST, EAST_1, EAST_2, post, TOWN, TOWNSHIP, WEST } from '../town.ts';

const NOW = at(2026, 11, 23, 9);
let ids = 0;
const matter = (changes: Partial<VillageMatter> = {}): VillageMatter => ({
  id: `m${String((ids += 1)).padStart(4, '0')}`,
  category: LAMP,
  status: 'accepted',
  severity: 'routine',
  audience: 'open',
  place: { path: [TOWN, EAST, EAST_1] },
  reportedAt: NOW - DAY,
  clock: { dueAt: NOW + 3 * DAY },
  marks: {},
  holder: { kind: 'unit', id: EAST_1 },
  escalations: 0,
  ...changes,
});
const figures = (changes: Partial<VillageMatter>) => villageFigures(matter(changes), EAST, TOWNSHIP, NOW);

test('open, due today, stuck, passed up, handed down: each for its own reason', () => {
  expect(figures({})).toEqual(['open']);
  expect(figures({ clock: { dueAt: NOW + HOUR } })).toEqual(['open', 'dueToday']);
  expect(figures({ clock: { dueAt: NOW + HOUR, stoppedAt: NOW }, status: 'suspended' })).toEqual([
    'open',
    'stuck',
  ]);
  expect(figures({ marks: { overdue: NOW - HOUR } })).toEqual(['open', 'stuck']);
  expect(figures({ escalations: 1, holder: { kind: 'unit', id: TOWN } })).toEqual(['open', 'up']);
  expect(figures({ escalations: 1, holder: { kind: 'department', id: 'pingan:office' } })).toEqual([
    'open',
    'up',
  ]);
  expect(figures({ handedDown: { from: TOWN, at: NOW } })).toEqual(['open', 'down']);
  expect(figures({ handedDown: { from: EAST, at: NOW } })).toEqual(['open']);
});

test('what is restricted, a drill, or over is in none', () => {
  for (const changes of [
    { audience: 'restricted' },
    { drill: true },
    { status: 'closed', closedAt: NOW - HOUR },
  ] as const)
    expect(figures(changes)).toEqual([]);
});

test('a row a grid, those with nothing too; the village’s own row for what lies in none', () => {
  const matters = [matter(), matter({ place: { path: [TOWN, EAST] } }), matter({ marks: { overdue: 1 } })];
  const { rows, total } = villageDesk(matters, EAST, TOWNSHIP, NOW);
  expect(rows.map(({ unit, open }) => [unit, open])).toEqual([
    [EAST_1, 2],
    [EAST_2, 0],
    [EAST, 1],
  ]);
  expect(total).toEqual({ open: 3, stuck: 1, dueToday: 0, up: 0, down: 0 });
});

test('every figure opens exactly as many as it says, by grid and in all', () => {
  const kinds: Partial<VillageMatter>[] = [
    {},
    { clock: { dueAt: NOW + HOUR } },
    { marks: { overdue: 1 }, place: { path: [TOWN, EAST, EAST_2] } },
    { escalations: 1, holder: { kind: 'unit', id: TOWN } },
    { handedDown: { from: TOWN, at: 1 }, place: { path: [TOWN, EAST] } },
    { audience: 'restricted' },
  ];
  const matters = kinds.map(matter);
  const { rows, total } = villageDesk(matters, EAST, TOWNSHIP, NOW);
  for (const figure of VILLAGE_FIGURES) {
    const listed = (unit?: string) =>
      villageListed(matters, { village: EAST, figure, unit }, TOWNSHIP, NOW).length;
    expect(listed()).toBe(total[figure]);
    for (const row of rows)
      expect([figure, row.unit, listed(row.unit)]).toEqual([figure, row.unit, row[figure]]);
  }
});

test('a village’s desk is its lead’s and its clerk’s; the centre looks at any, a chief and next door at none', () => {
  const villages = (...posts: ReturnType<typeof post>[]) => villagesOf(posts, TOWNSHIP).map(({ id }) => id);
  expect(villages(post('villageLead', EAST))).toEqual([EAST]);
  expect(villages(post('villageClerk', WEST))).toEqual([WEST]);
  expect(villages(post('dispatcher', TOWN))).toEqual([EAST, WEST]);
  expect(villages(post('gridChief', EAST_1), post('supervisor', TOWN), post('informant', EAST_1))).toEqual(
    [],
  );
});
