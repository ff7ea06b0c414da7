/** Which groups a post sits in, where a new matter's card appears, and where it rises to. */
import {
  firstCards,
  firstHolder,
  groupsOf,
  groupsOfPost,
  risingCard,
  ROLES,
  SEVERITIES,
  type Directory,
  type Level,
  type Place,
  type Role,
  type Severity,
} from '@gelin/domain';
import { FAMILY_VIOLENCE, MANHOLE, MONDAY, reported } from '../story.ts';
import { EAST, EAST_1, EAST_2, MEMBERS, POLICE, post, TOWN, TOWNSHIP, UNITS } from '../town.ts';

const levelOf = (id: string): Level | undefined => UNITS.find((unit) => unit.id === id)?.level;

/** Seats as design §5 gives them, by the level of the unit a post is in; what is not here sits nowhere. */
const SEATS: Readonly<Record<string, Partial<Record<Role, readonly string[]>>>> = {
  [EAST_1]: { gridChief: [EAST_1, EAST], gridWorker: [EAST_1], informant: [EAST_1] },
  [EAST]: { villageLead: [EAST, TOWN], villageClerk: [EAST] },
  [TOWN]: {
    villageContact: [TOWN],
    dispatcher: [TOWN],
    centreDirector: [TOWN],
    liaison: [TOWN],
    supervisor: [TOWN],
  },
};
const seats = Object.entries(SEATS).flatMap(([unit, seated]) =>
  ROLES.map((role) => ({ role, unit, groups: seated[role] ?? [] })),
);

test.each(seats)('$role of $unit sits in $groups', ({ role, unit, groups }) => {
  expect(groupsOfPost(post(role, unit), levelOf)).toEqual(groups);
});

test('a liaison sits in the town’s group although the post is in a department', () => {
  expect(groupsOfPost(post('liaison', TOWN, POLICE), levelOf)).toEqual([TOWN]);
  expect(groupsOfPost(post('handler', TOWN, POLICE), levelOf)).toEqual([]);
});

test('two posts in one group are one seat, and residents sit in none', () => {
  expect(groupsOf({ posts: [post('gridChief', EAST_1), post('villageLead', EAST)] }, TOWNSHIP)).toEqual([
    EAST_1,
    EAST,
    TOWN,
  ]);
  expect(groupsOf({ posts: [] }, TOWNSHIP)).toEqual([]);
  expect(groupsOf({ posts: [{ role: 'gridChief', unit: 'gone', path: [TOWN, 'gone'] }] }, TOWNSHIP)).toEqual(
    [],
  );
});

test('the chief of a grid sits where the card of its matters appears', () => {
  const chief = MEMBERS.find(({ id }) => id === 'chief-east-1');
  expect(chief && groupsOf(chief, TOWNSHIP)).toContain(reported().cards[0]?.group);
});

describe('the first cards', () => {
  const at = (unit: string): Place => ({
    path: UNITS.find(({ id }) => id === unit)?.path ?? [],
    unit,
    by: 'chosen',
  });
  const cards = (place: Place, severity: Severity, audience: 'open' | 'restricted' = 'open') =>
    firstCards({ place, severity, audience }, firstHolder(place, audience, TOWNSHIP), MONDAY, TOWNSHIP).map(
      ({ group, reason }) => [group, reason],
    );

  test.each([
    ['routine', [[EAST_1, 'placed']]],
    [
      'important',
      [
        [EAST_1, 'placed'],
        [EAST, 'important'],
      ],
    ],
    [
      'urgent',
      [
        [EAST_1, 'placed'],
        [EAST, 'urgent'],
        [TOWN, 'urgent'],
      ],
    ],
  ] as const)('%s in a grid: %j', (severity, expected) => {
    expect(cards(at(EAST_1), severity)).toEqual(expected);
  });

  test.each([
    ['routine', [[EAST, 'placed']]],
    ['important', [[EAST, 'placed']]],
    [
      'urgent',
      [
        [EAST, 'placed'],
        [TOWN, 'urgent'],
      ],
    ],
  ] as const)('%s where only the village is known: %j', (severity, expected) => {
    expect(cards(at(EAST), severity)).toEqual(expected);
  });

  test.each(SEVERITIES)('%s: none where it is restricted or could not be placed', (severity) => {
    expect(cards(at(EAST_1), severity, 'restricted')).toEqual([]);
    expect(cards({ path: [TOWN], by: 'none' }, severity)).toEqual([]);
  });

  test('where a grid has no chief, the village that holds the matter sees its card too', () => {
    const [grid, village] = cards(at(EAST_2), 'routine');
    expect(grid).toEqual([EAST_2, 'placed']);
    expect(village?.[1]).toBe('vacant');
  });

  test('a subgrid has no group: the card is in its grid’s', () => {
    const lane = {
      ...(UNITS[3] as (typeof UNITS)[number]),
      id: 'lane',
      level: 'subgrid' as const,
      path: [TOWN, EAST, EAST_1, 'lane'],
    };
    const directory = { ...TOWNSHIP, units: [...UNITS, lane] };
    const place: Place = { path: lane.path, unit: 'lane', by: 'landmark' };
    const holder = firstHolder(place, 'open', directory);
    const found = firstCards({ place, severity: 'important', audience: 'open' }, holder, MONDAY, directory);
    expect(found.map(({ group }) => group)).toEqual([EAST_1, EAST]);
  });
});

describe('a rising card', () => {
  test('appears in the group above, with the reason', () => {
    expect(risingCard(reported(), EAST, MONDAY, { reason: 'escalated' })).toEqual([
      { group: EAST, at: MONDAY, reason: 'escalated' },
    ]);
  });

  test('does not appear twice: an important matter stands in the village’s group already', () => {
    expect(risingCard(reported({ category: MANHOLE }), EAST, MONDAY, { reason: 'escalated' })).toEqual([]);
  });

  test('does not appear for what is restricted', () => {
    expect(
      risingCard(reported({ category: FAMILY_VIOLENCE }), TOWN, MONDAY, { reason: 'escalated' }),
    ).toEqual([]);
  });
});

test('how far up a card stands is the town’s to say', () => {
  const { groups } = TOWNSHIP.settings;
  const quieter: Directory = {
    ...TOWNSHIP,
    settings: { ...TOWNSHIP.settings, groups: { ...groups, rises: { ...groups.rises, important: 'grid' } } },
  };
  const holder = { kind: 'unit', id: EAST_1 } as const;
  const place = { path: [TOWN, EAST, EAST_1], unit: EAST_1, by: 'chosen' } as const;
  const matter = { place, severity: 'important', audience: 'open' } as const;
  expect(firstCards(matter, holder, 1, TOWNSHIP).map(({ group }) => group)).toEqual([EAST_1, EAST]);
  expect(firstCards(matter, holder, 1, quieter).map(({ group }) => group)).toEqual([EAST_1]);
});
