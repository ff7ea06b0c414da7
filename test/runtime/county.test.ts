/** The county's day in small: its town lives by the real rules, and the same seed always lives the same day. */
import { bookOf } from '../../bench/county/book.ts';
import { county, GRIDS, TOWNS, VILLAGES } from '../../bench/county/units.ts';
import { chanceOf } from '../../runtime/replay/chance.ts';

const TIPS = 150;
const [town] = county(1);
const lived = () => bookOf(town!, TIPS, chanceOf(7), (n) => chanceOf(7 + n));
const book = lived();

test('the county is as large as it should be', () => {
  const units = county().flatMap((directory) => directory.units);
  const count = (level: string) => units.filter((unit) => unit.level === level).length;
  expect([count('town'), count('village'), count('grid')]).toEqual([TOWNS, VILLAGES, GRIDS]);
});

test('every tip came in, and each open one has its card in the group of its place', () => {
  expect(book.steps.tip).toBe(TIPS);
  for (const { audience, place, cards } of book.matters) {
    const groups = cards.map(({ group }) => group);
    if (audience === 'restricted' || place.unit === undefined) expect(groups).toEqual([]);
    else expect(groups).toContain(place.unit);
  }
});

test('what is urgent stands in all three groups, and nobody waits to hear of it', () => {
  const urgent = book.matters.filter(({ severity, audience, place }) => {
    return severity === 'urgent' && audience === 'open' && place.unit !== undefined;
  });
  for (const { cards, place } of urgent)
    expect(cards.map(({ group }) => group)).toEqual(expect.arrayContaining([...place.path]));
  expect(book.urgentNotice).toBe(0);
});

test('those above see a part of what they would see were every tip a message to them', () => {
  const [lead] = book.heads.filter(({ role }) => role === 'centreDirector');
  expect((lead?.cards ?? 0) + (lead?.digests ?? 0)).toBeLessThan((lead?.messages ?? 0) / 4);
  expect(lead?.digests).toBe(2);
});

test('the same seed lives the same day', () => {
  expect(lived()).toEqual(book);
});
