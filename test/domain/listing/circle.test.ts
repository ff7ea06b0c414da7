/** Whose matters somebody's lists look at: what their posts reach, and nothing else. */
import { circlesOf, placesOf, viewsOf, type CircleAsked } from '@gelin/domain';
import { EAST, EAST_1, OFFICE, post, TOWN, TOWNSHIP, WEST } from '../town.ts';

const circles = (asked: CircleAsked, ...posts: ReturnType<typeof post>[]) =>
  circlesOf(asked, { member: 'somebody', posts }, TOWNSHIP);
const LEAD = post('villageLead', EAST);
const CENTRE = post('dispatcher', TOWN);
const HANDLER = post('handler', TOWN, OFFICE);

test('a village looks at its own place and what lies in it, at open matters alone', () => {
  expect(circles({ view: 'place' }, LEAD)).toEqual([{ kind: 'place', place: EAST, restricted: false }]);
  expect(circles({ view: 'place', place: EAST_1 }, LEAD)).toEqual([
    { kind: 'place', place: EAST_1, restricted: false },
  ]);
  for (const place of [WEST, TOWN, 'nowhere'])
    expect(circles({ view: 'place', place }, LEAD)).toBeUndefined();
});

test('the centre looks at the restricted ones too, wherever they lie', () => {
  expect(circles({ view: 'place', place: EAST_1 }, CENTRE)).toEqual([
    { kind: 'place', place: EAST_1, restricted: false },
    { kind: 'place', place: EAST_1, restricted: true },
  ]);
});

test('a department has no place of its own: it looks at what it holds', () => {
  expect(viewsOf([HANDLER])).toEqual(['mine', 'unit']);
  expect(circles({ view: 'place' }, HANDLER)).toBeUndefined();
  expect(circles({ view: 'unit' }, HANDLER)).toEqual([{ kind: 'holder', holder: OFFICE }]);
  expect(circles({ view: 'unit', holder: EAST }, HANDLER)).toBeUndefined();
});

test('informants and the administrator see no lists of places; whoever holds two posts sees both', () => {
  expect(viewsOf([post('informant', EAST_1)])).toEqual(['mine']);
  expect(viewsOf([post('admin', TOWN)])).toEqual(['mine']);
  expect(placesOf([LEAD, post('gridChief', EAST_1)]).map(({ unit }) => unit)).toEqual([EAST]);
  expect(circles({ view: 'unit' }, LEAD, HANDLER)).toEqual([
    { kind: 'holder', holder: EAST },
    { kind: 'holder', holder: OFFICE },
  ]);
});
