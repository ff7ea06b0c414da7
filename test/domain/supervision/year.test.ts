/** A clock set forward by the hour over a whole year: every matter climbs its ladder at its time, once, and in order. */
import {
  clockOver,
  clockState,
  dutyAt,
  nextRung,
  resumed,
  RUNGS,
  SHIPPED,
  stopped,
  isOpenAt,
  type Clock,
  type Marks,
  type Moment,
  type Rung,
  type Settings,
  type Span,
} from '@gelin/domain';
import { OWN_DAYS, slowly } from '../deadline/slow.ts';
import { at, DAY, HOUR } from '../story.ts';

const SPANS: readonly Span[] = [
  { workingHours: 4 },
  { workingDays: 5 },
  { calendarDays: 30 },
  { wallHours: 24 },
];
const NEW_YEAR = at(2026, 1, 1);

interface Waiting {
  readonly span: Span;
  readonly from: Moment;
  readonly clock: Clock;
  readonly marks: Marks;
  /** When its next rung is, as the timer of a town keeps it; never while it stands. */
  readonly wakes: Moment;
  /** When each rung was found, by the tick that found it. */
  readonly told: readonly (readonly [Rung, Moment])[];
}

const waking = (matter: Omit<Waiting, 'wakes'>, settings: Settings): Waiting => ({
  ...matter,
  wakes: nextRung(matter, { settings })?.at ?? Infinity,
});

const arriving = (span: Span, from: Moment, settings: Settings): Waiting =>
  waking({ span, from, clock: clockOver('handle', span, from, settings), marks: {}, told: [] }, settings);

/** What a tick at `now` finds: as often as the ladder has a rung whose time has come. */
function ticked(matter: Waiting, now: Moment, settings: Settings): Waiting {
  const next = matter.wakes <= now && nextRung(matter, { settings });
  if (!next) return matter;
  const marks = { ...matter.marks, [next.rung]: now };
  return ticked(
    waking({ ...matter, marks, told: [...matter.told, [next.rung, now]] }, settings),
    now,
    settings,
  );
}

/** The first tick on the hour at or after a moment. */
const tickFrom = (moment: Moment) => Math.ceil(moment / HOUR) * HOUR;

describe.each([
  ['as the State Council announced it', SHIPPED],
  [
    'with days of a town’s own',
    { ...SHIPPED, calendar: { ...SHIPPED.calendar, ...OWN_DAYS } } satisfies Settings,
  ],
])('the year 2026 %s', (_, settings) => {
  const slow = slowly(settings.calendar);
  const { supervise, superviseAgain } = settings.limits;

  /** One matter of each span a day, at changing hours; those of working days stand for a while halfway through. */
  function yearOf(standing: (day: number) => { readonly from: number; readonly to: number } | undefined) {
    let open: Waiting[] = [];
    const done: Waiting[] = [];
    const inOffice = new Map<boolean, number>();
    for (let now = NEW_YEAR; now < NEW_YEAR + 460 * DAY; now += HOUR) {
      const day = Math.floor((now - NEW_YEAR) / DAY);
      if (day < 365 && (now - NEW_YEAR) % DAY === ((day * 7) % 24) * HOUR) {
        open.push(...SPANS.map((span) => arriving(span, now, settings)));
        inOffice.set(
          isOpenAt(now, settings.calendar),
          (inOffice.get(isOpenAt(now, settings.calendar)) ?? 0) + 1,
        );
      }
      open = open.map((matter) => {
        const stands = standing(Math.floor((matter.from - NEW_YEAR) / DAY));
        const clock =
          stands && now === matter.from + stands.from
            ? stopped(matter.clock, now)
            : stands && now === matter.from + stands.to
              ? resumed(matter.clock, now, settings)
              : matter.clock;
        const going = clock === matter.clock ? matter : waking({ ...matter, clock }, settings);
        return ticked(going, now, settings);
      });
      done.push(...open.filter(({ told }) => told.length === RUNGS.length));
      open = open.filter(({ told }) => told.length < RUNGS.length);
    }
    expect(open).toEqual([]);
    return { done, inOffice };
  }

  const { done, inOffice } = yearOf(() => undefined);

  test('every matter is reminded, overdue, supervised and supervised again, at the first tick from its time on', () => {
    expect(done).toHaveLength(365 * SPANS.length);
    const wrong = done.filter(({ span, from, clock, told }) => {
      const due = slow.due(from, span);
      const moments = [clock.soonAt, due, slow.due(due, supervise), slow.due(due, superviseAgain)];
      const expected = RUNGS.map((rung, index) => [rung, tickFrom(moments[index] ?? NaN)]);
      return JSON.stringify(told) !== JSON.stringify(expected);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('nobody is ordered about on a day off: every supervision falls on a working day as the office closes', () => {
    const ordered = done.flatMap(({ told }) => told.filter(([rung]) => rung.startsWith('supervised')));
    expect(ordered).toHaveLength(2 * 365 * SPANS.length);
    // The tick is the first full hour from 17:30, or 12:00 and 11:00 on half days, on.
    expect(ordered.filter(([, tick]) => !slow.isWorkday(tick - HOUR))).toEqual([]);
  });

  test('whoever is off in Spring Festival hears of nothing but what runs on the wall', () => {
    const inFestival = (moment: Moment) => moment >= at(2026, 2, 15) && moment < at(2026, 2, 24);
    const heard = done.flatMap(({ span, told }) =>
      told.filter(([, tick]) => inFestival(tick)).map(([rung]) => `${Object.keys(span)[0]} ${rung}`),
    );
    expect([...new Set(heard)].sort()).toEqual([
      'calendarDays dueSoon',
      'wallHours dueSoon',
      'wallHours overdue',
    ]);
  });

  test('what arrives in office hours or out of them, somebody is on duty', () => {
    const roster = { order: ['甲', '乙', '丙'], days: {} };
    expect((inOffice.get(true) ?? 0) + (inOffice.get(false) ?? 0)).toBe(365);
    expect(inOffice.get(false)).toBeGreaterThan(200);
    for (const { from } of done) {
      expect(isOpenAt(from, settings.calendar)).toBe(slow.isOpenAt(from));
      expect(new Set(dutyAt(from, { ...settings, roster })).size).toBe(2);
    }
  });

  test('a matter that stands for three weeks from its second hour on hears of nothing meanwhile, and of all of it after', () => {
    const stands = { from: 2 * HOUR, to: 2 * HOUR + 21 * DAY };
    const { done: stood } = yearOf(() => stands);
    expect(stood).toHaveLength(365 * SPANS.length);
    for (const { from, clock, told } of stood) {
      const within = told.filter(([, tick]) => tick >= from + stands.from && tick < from + stands.to);
      expect(within).toEqual([]);
      expect(told.map(([rung]) => rung)).toEqual(RUNGS);
      expect(clockState(clock, clock.dueAt)).toBe('overdue');
    }
  });
});
