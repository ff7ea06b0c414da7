/** What a digest counts, and where. */
import fc from 'fast-check';
import {
  DIGEST_FIGURES,
  digestsOf,
  LISTED,
  OUTCOMES,
  STATUSES,
  type DigestFigure,
  type DigestMatter,
  type GroupDigest,
} from '@gelin/domain';
import { at, DAY, HOUR, LAMP, MINUTE } from '../story.ts';
import { EAST, EAST_1, EAST_2, TOWN, TOWNSHIP, WEST, WEST_1 } from '../town.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const SPAN = { since: at(2026, 11, 23, 11, 30), at: at(2026, 11, 23, 16, 30) };
const BEFORE = SPAN.since - 3 * DAY;
const PLACES = [[TOWN, EAST, EAST_1], [TOWN, EAST, EAST_2], [TOWN, WEST, WEST_1], [TOWN, EAST], [TOWN]];

let ids = 0;
const matter = (more: Partial<DigestMatter> = {}): DigestMatter => ({
  id: `m${String((ids += 1)).padStart(5, '0')}`,
  category: LAMP,
  status: 'handling',
  audience: 'open',
  place: { path: [TOWN, EAST, EAST_1] },
  reportedAt: BEFORE,
  clock: { dueAt: SPAN.at + 3 * DAY },
  ...more,
});
const digests = (...matters: DigestMatter[]) =>
  new Map(digestsOf(matters, SPAN, TOWNSHIP).map((digest) => [digest.group, digest]));
const counts = (digest: GroupDigest | undefined) =>
  digest && DIGEST_FIGURES.map((figure) => digest.total[figure]);
const closed = (closedAt: number, more: Partial<DigestMatter> = {}) =>
  matter({ status: 'closed', outcome: 'solved', closedAt, clock: null, ...more });

test.each<[string, DigestMatter, readonly DigestFigure[]]>([
  ['what came since the last one is new, and open', matter({ reportedAt: SPAN.since }), ['new', 'open']],
  ['what came before is open', matter({ reportedAt: SPAN.since - 1 }), ['open']],
  ['what comes at the slot itself is the next one’s', matter({ reportedAt: SPAN.at }), []],
  [
    'what was due this morning is due today',
    matter({ clock: { dueAt: at(2026, 11, 23, 9) } }),
    ['open', 'dueToday'],
  ],
  [
    'what is due at closing time too',
    matter({ clock: { dueAt: at(2026, 11, 23, 17, 30) } }),
    ['open', 'dueToday'],
  ],
  ['what is due tomorrow not', matter({ clock: { dueAt: at(2026, 11, 24) } }), ['open']],
  ['what was due yesterday not', matter({ clock: { dueAt: at(2026, 11, 23) - 1 } }), ['open']],
  [
    'what stands still is not due',
    matter({ clock: { dueAt: at(2026, 11, 23, 17), stoppedAt: BEFORE } }),
    ['open'],
  ],
  ['what was solved since', closed(SPAN.since), ['solved']],
  ['what was solved before', closed(SPAN.since - 1), []],
  ['solved after the slot it was still open then', closed(SPAN.at), ['open']],
  ['new and solved at once', closed(SPAN.at - 1, { reportedAt: SPAN.since }), ['new', 'solved']],
  ['archived since', closed(SPAN.since, { status: 'archived' }), ['solved']],
  ['solved in part', closed(SPAN.since, { outcome: 'partlySolved' }), ['solved']],
  ['a quarrel that ended agreed', closed(SPAN.since, { outcome: 'agreed' }), ['solved']],
  ['what could not be done is not solved', closed(SPAN.since, { outcome: 'explained' }), []],
  ['nor is a refusal', closed(SPAN.since, { status: 'refused' }), []],
  [
    'what was merged is its other matter’s',
    closed(SPAN.at - 1, { status: 'merged', reportedAt: SPAN.since }),
    [],
  ],
  ['what is restricted is nowhere', matter({ audience: 'restricted', reportedAt: SPAN.since }), []],
  ['a drill leaves all figures', matter({ drill: true, reportedAt: SPAN.since }), []],
])('%s', (_what, one, figures) => {
  const there = digests(one).get(EAST);
  expect(DIGEST_FIGURES.filter((figure) => there?.listed[figure][EAST_1]?.includes(one.id))).toEqual(figures);
  expect(counts(there) ?? [0, 0, 0, 0]).toEqual(
    DIGEST_FIGURES.map((figure) => (figures.includes(figure) ? 1 : 0)),
  );
});

test('a village hears of its grids, the town of its villages, and nobody of what is next door', () => {
  const all = digests(
    matter(),
    matter({ place: { path: [TOWN, EAST, EAST_2] } }),
    matter({ place: { path: [TOWN, WEST, WEST_1] }, reportedAt: SPAN.since }),
  );
  expect([...all.keys()]).toEqual([TOWN, EAST, WEST]);
  expect(all.get(EAST)?.rows.map(({ unit, name, open }) => [unit, name, open])).toEqual([
    [EAST_1, '第一网格', 1],
    [EAST_2, '第二网格', 1],
  ]);
  expect(all.get(WEST)?.rows).toMatchObject([{ unit: WEST_1, new: 1, open: 1 }]);
  expect(all.get(TOWN)?.rows).toMatchObject([
    { unit: EAST, name: '东桥村', new: 0, open: 2 },
    { unit: WEST, name: '西岭村', new: 1, open: 1 },
  ]);
});

test('where nothing is new, open or solved there is no card, and a unit without anything has no row', () => {
  const all = digests(matter(), closed(BEFORE, { place: { path: [TOWN, WEST, WEST_1] } }));
  expect([...all.keys()]).toEqual([TOWN, EAST]);
  expect(all.get(EAST)).toMatchObject({ rows: [{ unit: EAST_1 }], quiet: 1 });
  expect(all.get(TOWN)).toMatchObject({ rows: [{ unit: EAST }], quiet: 1 });
  expect(digests()).toEqual(new Map());
});

test('what could not be placed stands in the town’s total alone, in a row of its own', () => {
  const all = digests(matter({ place: { path: [TOWN] }, reportedAt: SPAN.since }), matter());
  expect(all.get(TOWN)?.rows).toMatchObject([
    { unit: EAST, open: 1 },
    { unit: TOWN, name: '未定位', new: 1, open: 1 },
  ]);
  expect(counts(all.get(TOWN))).toEqual([1, 2, 0, 0]);
  expect(counts(all.get(EAST))).toEqual([0, 1, 0, 0]);
});

test('the oldest is the one open longest: its category, its place and since when, none of its words', () => {
  const old = matter({ reportedAt: BEFORE - DAY, place: { path: [TOWN, EAST, EAST_2] } });
  const all = digests(matter(), old, closed(SPAN.since, { reportedAt: BEFORE - 9 * DAY }));
  const oldest = { matter: old.id, title: '路灯不亮 · 东桥村第二网格', reportedAt: BEFORE - DAY };
  expect(all.get(TOWN)?.total.oldest).toEqual(oldest);
  expect(all.get(TOWN)?.rows[0]?.oldest).toEqual(oldest);
  expect(all.get(EAST)?.rows[1]?.oldest).toEqual(oldest);
  expect(digests(closed(SPAN.since)).get(EAST)?.total.oldest).toBeUndefined();
});

test('of more than can be listed the oldest are, and all are counted', () => {
  const many = Array.from({ length: LISTED + 7 }, (_, index) =>
    matter({ reportedAt: BEFORE + index * MINUTE }),
  );
  const last = matter({ place: { path: [TOWN, EAST, EAST_2] }, reportedAt: SPAN.since });
  const east = digests(...many, last).get(EAST);
  expect(counts(east)).toEqual([1, LISTED + 8, 0, 0]);
  expect(east?.listed.open[EAST_1]).toEqual(many.slice(0, LISTED).map(({ id }) => id));
  expect(east?.listed.new).toEqual({ [EAST_2]: [last.id] });
  expect(east?.listed.open[EAST_2]).toBeUndefined();
});

/** Any matter at any place, around the slot. */
const anyMatter: fc.Arbitrary<DigestMatter> = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    audience: fc.constantFrom('open' as const, 'open' as const, 'restricted' as const),
    place: fc.constantFrom(...PLACES).map((path) => ({ path })),
    reported: fc.integer({ min: -60, max: 2 }),
    ended: fc.option(fc.integer({ min: -48, max: 3 })),
    outcome: fc.constantFrom(...OUTCOMES),
    due: fc.option(fc.integer({ min: -30, max: 30 })),
    drill: fc.boolean(),
  })
  .map(({ reported, ended, due, outcome, drill, ...rest }) =>
    matter({
      ...rest,
      reportedAt: SPAN.at + reported * HOUR,
      ...(ended !== null && { closedAt: SPAN.at + ended * HOUR, outcome }),
      clock: due === null ? null : { dueAt: SPAN.at + due * HOUR },
      ...(drill && { drill: true as const }),
    }),
  );

test('figures equal a slow recount, matter by matter, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 40 }), (matters) => {
      const all = new Map(
        digestsOf([...matters].reverse(), SPAN, TOWNSHIP).map((digest) => [digest.group, digest]),
      );
      for (const group of [TOWN, EAST, WEST]) {
        const recount = (where: string, figure: DigestFigure) =>
          matters.filter((one) => {
            if (!one.place.path.includes(where)) return false;
            return digestsOf([one], SPAN, TOWNSHIP).some((alone) => alone.total[figure] === 1);
          }).length;
        expect(counts(all.get(group)) ?? [0, 0, 0, 0]).toEqual(
          DIGEST_FIGURES.map((figure) => recount(group, figure)),
        );
        for (const row of all.get(group)?.rows ?? []) {
          if (row.unit === group) continue;
          expect(DIGEST_FIGURES.map((figure) => row[figure])).toEqual(
            DIGEST_FIGURES.map((figure) => recount(row.unit, figure)),
          );
        }
      }
    }),
  );
});

test('the rows add up to the total, what is listed to the rows, and every list is sorted by age', () => {
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 40 }), (matters) => {
      const ages = new Map(matters.map(({ id, reportedAt }) => [id, reportedAt]));
      for (const digest of digestsOf(matters, SPAN, TOWNSHIP)) {
        for (const figure of DIGEST_FIGURES) {
          const rows = digest.rows.map((row) => row[figure]);
          expect(rows.reduce((sum, one) => sum + one, 0)).toBe(digest.total[figure]);
          expect(digest.rows.map(({ unit }) => digest.listed[figure][unit]?.length ?? 0)).toEqual(rows);
          for (const { unit } of digest.rows) {
            const times = (digest.listed[figure][unit] ?? []).map((id) => ages.get(id) ?? 0);
            expect(times).toEqual([...times].sort((a, b) => a - b));
          }
        }
        const { new: fresh, open, solved } = digest.total;
        expect(fresh + open + solved).toBeGreaterThan(0);
        const listed = new Set(Object.values(digest.listed).flatMap((lists) => Object.values(lists).flat()));
        for (const { id, audience, drill } of matters)
          if (audience === 'restricted' || drill) expect(listed.has(id)).toBe(false);
      }
    }),
  );
});
