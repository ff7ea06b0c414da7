/** Who orders a late matter done: always somebody above its holder, one step further up the second time. */
import { clockOver, leadersOf, SHIPPED, supervisorsOf, type Directory, type Matter } from '@gelin/domain';
import { MONDAY } from '../story.ts';
import { EAST, EAST_1, POLICE, post, TOWN, TOWNSHIP } from '../town.ts';

const clock = clockOver('handle', { workingDays: 5 }, MONDAY, SHIPPED);
const town = (change: (members: Directory['members']) => Directory['members']): Directory => ({
  ...TOWNSHIP,
  members: change(TOWNSHIP.members),
});
const without = (...ids: string[]) =>
  town((members) => members.filter(({ id }) => !['mayor', ...ids].includes(id)));
/** Two more leaders after the one that the town lists first. */
const LED = town((members) => [
  ...members.filter(({ id }) => id !== 'mayor'),
  { id: 'deputy-1', name: '魏副镇长', posts: [post('supervisor', TOWN)] },
  { id: 'deputy-2', name: '谢副镇长', posts: [post('supervisor', TOWN)] },
]);

const names = (matter: Partial<Matter>, directory: Directory) =>
  (['supervised', 'supervisedAgain'] as const).map((rung) =>
    supervisorsOf({ holder: null, clock, ...matter }, rung, directory).map(({ id }) => id),
  );
const held = (kind: 'unit' | 'department', id: string) => ({ holder: { kind, id } });

test.each([
  ['a grid: the director, then 分管负责人', held('unit', EAST_1), [['director'], ['deputy-1', 'deputy-2']]],
  ['a village: the same', held('unit', EAST), [['director'], ['deputy-1', 'deputy-2']]],
  ['the centre: 分管负责人, then 主要负责人', held('unit', TOWN), [['deputy-1', 'deputy-2'], ['supervisor']]],
  ['a department: the same', held('department', POLICE), [['deputy-1', 'deputy-2'], ['supervisor']]],
  ['the leaders themselves: 主要负责人', { holder: leadersOf(TOWN) }, [['supervisor'], ['supervisor']]],
  [
    'a late verification: the director, whoever answered',
    { ...held('department', POLICE), clock: { ...clock, stage: 'verify' as const } },
    [['director'], ['deputy-1', 'deputy-2']],
  ],
])('%s', (_, matter, expected) => {
  expect(names(matter, LED)).toEqual(expected);
});

test('one leader is both', () => {
  expect(names(held('department', POLICE), without())).toEqual([['supervisor'], ['supervisor']]);
});

test('a vacant post is passed over, upwards and never down', () => {
  expect(names(held('unit', EAST_1), without('director'))).toEqual([['supervisor'], ['supervisor']]);
  expect(names(held('unit', EAST_1), without('director', 'supervisor'))).toEqual([[], []]);
  expect(names(held('unit', TOWN), without('supervisor'))).toEqual([[], []]);
});

test('who is complained about supervises nothing of it, nor do those below them', () => {
  const about = (id: string) => ({
    about: { members: [id], posts: LED.members.find((each) => each.id === id)?.posts ?? [] },
  });
  expect(names({ ...held('unit', TOWN), ...about('deputy-1') }, LED)).toEqual([['deputy-2'], ['supervisor']]);
  expect(names({ ...held('unit', EAST), ...about('director') }, LED)[0]).toEqual(['deputy-1', 'deputy-2']);
});
