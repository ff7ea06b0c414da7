/** 申请延期, 申请停表: the clock runs on while it is asked; somebody else grants or refuses it, and then it is settled. */
import type { CommandOf, Contents } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import { after, answered, at, DAY, denial, FAIL, through } from '../../story.ts';

const { answer, askTime, escalate, extend, refuseTime, suspend } = STEPS;
const handling = () => after(answered(), 'worker-east-1', FAIL);
const asked = () => after(handling(), 'chief-east-1', askTime);
const wanting = (wanted: Omit<Contents['askTime'], 'reason'>): CommandOf<'askTime'> => ({
  action: 'askTime',
  content: { reason: '要等。', ...wanted },
});

test('what was asked stands on the matter, and the clock runs on', () => {
  const matter = asked();
  expect(matter.timeAsked).toEqual({
    what: 'extend',
    amount: 1,
    reason: '零件没有到。',
    at: matter.changedAt,
    by: 'chief-east-1',
  });
  expect(matter.clock).toEqual(handling().clock);
});

test('granted or refused it is settled, and can be asked again', () => {
  expect(after(asked(), 'director', extend)).not.toHaveProperty('timeAsked');
  expect(after(asked(), 'director', suspend)).not.toHaveProperty('timeAsked');
  const refused = after(asked(), 'mayor', refuseTime);
  expect(refused).not.toHaveProperty('timeAsked');
  expect(refused.clock).toEqual(handling().clock);
  expect(after(refused, 'chief-east-1', askTime).timeAsked).toBeDefined();
});

test('answering or passing it up takes the question along', () => {
  expect(after(asked(), 'chief-east-1', answer)).not.toHaveProperty('timeAsked');
  expect(after(asked(), 'chief-east-1', escalate)).not.toHaveProperty('timeAsked');
});

test('no more is asked than could be granted, and a stop says what is waited for', () => {
  expect(denial(handling(), 'chief-east-1', wanting({ what: 'extend', amount: 31 }))).toBe('spanTooLong');
  expect(denial(handling(), 'chief-east-1', wanting({ what: 'suspend', amount: 6, why: 'reporter' }))).toBe(
    'spanTooLong',
  );
  expect(denial(handling(), 'chief-east-1', wanting({ what: 'suspend', amount: 1 }))).toBe('spanTooLong');
  const extended = after(handling(), 'director', extend);
  expect(denial(extended, 'chief-east-1', askTime)).toBe('unchanged');
  expect(denial(extended, 'chief-east-1', wanting({ what: 'suspend', amount: 5, why: 'reporter' }))).toBe(
    'allowed: askTime',
  );
});

test('one question at a time, before it is due', () => {
  expect(denial(asked(), 'chief-east-1', askTime)).toBe('tooOften');
  expect(denial(handling(), 'chief-east-1', askTime, at(2026, 12, 20, 9))).toBe('tooLate');
  expect(denial(handling(), 'director', refuseTime)).toBe('notHere');
});

test('whoever asked does not grant it by another post of theirs', () => {
  const matter = { ...asked(), timeAsked: { ...asked().timeAsked!, by: 'director' } };
  for (const step of [extend, suspend, refuseTime]) {
    expect(denial(matter, 'director', step)).toBe('ownStep');
    expect(denial(matter, 'dispatcher-1', step)).toBe(`allowed: ${step.action}`);
  }
});

test('a stop that was asked for is over with the stop itself', () => {
  const matter = through(
    handling(),
    ['chief-east-1', wanting({ what: 'suspend', amount: 5, why: 'others' })],
    ['director', suspend],
  );
  expect(matter.status).toBe('suspended');
  expect(after(matter, 'chief-east-1', STEPS.resume, matter.changedAt + DAY)).not.toHaveProperty('timeAsked');
});
