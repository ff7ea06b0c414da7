/** Settings at random that a town could really have: what ships, changed in every section. */
import fc from 'fast-check';
import {
  CATEGORY_LEDGERS,
  DUTIES,
  GROUP_LEVELS,
  NATURES,
  SHIPPED,
  type Category,
  type Settings,
  type Span,
} from '@gelin/domain';

/** People and offices that the settings may name. */
export interface Named {
  readonly departments: readonly string[];
  readonly centre: readonly string[];
}

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((quarters) => ({ workingHours: quarters / 4 })),
  fc.integer({ min: 1, max: 250 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 366 }).map((calendarDays) => ({ calendarDays })),
  fc.integer({ min: 1, max: 2_000 }).map((quarters) => ({ wallHours: quarters / 4 })),
);
const wall = fc.integer({ min: 1, max: 96 }).map((quarters) => ({ wallHours: quarters / 4 }));

/** Words with whatever people paste, but for what no text may have. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: most })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim())
    .filter((text) => [...text].length >= 2 && text.length <= most);

const date = fc
  .integer({ min: 0, max: 1_400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => quarter * 15))
  .map((times) => ({
    shifts: times.flatMap((from, at): [number, number][] =>
      at % 2 === 0 && times[at + 1] !== undefined ? [[from, times[at + 1] ?? 0]] : [],
    ),
  }));

/** A day is off, or worked, or a half day: never two of them. */
const calendar: fc.Arbitrary<Settings['calendar']> = fc
  .record({ hours, dates: fc.uniqueArray(date, { maxLength: 12 }), half: hours })
  .map(({ hours, dates, half }) => ({
    hours,
    closed: dates.filter((_, at) => at % 3 === 0),
    worked: dates.filter((_, at) => at % 3 === 1),
    halfDays: Object.fromEntries(dates.filter((_, at) => at % 3 === 2).map((day) => [day, half])),
  }));

const limits: fc.Arbitrary<Settings['limits']> = fc.record({
  accept: span,
  handle: span,
  byNature: fc.dictionary(fc.constantFrom(...NATURES), span, { noNullPrototype: true }),
  urgent: fc.record({ accept: wall, handle: wall }),
  sign: span,
  verify: span,
  sendBack: span,
  suspend: fc.record({
    reporter: fc.integer({ min: 1, max: 5 }),
    others: fc.integer({ min: 1, max: 20 }),
    season: fc.integer({ min: 1, max: 20 }),
    times: fc.integer({ min: 0, max: 2 }),
  }),
  soon: fc.integer({ min: 10, max: 95 }).map((share) => share / 100),
  supervise: fc.constant({ workingDays: 1 }),
  superviseAgain: fc.integer({ min: 2, max: 9 }).map((workingDays) => ({ workingDays })),
  archiveDays: fc.integer({ min: 7, max: 90 }),
  spotChecks: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
});

const questions = fc.uniqueArray(
  fc.record({ key: fc.stringMatching(/^[a-z]{1,8}$/), text: words(100) }).chain(({ key, text }) =>
    fc.oneof(
      fc.constant({ key, text, kind: 'text' as const }),
      words(100).map((stop) => ({ key, text, kind: 'yesNo' as const, required: true, stop })),
      fc
        .uniqueArray(words(30), { minLength: 2, maxLength: 4 })
        .map((options) => ({ key, text, kind: 'choice' as const, options })),
    ),
  ),
  { selector: ({ key }) => key, maxLength: 3 },
);

/** Some categories renamed, asked about or given limits; some moved; one added. */
const catalogue: fc.Arbitrary<Settings['catalogue']> = fc
  .record({
    places: fc.uniqueArray(fc.nat(SHIPPED.catalogue.categories.length - 1), { maxLength: 4 }),
    change: fc.record({ name: words(20), questions, limits: fc.record({ handle: span }) }),
    added: fc.record({ name: words(20), words: fc.uniqueArray(words(20), { minLength: 1, maxLength: 5 }) }),
    moved: fc.boolean(),
  })
  .map(({ places, change, added, moved }) => {
    const categories = SHIPPED.catalogue.categories.map((category, at): Category =>
      places.includes(at) ? { ...category, ...change } : category,
    );
    const first = categories[0];
    if (!first) throw new Error('there are categories');
    const own = { ...first, ...added, code: '0199' };
    return {
      ...SHIPPED.catalogue,
      categories: moved ? [own, ...categories.reverse()] : [...categories, own],
    };
  });

const level = fc.constantFrom(...GROUP_LEVELS);
const time = fc
  .integer({ min: 8 * 12, max: 21 * 12 })
  .map((mark) => mark * 5)
  .map((at) => [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':'));

const months = fc.integer({ min: 6, max: 120 });
/** What residents meet: reporting, keeping, services, the board. */
const forResidents = {
  reporting: fc
    .record({
      anonymous: fc.boolean(),
      neverAnonymous: fc.uniqueArray(fc.constantFrom('0101', '0204', '1702')),
      perHour: fc.integer({ min: 3, max: 1_000 }),
      more: fc.nat(4_000),
    })
    .map(({ more, ...rules }) => ({ ...rules, perDay: Math.max(5, rules.perHour + more) })),
  retention: fc.record({
    months,
    inspections: months,
    byLedger: fc.dictionary(fc.constantFrom(...CATEGORY_LEDGERS), months, { noNullPrototype: true }),
  }),
  services: fc.uniqueArray(
    fc.record(
      {
        key: fc.stringMatching(/^[a-z]{1,8}$/),
        category: fc.constantFrom('0101', '0204'),
        name: words(20),
        who: words(60),
        papers: fc.array(words(60), { maxLength: 4 }),
        steps: fc.uniqueArray(words(20), { minLength: 1, maxLength: 4 }),
        where: words(60),
      },
      { requiredKeys: ['key', 'category', 'name', 'who', 'papers', 'steps'] },
    ),
    { selector: ({ key }) => key, maxLength: 4 },
  ),
  board: fc.record(
    {
      supervision: fc.stringMatching(/^[0-9-]{3,20}$/),
      duties: fc.array(words(30), { maxLength: 4 }),
      way: fc.array(words(20), { maxLength: 4 }),
    },
    { requiredKeys: ['duties', 'way'] },
  ),
  inspections: fc.uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[a-z]{1,8}$/),
      name: fc.constantFrom('小商店', '小餐饮', '出租房'),
      items: fc.uniqueArray(
        fc.record(
          {
            key: fc.stringMatching(/^[a-z]{1,8}$/),
            text: words(40),
            problem: words(40),
            source: words(60),
            category: fc.constantFrom('0802', '0806'),
            grave: fc.boolean(),
          },
          { requiredKeys: ['key', 'text', 'problem', 'source', 'category'] },
        ),
        { selector: (item) => item.key, minLength: 1, maxLength: 4 },
      ),
    }),
    { selector: (list) => list.key, maxLength: 3 },
  ),
  patrols: fc.record({
    perDay: fc.integer({ min: 0, max: 6 }),
    kinds: fc.uniqueArray(fc.constantFrom('消防通道', '路灯', '井盖', '水边'), { minLength: 1 }),
  }),
  papers: fc
    .record({ title: words(20), text: words(200).map((text) => text.replace(/[{}]/g, '·')) })
    .map((sheet) => ({ ...SHIPPED.papers, issuer: sheet.title, sheet })),
  summaries: fc
    .record({ span: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), title: words(20) })
    .map(({ span, title }) => ({
      ...SHIPPED.summaries,
      [span]: { title: title.replace(/[{}｛｝]/gu, '·'), text: '新到 {新到} 件。' },
    })),
  ledgers: fc.uniqueArray(
    fc.record(
      {
        key: fc.stringMatching(/^own-[a-z]{1,8}$/),
        title: fc.constantFrom('路灯台账', '涉水事项台账'),
        base: fc.constantFrom('demand', 'hazard', 'tip'),
        rows: fc.record(
          {
            sources: fc.shuffledSubarray(['report', 'tip', 'ticket'] as const, { minLength: 1 }),
            categories: fc.shuffledSubarray(['08', '0802'], { minLength: 1 }),
            standing: fc.constantFrom('open', 'struck'),
            service: fc.constant(true),
          },
          { requiredKeys: [] },
        ),
        columns: fc
          .shuffledSubarray(['no', 'category', 'place', 'status'], { minLength: 1 })
          .map((parts) => parts.map((part) => ({ part, heading: '一栏' }))),
        order: fc.constant({ part: 'closedAt', down: true }),
        groupBy: fc.constant('village'),
        totals: fc.constant(['status']),
      },
      { requiredKeys: ['key', 'title', 'base', 'rows', 'columns'] },
    ),
    { selector: ({ key }) => key, maxLength: 3 },
  ),
} as const;

/** Settings that pass every check in a town with these people and offices. */
export function validSettings({ departments, centre }: Named): fc.Arbitrary<Settings> {
  const turns = fc.shuffledSubarray([...centre]);
  return fc.record({
    assessment: fc.record({
      weights: fc.integer({ min: 0, max: 60 }).map((part) => ({
        inTime: 40,
        notReopened: part,
        satisfaction: 60 - part,
        verified: 0,
      })),
      least: fc.integer({ min: 5, max: 1_000 }),
      leastRated: fc.integer({ min: 3, max: 1_000 }),
    }),
    catalogue,
    limits,
    calendar,
    duties: fc
      .shuffledSubarray([...DUTIES])
      .map((duties) =>
        Object.fromEntries(
          departments.map((id, at) => [id, duties.filter((_, duty) => duty % departments.length === at)]),
        ),
      ),
    groups: fc.record({
      digests: fc.uniqueArray(time, { maxLength: 4 }),
      quiet: fc.constant({ from: '22:00', to: '07:00' }),
      rises: fc.record({
        routine: level,
        important: level,
        urgent: level,
        notAccepted: level,
        overdue: level,
        hotSpot: level,
      }),
      hotSpots: fc.record({ days: fc.integer({ min: 1, max: 180 }), least: fc.integer({ min: 2, max: 50 }) }),
    }),
    notices: fc.record({
      unseenMinutes: fc.integer({ min: 1, max: 120 }),
      backOff: fc.array(fc.integer({ min: 1, max: 1_440 }), { minLength: 1, maxLength: 10 }),
    }),
    roster: fc.record({
      order: turns,
      days: fc.dictionary(date, fc.shuffledSubarray([...centre], { minLength: 1 }), {
        noNullPrototype: true,
      }),
    }),
    templates: fc.uniqueArray(
      fc.record(
        {
          key: fc.stringMatching(/^[a-z]{1,8}$/),
          title: words(20),
          text: words(200).map((text) => text.replace(/[{}]/g, '·')),
          category: fc.constantFrom('01', '0101'),
        },
        { requiredKeys: ['key', 'title', 'text'] },
      ),
      { selector: ({ key }) => key, maxLength: 4 },
    ),
    ...forResidents,
  });
}
