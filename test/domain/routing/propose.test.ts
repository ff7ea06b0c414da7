/** What the centre is proposed for a matter, on examples of 平安镇. */
import {
  likelySame,
  proposeFor,
  startClock,
  triageReason,
  type Comparable,
  type Matter,
} from '@gelin/domain';
import { FAMILY_VIOLENCE, MONDAY, RUBBISH, WATER, reported } from '../story.ts';
import { EAST_1, EAST_2, OFFICE, POLICE, TOWNSHIP, WEST_1 } from '../town.ts';

const proposed = (matter: Matter, not?: string) => proposeFor(matter, TOWNSHIP, MONDAY, not);
const unplaced = (text: string) => reported({ text, place: { words: '说不清楚' } });

test('a landmark in the words proposes its grid, and what has no place goes there first', () => {
  const matter = { ...unplaced('垃圾堆了三天。'), text: '柳絮巷和竹竿巷口的垃圾堆了三天。' };
  const { places, targets } = proposed(matter);
  expect(places.map(({ unit, landmark }) => [unit, landmark])).toEqual([
    [EAST_1, '柳絮巷'],
    [WEST_1, '竹竿巷'],
  ]);
  expect(targets[0]).toEqual({ kind: 'unit', id: EAST_1 });
});

test('a grid’s bare name, which every village has, proposes none', () => {
  expect(proposed({ ...unplaced('x'), text: '第一网格的路坏了。' }).places).toEqual([]);
});

test('where it is already is not proposed again', () => {
  const matter = reported({ text: '柳絮巷的垃圾没人收。', category: RUBBISH });
  expect(proposed(matter).places).toEqual([]);
});

test('the department that carries the duty comes first, then the grid of the place', () => {
  const matter = reported({ text: '楼下垃圾没人收。', category: RUBBISH });
  expect(proposed(matter).targets).toEqual([
    { kind: 'department', id: OFFICE },
    { kind: 'unit', id: EAST_1 },
  ]);
});

test('what its grid has passed up is not proposed to go back there', () => {
  const matter = { ...reported({ text: '楼下垃圾没人收。', category: RUBBISH }), escalations: 1 };
  expect(proposed(matter).targets).toEqual([{ kind: 'department', id: OFFICE }]);
});

test('whoever has just sent it back is not asked again', () => {
  const matter = { ...reported({ text: '楼下垃圾没人收。', category: RUBBISH }), escalations: 1 };
  expect(proposed(matter, OFFICE).targets).toEqual([]);
});

test('what is for the centre alone is proposed to no grid', () => {
  const matter = reported({ text: '丈夫又打人了。', category: FAMILY_VIOLENCE });
  expect(proposed(matter).targets).toEqual([{ kind: 'department', id: POLICE }]);
});

test('held junk is proposed to its grid, the centre having looked', () => {
  const matter = { ...reported({ text: '楼下垃圾没人收。', category: RUBBISH }), held: true as const };
  expect(proposed(matter).targets[0]).toEqual({ kind: 'unit', id: EAST_1 });
});

test('the category it has comes first, then what its words speak for', () => {
  const { categories } = proposed(reported({ text: '楼道的垃圾堆了三天，没人清运。', category: WATER }));
  expect(categories[0]).toBe(WATER);
  expect(categories.slice(1).some((code) => code.startsWith('01'))).toBe(true);
});

test('the limit proposed is the one that would run, were it accepted now', () => {
  expect(proposed(reported()).handleBy).toBe(
    startClock('handle', reported(), MONDAY, TOWNSHIP.settings).dueAt,
  );
});

test.each([
  ['refusal', { refusal: { reason: 'inCourt', elsewhere: '法院', by: 'x' } }],
  ['held', { held: true }],
  ['sentBack', { status: 'accepted', sendBacks: 1 }],
  ['restricted', { audience: 'restricted' }],
  ['escalated', { escalations: 1 }],
  ['ticket', { source: 'ticket' }],
  ['routed', { routes: 1 }],
  ['arrived', {}],
] as const)('it waits as %s', (why, more) => {
  expect(triageReason({ ...reported(), ...(more as Partial<Matter>) })).toBe(why);
});

test('what could not be placed waits as such', () => {
  expect(triageReason(unplaced('垃圾堆了三天。'))).toBe('unplaced');
});

const lamp = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  ...reported({ text: '东桥小学门口的路灯坏了，晚上很黑。', category: '0204' }),
  id,
  ...more,
});

test('the same trouble at the same place is likely the same, and nothing else is', () => {
  const water: Comparable = { ...reported(), id: 'water' };
  const known = [lamp('other', { text: '东桥小学门口路灯不亮，晚上看不见。' }), water, lamp('own')];
  expect(likelySame(lamp('own'), known, TOWNSHIP)).toEqual(['other']);
});

test('what is over, a drill, held, or for other eyes is never the same', () => {
  const known = [
    lamp('closed', { status: 'closed' }),
    lamp('drill', { drill: true }),
    lamp('held', { held: true }),
    lamp('secret', { audience: 'restricted' }),
  ];
  expect(likelySame(lamp('own'), known, TOWNSHIP)).toEqual([]);
});

test('of one category and within its radius it is likely the same, whatever the words', () => {
  const near = {
    ...lamp('near'),
    text: '灯。',
    place: { ...lamp('near').place, position: [109.99, 29.99] as const },
  };
  const own = { ...lamp('own'), place: { ...lamp('own').place, position: [109.99, 29.990_05] as const } };
  expect(likelySame(own, [near], TOWNSHIP)).toEqual(['near']);
  const far = {
    ...near,
    id: 'far',
    text: '灯。',
    place: { ...near.place, unit: EAST_2, position: [109.9, 29.9] as const },
  };
  expect(likelySame(own, [far], TOWNSHIP)).toEqual([]);
});
