/** How a matter arrives: where it goes, whose it is, how fast, and in which groups its card appears. */
import { begin, canView } from '@gelin/domain';
import {
  arriving,
  at,
  FAMILY_VIOLENCE,
  GAS,
  IDEA,
  LAMP,
  MANHOLE,
  MONDAY,
  reported,
  RUBBISH,
  WAGES,
} from '../story.ts';
import { actor, EAST, EAST_1, EAST_2, TOWN, WEST_1 } from '../town.ts';

const cardsOf = (matter: ReturnType<typeof reported>) =>
  matter.cards.map(({ group, reason }) => [group, reason]);
const centre = { kind: 'unit', id: TOWN };

test('placed: held by its grid, on the accept clock, its card in the grid’s group', () => {
  const matter = reported();
  expect(matter).toMatchObject({ status: 'reported', seq: 1, holder: { kind: 'unit', id: EAST_1 } });
  // Monday 9:00, three hours to noon, one more after 14:00.
  expect(matter.clock).toEqual({
    stage: 'accept',
    startedAt: MONDAY,
    runs: 'working',
    soonAt: at(2026, 11, 23, 12),
    dueAt: at(2026, 11, 23, 15),
  });
  expect(cardsOf(matter)).toEqual([[EAST_1, 'placed']]);
  expect(matter.no).toBeUndefined();
});

test('the place decides and not the sender: words that name another grid win over the grid that was picked', () => {
  const matter = reported({ text: '竹竿巷的水是浑的。' });
  expect(matter.place).toMatchObject({ unit: WEST_1, by: 'landmark' });
  expect(matter.holder?.id).toBe(WEST_1);
});

test('in a grid without a chief the village holds it and sees its card beside the grid', () => {
  const matter = reported({ place: { unit: EAST_2 } });
  expect(matter.holder).toEqual({ kind: 'unit', id: EAST });
  expect(cardsOf(matter)).toEqual([
    [EAST_2, 'placed'],
    [EAST, 'vacant'],
  ]);
});

test('unplaced: the centre holds it, in no group', () => {
  const matter = reported({ place: {} });
  expect(matter).toMatchObject({ holder: centre, place: { by: 'none', path: [TOWN] } });
  expect(matter.cards).toEqual([]);
});

test('a ticket comes to the centre, wherever its place is; its card is where the place is', () => {
  const matter = reported({ source: 'ticket' });
  expect(matter.holder).toEqual(centre);
  expect(cardsOf(matter)).toEqual([[EAST_1, 'placed']]);
});

test.each(['report', 'tip', 'finding', 'onBehalf'] as const)(
  'from %s it goes where the place says',
  (source) => {
    expect(reported({ source }).holder?.id).toBe(EAST_1);
  },
);

test.each([FAMILY_VIOLENCE, WAGES])('restricted (%s): to the centre alone, in no group', (category) => {
  const matter = reported({ category });
  expect(matter).toMatchObject({ audience: 'restricted', holder: centre, cards: [] });
  expect(matter.place.unit).toBe(EAST_1);
});

test('important: the village sees it at once too', () => {
  expect(cardsOf(reported({ category: MANHOLE }))).toEqual([
    [EAST_1, 'placed'],
    [EAST, 'important'],
  ]);
});

test('urgent: all three groups at once, and its clock runs at night as well', () => {
  const night = at(2026, 11, 21, 23, 30);
  const matter = reported({ category: GAS }, night);
  expect(cardsOf(matter)).toEqual([
    [EAST_1, 'placed'],
    [EAST, 'urgent'],
    [TOWN, 'urgent'],
  ]);
  expect(matter.clock?.dueAt).toBe(night + 60 * 60_000);
});

test('words raise what the category takes for routine, never lower it', () => {
  const danger = reported({ category: LAMP, text: '路灯杆漏电着火了，快来人。' });
  expect(danger.severity).toBe('urgent');
  expect(reported({ category: GAS, text: '有一点味道。' }).severity).toBe('urgent');
});

test('a category that somebody picked says what it is; an unknown one is filed under other things', () => {
  expect(reported({ category: IDEA, text: '这里老是没人管。' }).nature).toBe('suggestion');
  expect(reported({ category: '9999' }).category).toBe('1804');
});

test('without a category the words propose one', () => {
  const { category: _picked, ...rest } = {
    category: RUBBISH,
    text: '楼下垃圾桶满了，垃圾堆了一地，没人清运。',
  };
  const event = arriving({ ...rest, category: undefined });
  expect(event.content.category).toBe(RUBBISH);
  expect(event.content.nature).toBe('problem');
});

test('the event carries everything: the matter begins from it alone', () => {
  const event = arriving({ photos: [{ id: 'cloud://a' }] });
  expect(begin(event)).toMatchObject({
    id: 'm',
    town: TOWN,
    text: event.content.text,
    photos: [{ id: 'cloud://a' }],
    reportedAt: MONDAY,
    changedAt: MONDAY,
    escalations: 0,
    failedVerifications: 0,
  });
  expect(event.by).toEqual({ kind: 'reporter' });
});

test('a part split off a complaint about somebody stays kept from them', () => {
  const complaint = reported({ text: '网格长柳格长收钱不办事，态度还差。' });
  expect(complaint.about?.members).toContain('chief-east-1');
  const part = reported({ text: '家门口的路灯也不亮。', splitFrom: complaint });
  expect(part).toMatchObject({ audience: 'restricted', about: complaint.about, cards: [] });
  expect(canView(actor('chief-east-1'), part)).toBe(false);
});
