/** Rung by rung: reminded, overdue, supervised, supervised again; and what a department is shown for it. */
import fc from 'fast-check';
import {
  clockOver,
  isWorkday,
  nextRung,
  RUNGS,
  SHIPPED,
  stopped,
  warningFor,
  type Clock,
  type Marks,
  type Matter,
  type Rung,
  type Settings,
  type Span,
} from '@gelin/domain';
import { at, HOUR, MONDAY } from '../story.ts';
import { EAST_1, POLICE, TOWN, TOWNSHIP } from '../town.ts';

const handling = (from = MONDAY, span: Span = { workingDays: 5 }) => clockOver('handle', span, from, SHIPPED);
const next = (clock: Clock | null, marks: Marks = {}, settings: Settings = SHIPPED) =>
  nextRung({ clock, marks }, { settings });

describe('the next rung', () => {
  const clock = handling();
  const marked = (...rungs: Rung[]): Marks => Object.fromEntries(rungs.map((rung) => [rung, MONDAY]));

  test.each([
    ['at first', marked(), 'dueSoon', clock.soonAt],
    ['after the reminder', marked('dueSoon'), 'overdue', at(2026, 11, 30, 17, 30)],
    ['a working day after the limit', marked('dueSoon', 'overdue'), 'supervised', at(2026, 12, 1, 17, 30)],
    [
      'three after it',
      marked('dueSoon', 'overdue', 'supervised'),
      'supervisedAgain',
      at(2026, 12, 3, 17, 30),
    ],
    ['where a reminder was left out', marked('overdue'), 'supervised', at(2026, 12, 1, 17, 30)],
  ] as const)('%s', (_, marks, rung, moment) => {
    expect(next(clock, marks)).toEqual({ rung, at: moment });
  });

  test('there is none above the last, without a clock, and while the clock stands', () => {
    expect(next(clock, marked(...RUNGS))).toBeUndefined();
    expect(next(clock, marked('supervisedAgain'))).toBeUndefined();
    expect(next(null)).toBeUndefined();
    for (const rungs of [[], ['dueSoon'], ['dueSoon', 'overdue']] as const)
      expect(next(stopped(clock, MONDAY + HOUR), marked(...rungs))).toBeUndefined();
  });

  test('a town sets when it is supervised, and when again', () => {
    const limits = { ...SHIPPED.limits, supervise: { wallHours: 2 }, superviseAgain: { wallHours: 6 } };
    const town = { ...SHIPPED, limits };
    expect(next(clock, marked('overdue'), town)?.at).toBe(clock.dueAt + 2 * HOUR);
    expect(next(clock, marked('supervised'), town)?.at).toBe(clock.dueAt + 6 * HOUR);
  });

  test('an urgent matter overdue in the festival is supervised on the first day after it', () => {
    const urgent = handling(at(2026, 2, 16, 20), { wallHours: 24 });
    expect(next(urgent, marked('dueSoon'))?.at).toBe(at(2026, 2, 17, 20));
    expect(next(urgent, marked('overdue'))?.at).toBe(at(2026, 2, 24, 17, 30));
    expect(next(urgent, marked('supervised'))?.at).toBe(at(2026, 2, 26, 17, 30));
  });

  test('each is later than the one below, and no supervision is ordered on a day off', () => {
    const moments = fc.integer({ min: at(2026, 1, 1), max: at(2026, 12, 31) });
    const spans = fc.constantFrom<Span>(
      { workingHours: 4 },
      { workingDays: 5 },
      { calendarDays: 30 },
      { wallHours: 24 },
    );
    fc.assert(
      fc.property(moments, spans, (from, span) => {
        const climbed = RUNGS.map((_, index) => next(handling(from, span), marked(...RUNGS.slice(0, index))));
        expect(climbed.map((each) => each?.rung)).toEqual(RUNGS);
        const [soon = 0, due = 0, supervised = 0, again = 0] = climbed.map((each) => each?.at ?? 0);
        expect([from < soon, soon < due, due < supervised, supervised < again]).toEqual([
          true,
          true,
          true,
          true,
        ]);
        for (const each of [supervised, again]) expect(isWorkday(each - 1, SHIPPED.calendar)).toBe(true);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});

describe('what the holder is shown', () => {
  const ROADS = 'pingan:roads';
  const directory = {
    departments: [...TOWNSHIP.departments, { id: ROADS, town: TOWN, name: '村建办', kind: 'own' } as const],
  };
  const late = (kind: 'unit' | 'department' | 'leaders', id: string, more: Partial<Matter> = {}) => ({
    holder: { kind, id },
    clock: handling(),
    ...more,
  });
  const shown = (matter: Parameters<typeof warningFor>[0]) =>
    RUNGS.map((rung) => warningFor(matter, rung, directory));

  test.each([
    ['the town’s own department a yellow card, then a red one', late('department', ROADS), ['yellow', 'red']],
    ['a stationed office is asked by letter, twice', late('department', POLICE), ['letter', 'letter']],
    ['a grid nothing', late('unit', EAST_1), []],
    ['the centre nothing', late('unit', TOWN), []],
    ['the town’s leaders nothing', late('leaders', `${TOWN}-leaders`), []],
    ['a department that is no more nothing', late('department', 'pingan:gone'), []],
    ['nobody nothing', { holder: null, clock: handling() }, []],
    [
      'who answered nothing while others are late to verify',
      late('department', ROADS, { clock: { ...handling(), stage: 'verify' } }),
      [],
    ],
    ['in a drill nothing', late('department', ROADS, { drill: true }), []],
    [
      'nothing for what was struck from the assessment',
      late('department', ROADS, { objection: { state: 'upheld', reason: '非本部门职责', by: 'liaison' } }),
      [],
    ],
    [
      'a card while an objection waits to be decided',
      late('department', ROADS, { objection: { state: 'pending', reason: '非本部门职责', by: 'liaison' } }),
      ['yellow', 'red'],
    ],
  ])('%s', (_, matter, [first, second]) => {
    expect(shown(matter)).toEqual([undefined, undefined, first, second]);
  });
});
