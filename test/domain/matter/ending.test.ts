/** How a matter ends: answered, verified by somebody else, rated, archived; and that its history is the matter. */
import { begin, evolve, replay, type MatterEvent } from '@gelin/domain';
import {
  ACCEPT,
  accepted,
  after,
  ANSWER,
  answered,
  ARCHIVE,
  arriving,
  closed,
  CONFIRM,
  DAY,
  denial,
  ESCALATE,
  event,
  FAIL,
  IDEA,
  MONDAY,
  PASS,
  POLICY,
  PROPOSE,
  proposed,
  RATE,
  REJECT,
  reported,
  THANKS,
} from '../story.ts';
import { EAST_1 } from '../town.ts';

const unit = (id: string) => ({ kind: 'unit', id });

describe('answer 答复 and verify 核查', () => {
  test('an answer waits for somebody else to look, on a clock of its own', () => {
    expect(answered()).toMatchObject({
      status: 'answered',
      holder: unit(EAST_1),
      clock: { stage: 'verify', startedAt: answered().changedAt },
      outcome: 'solved',
    });
    expect(answered().answeredAt).toBe(answered().changedAt);
    expect(denial(answered(), 'chief-east-1', PASS)).toBe('notYours');
  });

  test.each(['worker-east-1', 'lead-east', 'clerk-east', 'director', 'dispatcher-2', 'clerk'])(
    '%s may verify',
    (person) => {
      expect(after(answered(), person, PASS)).toMatchObject({ status: 'closed', holder: null, clock: null });
    },
  );

  test('those of another place, and whoever only watches, may not', () => {
    expect(denial(answered(), 'worker-west-1', PASS)).toBe('notVisible');
    for (const person of ['supervisor', 'contact', 'reporter'])
      expect(denial(answered(), person, PASS)).toBe('notYours');
  });

  test('failed: back to handling within the first limit, counted, the answer undone', () => {
    const back = after(answered(), 'worker-east-1', FAIL, MONDAY + 3 * DAY);
    expect(back).toMatchObject({ status: 'handling', holder: unit(EAST_1), failedVerifications: 1 });
    expect(back.clock).toEqual(accepted().clock);
    expect(back.clock).toMatchObject({ startedAt: accepted().registeredAt, dueAt: accepted().dueAt });
    for (const gone of ['answer', 'answeredAt', 'outcome']) expect(back).not.toHaveProperty(gone);
    expect(after(back, 'worker-east-1', ANSWER)).toMatchObject({
      status: 'answered',
      failedVerifications: 1,
    });
  });

  test('a matter that failed, rose and was refused ends without an outcome', () => {
    const failed = after(answered(), 'worker-east-1', FAIL);
    const refused = after(
      after(after(failed, 'chief-east-1', ESCALATE), 'lead-east', PROPOSE),
      'director',
      CONFIRM,
    );
    expect(refused.status).toBe('refused');
    expect(refused.outcome).toBeUndefined();
  });

  test.each([POLICY, IDEA, THANKS])('a question, idea or praise (%s) is closed by its answer', (category) => {
    const matter = after(reported({ category, text: '想问一下。' }), 'chief-east-1', ACCEPT);
    const done = after(matter, 'chief-east-1', ANSWER);
    expect(done).toMatchObject({ status: 'closed', holder: null, clock: null, outcome: 'solved' });
    expect(done.closedAt).toBe(done.answeredAt);
  });
});

describe('rate 评价 and archive 归档', () => {
  test('the reporter rates once, what is closed, and nobody else does', () => {
    expect(after(closed(), 'reporter', RATE)).toMatchObject({
      status: 'closed',
      rating: 'satisfied',
      holder: null,
    });
    expect(denial(after(closed(), 'reporter', RATE), 'reporter', RATE)).toBe('tooOften');
    expect(denial(answered(), 'reporter', RATE)).toBe('wrongStatus');
    expect(denial(closed(), 'chief-east-1', RATE)).toBe('notYours');
    expect(denial(closed(), 'resident', RATE)).toBe('notVisible');
  });

  test('the timer archives after seven days, not before, and then it is final', () => {
    const over = closed().closedAt ?? 0;
    expect(denial(closed(), 'timer', ARCHIVE, over + 7 * DAY)).toBe('wrongStatus');
    expect(denial(closed(), 'director', ARCHIVE, over + 8 * DAY)).toBe('notYours');
    const archived = after(closed(), 'timer', ARCHIVE, over + 7 * DAY + 1);
    expect(archived).toMatchObject({ status: 'archived', closedAt: over, outcome: 'solved' });
    expect(archived.rating).toBeUndefined();
    expect(denial(archived, 'reporter', RATE)).toBe('wrongStatus');
  });

  test('what was refused is archived too', () => {
    const refused = after(proposed(), 'director', CONFIRM);
    expect(after(refused, 'timer', ARCHIVE, refused.changedAt + 7 * DAY + 1).status).toBe('archived');
  });
});

describe('history', () => {
  test('replayed it is the matter, step by step', () => {
    const events: MatterEvent[] = [arriving()];
    let matter = begin(arriving());
    for (const [person, step] of [
      ['chief-east-1', PROPOSE],
      ['director', REJECT],
      ['chief-east-1', ESCALATE],
      ['lead-east', ACCEPT],
      ['clerk-east', ANSWER],
      ['worker-east-1', FAIL],
      ['lead-east', ANSWER],
      ['dispatcher-1', PASS],
      ['reporter', RATE],
    ] as const) {
      const next = event(matter, person, step);
      events.push(next);
      matter = evolve(matter, next);
      expect(replay(events)).toEqual(matter);
    }
    expect(matter).toMatchObject({ status: 'closed', seq: 10, failedVerifications: 1, escalations: 1 });
  });

  test('an empty one is no matter, and one without a submission is broken', () => {
    expect(replay([])).toBeUndefined();
    const [later] = [event(reported(), 'chief-east-1', ACCEPT)];
    expect(() => replay([later])).toThrow('history begins with accept');
  });
});
