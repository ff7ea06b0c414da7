/** What becomes of a place's hot spots: found, joined, left; and what a person has decided holds. */
import {
  confirmSpot,
  joinSpot,
  leaveSpot,
  spotFace,
  splitSpot,
  spotPost,
  spotsAfter,
  type Comparable,
  type HotSpot,
  type Post,
  type Scene,
} from '@gelin/domain';
import { MONDAY, reported } from '../story.ts';
import { EAST, EAST_1, NAMING, TOWN, TOWNSHIP } from '../town.ts';

const MIXER = [
  '清风小区旁边的搅拌站噪音太大，整夜施工，睡不着。',
  '投诉清风小区旁搅拌站噪音扰民，半夜还在施工。',
  '清风小区边上的搅拌站又吵又有灰，晚上也不停工。',
  '搅拌站的噪音吵得清风小区睡不着，请管管。',
];
const matter = (id: string, text: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  town: TOWN,
  text,
  category: '0701',
  place: { unit: EAST_1, path: [TOWN, EAST, EAST_1], by: 'chosen' },
  status: 'reported',
  audience: 'open',
  reportedAt: MONDAY,
  ...more,
});
const ALL = MIXER.map((text, index) => matter(`m${index}`, text));
const scene = (
  matters: readonly Comparable[],
  spots: readonly HotSpot[] = [],
  directory = TOWNSHIP,
): Scene => ({
  place: EAST,
  matters,
  spots,
  directory,
  now: MONDAY,
});
const came = (...ids: string[]) => ids.map((id) => ({ matter: id, spotId: `spot-${id}` }));
const found = (): HotSpot => spotsAfter(came('m2'), scene(ALL.slice(0, 3)))[0]!;
const members = (spots: readonly HotSpot[]) => spots.map(({ matters }) => [...matters].sort());

test('three are one, two are none, and it stands in the village and the town', () => {
  expect(spotsAfter(came('m1'), scene(ALL.slice(0, 2)))).toEqual([]);
  expect(found()).toMatchObject({ id: 'spot-m2', state: 'proposed', groups: [EAST, TOWN], place: EAST });
  expect(members([found()])).toEqual([['m0', 'm1', 'm2']]);
});

test('a town says how many it takes, and how far up it stands', () => {
  const { groups } = TOWNSHIP.settings;
  const town = (more: Partial<typeof groups>) => ({
    ...TOWNSHIP,
    settings: { ...TOWNSHIP.settings, groups: { ...groups, ...more } },
  });
  const rises = (hotSpot: 'grid' | 'village') => town({ rises: { ...groups.rises, hotSpot } });
  const four = scene(ALL.slice(0, 3), [], town({ hotSpots: { days: 30, least: 4 } }));
  expect(spotsAfter(came('m2'), four)).toEqual([]);
  expect(spotsAfter(came('m2'), scene(ALL, [], rises('grid')))).toEqual([]);
  expect(spotsAfter(came('m2'), scene(ALL, [], rises('village')))[0]?.groups).toEqual([EAST]);
});

test('looking again changes nothing', () => {
  expect(spotsAfter(came('m0', 'm1', 'm2'), scene(ALL.slice(0, 3), [found()]))).toEqual([]);
});

test('all at once or one after the other: the same belong together', () => {
  const atOnce = spotsAfter(came('m0', 'm1', 'm2', 'm3'), scene(ALL));
  const [joined] = spotsAfter(came('m3'), scene(ALL, [found()]));
  expect(members(atOnce)).toEqual(members([joined!]));
  expect(joined).toMatchObject({ id: 'spot-m2', rev: 2 });
});

test.each([
  ['restricted', { audience: 'restricted' }],
  ['at its end', { status: 'closed' }],
  ['a drill', { drill: true }],
  ['a service', { service: { key: 'allowance', name: '高龄津贴', steps: [] } }],
  ['not placed', { place: { path: [TOWN], by: 'none' } }],
  ['in another village', { place: { unit: 'x', path: [TOWN, 'pingan.west', 'x'], by: 'chosen' } }],
] as [string, Partial<Comparable>][])('what is %s takes no part', (_, more) => {
  const other = matter('m2', MIXER[2]!, more);
  expect(spotsAfter(came('m2', 'm1'), scene([...ALL.slice(0, 2), other]))).toEqual([]);
});

test('where it is goes by the words that most use for the place, never by those for the home of a service', () => {
  const said = { place: { unit: EAST_1, words: '村口第三家' } };
  const service = { key: 'allowance', name: '高龄津贴', steps: [] };
  const where = (more: object) => spotFace(found(), [reported({ ...said, ...more })], NAMING, false).where;
  expect(where({})).toBe('东桥村第一网格 村口第三家');
  expect(where({ service })).toBe('东桥村第一网格');
});

test('one that becomes restricted leaves, and two are left; of two, none is left', () => {
  const hidden = matter('m1', MIXER[1]!, { audience: 'restricted' });
  const [left] = spotsAfter(came('m1'), scene([ALL[0]!, hidden, ALL[2]!], [found()]));
  expect(left).toMatchObject({ state: 'proposed', excluded: [] });
  expect(members([left!])).toEqual([['m0', 'm2']]);
  expect(leaveSpot(left!, 'm0', MONDAY).state).toBe('dissolved');
});

test('what a person has taken out does not come back, and makes no new spot with those it was taken from', () => {
  const split = splitSpot(found(), ['m1'], MONDAY);
  expect(split).toMatchObject({ matters: ['m2', 'm0'], excluded: ['m1'], state: 'proposed' });
  expect(spotsAfter(came('m1'), scene(ALL.slice(0, 3), [split]))).toEqual([]);
  const gone = splitSpot(split, ['m0', 'm2'], MONDAY);
  expect(gone.state).toBe('dissolved');
  expect(spotsAfter(came('m0', 'm1', 'm2'), scene(ALL.slice(0, 3), [gone]))).toEqual([]);
});

test('deciding twice is deciding once', () => {
  const confirmed = confirmSpot(found(), 'lead', MONDAY);
  expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: 'lead', rev: 2 });
  expect(confirmSpot(confirmed, 'director', MONDAY)).toBe(confirmed);
  const split = splitSpot(confirmed, ['m1'], MONDAY);
  expect(splitSpot(split, ['m1', 'unknown'], MONDAY)).toBe(split);
  expect(joinSpot(split, 'm3', MONDAY).state).toBe('confirmed');
});

test('the village’s lead and the town’s centre decide; nobody else', () => {
  const post = (role: Post['role'], unit: string, department?: string): Post => ({
    role,
    unit,
    path: [TOWN],
    ...(department && { department }),
  });
  const may = (...posts: Post[]) => spotPost(posts, { place: EAST, town: TOWN }) !== undefined;
  for (const each of [post('villageLead', EAST), post('centreDirector', TOWN), post('dispatcher', TOWN)])
    expect(may(each)).toBe(true);
  for (const each of [
    post('villageLead', 'pingan.west'),
    post('gridChief', EAST_1),
    post('villageClerk', EAST),
    post('supervisor', TOWN),
    post('liaison', TOWN, 'office'),
    post('admin', TOWN),
  ])
    expect(may(each)).toBe(false);
  expect(may()).toBe(false);
});
