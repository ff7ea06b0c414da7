/** Figures at hand: the ledgers' own definitions up to now, and exactly the matters behind each. */
import { countedRow, countsOf, handFigures, handPeriod, ratesOf, type HandMatter } from '@gelin/domain';
import { at, DAY, HOUR, reported } from '../story.ts';

const NOW = at(2026, 11, 25, 10);
const MONDAY = at(2026, 11, 23);
const WEEK = handPeriod('week', NOW);

let made = 0;
const matter = (more: Partial<HandMatter>): HandMatter => ({
  ...reported(),
  id: `m${(made += 1)}`,
  reportedAt: MONDAY + HOUR,
  registeredAt: MONDAY + 2 * HOUR,
  ...more,
});
const closed = (more: Partial<HandMatter> = {}) =>
  matter({
    status: 'closed',
    outcome: 'solved',
    dueAt: NOW - HOUR,
    answeredAt: NOW - 3 * HOUR,
    closedAt: NOW - 2 * HOUR,
    ...more,
  });
function counted(all: readonly HandMatter[], here = all) {
  const figures = handFigures(all, WEEK, new Set(here.map(({ id }) => id)));
  return Object.fromEntries(figures.map(({ figure, ids, others }) => [figure, others ? [ids, others] : ids]));
}

test('a day, a week from its Monday and a month begin at the town’s midnight and end now', () => {
  expect(handPeriod('today', NOW)).toEqual({ from: at(2026, 11, 25), to: NOW });
  expect(WEEK).toEqual({ from: MONDAY, to: NOW });
  expect(handPeriod('week', at(2026, 11, 29, 23)).from).toBe(MONDAY);
  expect(handPeriod('month', NOW).from).toBe(at(2026, 11, 1));
});

test('arrived is what came in the period, drills and merged ones apart; open is what stands here now', () => {
  const [fresh, old, drill, merged] = [
    matter({}),
    matter({ reportedAt: MONDAY - DAY }),
    matter({ drill: true }),
    matter({ mergedInto: 'm0', status: 'merged' }),
  ];
  const elsewhere = matter({});
  const all = [fresh, old, drill, merged, elsewhere];
  expect(counted(all, [fresh, old, drill, merged])).toMatchObject({
    arrived: [fresh.id, elsewhere.id],
    open: [fresh.id, old.id],
  });
});

test('shares are those of the ledgers, with the matters on either side', () => {
  const [good, bad, unrated, late, again] = [
    closed({ rating: 'satisfied' }),
    closed({ rating: 'dissatisfied' }),
    closed(),
    closed({ answeredAt: NOW - HOUR / 2, closedAt: NOW - HOUR / 4 }),
    matter({ status: 'handling', reopenings: 1, dueAt: NOW - HOUR }),
  ];
  const all = [good, bad, unrated, late, again];
  expect(counted(all)).toMatchObject({
    inTime: [
      [good.id, bad.id, unrated.id],
      [late.id, again.id],
    ],
    satisfied: [[good.id], [bad.id]],
    rated: [
      [good.id, bad.id],
      [unrated.id, late.id],
    ],
    reopened: [again.id],
  });
  const counts = countsOf(
    all.map((each) => countedRow(each)),
    WEEK,
  );
  expect(ratesOf(counts)).toMatchObject({
    closingInTime: { part: 3, whole: 5 },
    satisfaction: { part: 1, whole: 2 },
    rated: { part: 2, whole: 4 },
  });
});

test('what falls due only later this month is nobody’s failure today', () => {
  expect(counted([matter({ status: 'handling', dueAt: NOW + DAY })])).toMatchObject({ inTime: [[], []] });
});
