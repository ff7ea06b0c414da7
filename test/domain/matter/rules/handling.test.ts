/** Work on a matter: a note or a question stops no clock; a stop, more time and the county are granted. */
import { limitsFor, SHIPPED, type Pause } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import {
  after,
  answered,
  at,
  DAY,
  denial,
  FAIL,
  MONDAY,
  LAMP,
  QUARREL,
  reported,
  WATER,
  through,
  ACCEPT,
} from '../../story.ts';

const { askReporter, comeBack, extend, log, raise, resume, urge } = STEPS;
const handling = () => after(answered(), 'worker-east-1', FAIL);
const stopped = (why: Pause, until: number) =>
  ({ action: 'suspend', content: { why, until, reason: '要等。' } }) as const;
const MORE = (amount: number) => ({ action: 'extend', content: { amount, reason: '来不及。' } }) as const;

test('a note and a question to the reporter leave the clock as it is', () => {
  expect(after(handling(), 'chief-east-1', log).clock).toEqual(handling().clock);
  const asked = after(handling(), 'chief-east-1', askReporter);
  expect(asked.clock).toEqual(handling().clock);
  expect(asked.asked).toEqual({ text: '是哪一栋？', at: asked.changedAt });
});

describe('suspend 暂停计时', () => {
  test.each<[Pause, number, number]>([
    // Tuesday to the last day that is allowed, counted in working days from Monday on.
    ['reporter', at(2026, 11, 30, 17, 30), at(2026, 12, 1, 9)],
    ['others', at(2026, 12, 21, 17, 30), at(2026, 12, 22, 9)],
    ['season', at(2026, 12, 21, 17, 30), at(2026, 12, 22, 9)],
  ])('waiting for %s has its longest time', (why, last, beyond) => {
    expect(denial(handling(), 'director', stopped(why, last))).toBe('allowed: suspend');
    expect(denial(handling(), 'director', stopped(why, beyond))).toBe('spanTooLong');
    expect(denial(handling(), 'director', stopped(why, MONDAY))).toBe('spanTooLong');
  });

  test('the clock stands, and goes on with what was left', () => {
    const before = handling();
    const until = at(2026, 11, 30, 9);
    const paused = after(before, 'director', stopped('others', until), MONDAY + 3 * 3_600_000);
    expect(paused).toMatchObject({ status: 'suspended', suspensions: 1, suspendedUntil: until });
    expect(paused.clock).toEqual({ ...before.clock, stoppedAt: paused.changedAt });
    const on = after(paused, 'timer', resume, until);
    expect(on.status).toBe('handling');
    expect(on).not.toHaveProperty('suspendedUntil');
    expect(on.clock).not.toHaveProperty('stoppedAt');
    // From Monday noon to the limit is the time that is left from the next Monday at nine.
    expect((on.clock?.dueAt ?? 0) - (before.clock?.dueAt ?? 0)).toBeGreaterThanOrEqual(6 * DAY);
    expect(on.dueAt).toBe(on.clock?.dueAt);
  });

  test('twice at most, and not when it is late already', () => {
    const twice = through(
      handling(),
      ['director', stopped('others', MONDAY + DAY)],
      ['chief-east-1', resume],
      ['director', stopped('others', MONDAY + DAY)],
      ['director', resume],
    );
    expect(denial(twice, 'director', stopped('others', MONDAY + DAY))).toBe('tooOften');
    expect(denial(handling(), 'director', stopped('others', MONDAY + 40 * DAY), MONDAY + 30 * DAY)).toBe(
      'tooLate',
    );
  });

  test('its reporter may still press for it, nobody answers meanwhile', () => {
    const paused = after(handling(), 'director', stopped('others', MONDAY + DAY));
    expect(after(paused, 'reporter', urge).urges).toBe(1);
    expect(denial(paused, 'chief-east-1', STEPS.answer)).toBe('wrongStatus');
  });
});

describe('extend 延期', () => {
  test('once, by the original length at most, in the limit’s own measure', () => {
    const before = handling();
    const more = after(before, 'supervisor', extend);
    expect(more.extended).toBe(true);
    expect(more.clock?.startedAt).toBe(before.clock?.startedAt);
    expect(more.clock?.dueAt).toBeGreaterThan(before.clock?.dueAt ?? Infinity);
    expect(more.dueAt).toBe(more.clock?.dueAt);
    expect(denial(more, 'director', extend)).toBe('tooOften');
    expect(denial(before, 'director', MORE(366))).toBe('spanTooLong');
  });

  test.each([WATER, LAMP, QUARREL])('by exactly its own length, not by one more: %s', (category) => {
    const outcome = category === QUARREL ? 'notAgreed' : 'explained';
    const answer = { ...STEPS.answer, content: { ...STEPS.answer.content, outcome } } as const;
    const failed = through(
      reported({ category }),
      ['chief-east-1', ACCEPT],
      ['chief-east-1', answer],
      ['worker-east-1', FAIL],
    );
    const length = Object.values(limitsFor(failed, SHIPPED).handle)[0] as number;
    expect(denial(failed, 'director', MORE(length))).toBe('allowed: extend');
    expect(denial(failed, 'director', MORE(length + 1))).toBe('spanTooLong');
  });

  test('before it is due, not after', () => {
    const due = handling().clock?.dueAt ?? 0;
    expect(denial(handling(), 'director', extend, due - 1)).toBe('allowed: extend');
    expect(denial(handling(), 'director', extend, due)).toBe('tooLate');
  });
});

test('raise 上报区县: it is followed on its clock, and comes back to be handled', () => {
  const raised = after(handling(), 'director', raise);
  expect(raised).toMatchObject({ status: 'raised', raised: true, clock: handling().clock });
  expect(after(raised, 'dispatcher-1', comeBack)).toMatchObject({
    status: 'handling',
    raised: true,
    holder: handling().holder,
    clock: handling().clock,
  });
});
