/** What presses on a matter: urged, supervised, raised and lowered, reminded of; and what leaves the assessment. */
import type { Matter, Rung } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import {
  accepted,
  after,
  ANSWER,
  at,
  closed,
  DAY,
  denial,
  GAS,
  MANHOLE,
  MONDAY,
  reported,
  through,
  WAGES,
} from '../../story.ts';
import { EAST, EAST_1, TOWN } from '../../town.ts';

const { decideObjection, escalate, object, reportBack, supervise, urge } = STEPS;
const to = (severity: 'routine' | 'important' | 'urgent') =>
  ({ action: 'raiseSeverity', content: { severity } }) as const;
const lower = (severity: 'routine' | 'important' | 'urgent') =>
  ({ action: 'lowerSeverity', content: { severity, reason: '看过了。' } }) as const;
const reminded = (mark: 'dueSoon' | 'overdue') => ({ action: 'remind', content: { mark } }) as const;
const climbed = (rung: Rung) => ({ action: 'supervise', content: { text: '超期。', rung } }) as const;
const groups = ({ cards }: Matter) => cards.map(({ group, reason }) => `${group} ${reason}`);

test('urge 催办: once a day of the calendar here, counted', () => {
  const late = at(2026, 11, 23, 23, 50);
  const urged = after(reported(), 'reporter', urge, late);
  expect(denial(urged, 'reporter', urge, late + 9 * 60_000)).toBe('tooOften');
  expect(after(urged, 'reporter', urge, late + 10 * 60_000).urges).toBe(2);
});

describe('supervise 督办', () => {
  test('is reported back, once each', () => {
    const ordered = after(accepted(), 'mayor', supervise);
    expect(ordered).toMatchObject({ supervisions: 1, status: 'accepted', clock: accepted().clock });
    const told = after(ordered, 'chief-east-1', reportBack);
    expect(told.supervision).toMatchObject({
      text: supervise.content.text,
      reported: { text: '已经在办。' },
    });
    expect(denial(told, 'chief-east-1', reportBack)).toBe('notHere');
    expect(denial(accepted(), 'chief-east-1', reportBack)).toBe('notHere');
  });

  test('of what is restricted: from then on the leaders see it', () => {
    const secret = reported({ category: WAGES });
    expect(denial(secret, 'mayor', supervise)).toBe('notVisible');
    expect(after(after(secret, 'director', supervise), 'mayor', supervise).supervisions).toBe(2);
  });

  test('time supervises by the ladder, people by themselves', () => {
    expect(denial(accepted(), 'timer', supervise)).toBe('unchanged');
    expect(denial(accepted(), 'mayor', climbed('supervised'))).toBe('unchanged');
  });
});

describe('remind 到期提醒', () => {
  const { soonAt, dueAt } = reported().clock ?? { soonAt: 0, dueAt: 0 };

  test('at three quarters and when it is over, each once, in this order', () => {
    expect(denial(reported(), 'timer', reminded('dueSoon'), soonAt - 1)).toBe('unchanged');
    const soon = after(reported(), 'timer', reminded('dueSoon'), soonAt);
    expect(soon.marks).toEqual({ dueSoon: soonAt });
    expect(denial(soon, 'timer', reminded('dueSoon'), soonAt)).toBe('unchanged');
    expect(denial(soon, 'timer', reminded('overdue'), dueAt - 1)).toBe('unchanged');
    expect(after(soon, 'timer', reminded('overdue'), dueAt).marks).toEqual({
      dueSoon: soonAt,
      overdue: dueAt,
    });
    expect(denial(reported(), 'timer', reminded('overdue'), dueAt)).toBe('unchanged');
  });

  test('what was not taken up in time is seen by the village, what is late later on by village and town', () => {
    const late = through(reported(), ['timer', reminded('dueSoon'), soonAt - MONDAY]);
    const overdue = after(late, 'timer', reminded('overdue'), dueAt);
    expect(groups(overdue)).toEqual([`${EAST_1} placed`, `${EAST} notAccepted`]);
    const handled = accepted();
    const clock = handled.clock ?? { soonAt: 0, dueAt: 0 };
    const soon = after(handled, 'timer', reminded('dueSoon'), clock.soonAt);
    expect(groups(soon)).toEqual([`${EAST_1} placed`]);
    expect(groups(after(soon, 'timer', reminded('overdue'), clock.dueAt))).toEqual([
      `${EAST_1} placed`,
      `${EAST} overdue`,
      `${TOWN} overdue`,
    ]);
  });

  test('a new limit is told of anew', () => {
    const soon = after(reported(), 'timer', reminded('dueSoon'), soonAt);
    expect(after(soon, 'chief-east-1', escalate).marks).toEqual({});
  });

  test('overdue for a working day it is supervised, for three it is supervised again', () => {
    const late = through(reported(), ['timer', reminded('dueSoon'), soonAt - MONDAY]);
    const overdue = after(late, 'timer', reminded('overdue'), dueAt);
    expect(denial(overdue, 'timer', climbed('supervised'), at(2026, 11, 24, 17, 29))).toBe('unchanged');
    const first = after(overdue, 'timer', climbed('supervised'), at(2026, 11, 24, 17, 30));
    const second = after(first, 'timer', climbed('supervisedAgain'), at(2026, 11, 26, 17, 30));
    expect(Object.keys(second.marks)).toEqual(['dueSoon', 'overdue', 'supervised', 'supervisedAgain']);
    expect(second.supervisions).toBe(2);
  });
});

describe('severity 等级', () => {
  test('raised by whoever is there, lowered by the centre alone', () => {
    for (const person of ['worker-east-1', 'dispatcher-1'])
      expect(after(accepted(), person, to('important')).severity).toBe('important');
    const raised = after(accepted(), 'worker-east-1', to('important'));
    expect(denial(raised, 'worker-east-1', lower('routine'))).toBe('notYours');
    expect(after(raised, 'director', lower('routine'))).toMatchObject({
      severity: 'routine',
      clock: raised.clock,
    });
  });

  test('up is up and down is down', () => {
    expect(denial(reported({ category: MANHOLE }), 'chief-east-1', to('routine'))).toBe('unchanged');
    expect(denial(reported({ category: MANHOLE }), 'director', lower('urgent'))).toBe('unchanged');
    expect(denial(reported({ category: GAS }), 'chief-east-1', to('urgent'))).toBe('notHere');
    expect(denial(reported(), 'director', lower('routine'))).toBe('notHere');
  });

  test('urgent: the clock on the wall, and every group at once', () => {
    const urgent = after(accepted(), 'chief-east-1', to('urgent'), MONDAY + 600_000);
    expect(urgent.clock).toMatchObject({ stage: 'handle', runs: 'wall', dueAt: MONDAY + 600_000 + DAY });
    expect(groups(urgent)).toEqual([`${EAST_1} placed`, `${EAST} urgent`, `${TOWN} urgent`]);
  });

  test('it never gives more time: late in its limit, the limit stays', () => {
    const due = accepted().clock?.dueAt ?? 0;
    expect(after(accepted(), 'chief-east-1', to('urgent'), due - 3_600_000).clock).toEqual(accepted().clock);
  });

  test('a clock that stands goes on standing', () => {
    const failed = through(
      accepted(),
      ['chief-east-1', ANSWER],
      [
        'worker-east-1',
        {
          action: 'verify',
          content: { result: 'fail' },
        },
      ],
    );
    const paused = after(failed, 'director', STEPS.suspend);
    const urgent = after(paused, 'director', to('urgent'));
    expect(urgent.clock).toMatchObject({ runs: 'wall', stoppedAt: urgent.changedAt });
    const on = after(urgent, 'director', STEPS.resume, urgent.changedAt + 2 * DAY);
    expect(on.clock?.dueAt).toBe(on.changedAt + DAY);
  });
});

describe('objection 申请剔除', () => {
  test('asked once by whoever has it or answered it, decided by somebody else; it stays where it is', () => {
    const asked = after(closed(), 'worker-east-1', object);
    expect(asked).toMatchObject({ status: 'closed', objection: { state: 'pending', by: 'worker-east-1' } });
    expect(denial(asked, 'chief-east-1', object)).toBe('tooOften');
    expect(denial(asked, 'chief-east-1', decideObjection)).toBe('notYours');
    expect(after(asked, 'director', decideObjection).objection?.state).toBe('upheld');
    const no = { action: 'decideObjection', content: { result: 'fail' } } as const;
    expect(after(asked, 'mayor', no).objection?.state).toBe('dismissed');
  });

  test('nobody decides their own', () => {
    const asked = after(reported({ source: 'ticket' }), 'dispatcher-1', object);
    expect(denial(asked, 'dispatcher-1', decideObjection)).toBe('ownStep');
    expect(denial(asked, 'dispatcher-2', decideObjection)).toBe('allowed: decideObjection');
    expect(denial(reported(), 'director', decideObjection)).toBe('notHere');
  });
});
