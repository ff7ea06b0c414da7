/** 我也遇到: which open matters are offered before one more of the same is reported, and in whose words. */
import { listedPlace, metresBetween, nearbyMatters, nearbyPlace, type Near } from '@gelin/domain';
import { HOUR, LAMP, MONDAY, RUBBISH } from '../story.ts';
import { EAST, EAST_1, EAST_2, NAMING, TOWN, TOWNSHIP } from '../town.ts';

const HERE = [114.07, 30.12] as const;
/** 0.0001° of latitude are 11 m. */
const north = (metres: number) => [HERE[0], HERE[1] + metres / 111_320] as const;
const near = (id: string, more: Partial<Near> = {}): Near => ({
  id,
  category: LAMP,
  place: { path: [TOWN, EAST, EAST_1], unit: EAST_1, by: 'chosen' },
  status: 'reported',
  audience: 'open',
  reportedAt: MONDAY,
  ...more,
});
const at = (unit: string, metres: number): Pick<Near, 'place'> => ({
  place: { path: [TOWN, EAST, unit], unit, by: 'chosen', position: north(metres) },
});
const offered = (known: readonly Near[], place: object = { unit: EAST_1 }, text = '路灯不亮了') =>
  nearbyMatters({ text, place }, known, TOWNSHIP).map(({ id }) => id);

test('the same trouble in the same unit, the newest first, five at most', () => {
  const known = [1, 2, 3, 4, 5, 6].map((age) => near(`m${age}`, { reportedAt: MONDAY - age * HOUR }));
  expect(offered([...known].reverse())).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
});

test('in the next unit only what is no further off than the category’s radius', () => {
  const place = { unit: EAST_1, position: HERE };
  const known = [
    near('close', at(EAST_2, 20)),
    near('far', at(EAST_2, 2_000)),
    near('unknown', { place: { path: [TOWN, EAST, EAST_2], unit: EAST_2, by: 'chosen' } }),
  ];
  expect(offered(known, place)).toEqual(['close']);
});

test('the nearest before the newest', () => {
  const known = [
    near('new', { ...at(EAST_1, 40) }),
    near('near', { ...at(EAST_1, 5), reportedAt: MONDAY - HOUR }),
  ];
  expect(offered(known, { unit: EAST_1, position: HERE })).toEqual(['near', 'new']);
});

test.each<[string, Partial<Near>]>([
  ['over', { status: 'closed' }],
  ['for the centre alone', { audience: 'restricted' }],
  ['a drill', { drill: true }],
  ['held for a look', { held: true }],
  ['a service', { service: { key: 'allowance', name: '高龄津贴', steps: [] } }],
  ['something else', { category: RUBBISH }],
])('what is %s is not offered', (_, more) => {
  expect(offered([near('m', more)])).toEqual([]);
});

test('nothing is offered for words that say nothing, or that are for the centre alone', () => {
  expect(offered([near('m')], { unit: EAST_1 }, '')).toEqual([]);
  expect(offered([near('m')], { unit: EAST_1 }, '路灯下他天天打老婆')).toEqual([]);
});

test('looked for in the village, or in the town where the place is known no deeper', () => {
  expect(nearbyPlace(near('m').place, TOWNSHIP)).toBe(EAST);
  expect(nearbyPlace({ path: [TOWN], by: 'none' }, TOWNSHIP)).toBe(TOWN);
});

test('a place is told in the town’s own words: a landmark of its list, never a door or a family', () => {
  const said = (words: string) => listedPlace({ ...near('m').place, words }, TOWNSHIP, NAMING.nameOf);
  expect(said('柳絮巷三号李桂芳家')).toBe('东桥村第一网格 柳絮巷');
  expect(said('李桂芳家门口')).toBe('东桥村第一网格');
});

test('metres between two positions', () => {
  expect(metresBetween(HERE, north(100))).toBeCloseTo(100, 3);
  expect(metresBetween([114, 30], [114.001, 30])).toBeCloseTo(96.4, 0);
});
