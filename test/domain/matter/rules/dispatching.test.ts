/** With a department: one lead and those who help, signed for, sent back twice, given to one of its own, whistled for. */
import { STEPS } from '../../steps.ts';
import { accepted, after, at, CONDUCT, DAY, denial, HOUR, reported, through } from '../../story.ts';
import { OFFICE, POLICE, TOWN, TOWNSHIP } from '../../town.ts';

const { accept, arrive, assist, escalate, sendBack, sign, transfer, whistle } = STEPS;
const sent = (lead: string, ...assistants: string[]) =>
  ({ action: 'dispatch', content: { lead, assistants } }) as const;
const dispatched = () => after(accepted(), 'director', sent(OFFICE));
const signed = (...assistants: string[]) =>
  through(accepted(), ['director', sent(OFFICE, ...assistants)], ['liaison-office', sign]);
const to = (member: string) => ({ action: 'transfer', content: { member } }) as const;

describe('dispatch 分派 and sign 签收', () => {
  test('one department leads, the others help; it has four working hours to sign', () => {
    const matter = after(accepted(), 'director', sent(OFFICE, POLICE), at(2026, 11, 23, 14));
    expect(matter).toMatchObject({
      status: 'dispatched',
      holder: { kind: 'department', id: OFFICE },
      assistants: [POLICE],
      clock: { stage: 'sign', startedAt: at(2026, 11, 23, 14), dueAt: at(2026, 11, 24, 9) },
    });
  });

  test('to departments that there are, and not twice to the same', () => {
    expect(denial(accepted(), 'director', sent('pingan:post'))).toBe('targetUnknown');
    expect(denial(accepted(), 'director', sent(OFFICE, 'pingan:post'))).toBe('targetUnknown');
    expect(denial(accepted(), 'director', sent(OFFICE, OFFICE))).toBe('targetUnknown');
  });

  test('a complaint is not dispatched to a department where nobody may see it', () => {
    const complaint = through(reported({ text: '投诉贾联络，收钱才办事。', category: CONDUCT }), [
      'director',
      accept,
    ]);
    expect(complaint.about?.members).toEqual(['liaison']);
    expect(denial(complaint, 'director', sent(POLICE))).toBe('restrictedMatter');
    expect(after(complaint, 'director', sent(OFFICE)).holder?.id).toBe(OFFICE);
  });

  test('signed for, the handling clock goes on as it was', () => {
    const matter = after(dispatched(), 'handler-office', sign);
    expect(matter).toMatchObject({ status: 'handling', clock: accepted().clock });
    expect(matter.dueAt).toBe(accepted().dueAt);
  });

  test('not sent back by the end of the next working day, it counts as signed for', () => {
    const due = at(2026, 11, 24, 17, 30);
    expect(denial(dispatched(), 'timer', sign, due)).toBe('wrongStatus');
    expect(after(dispatched(), 'timer', sign, due + 1).status).toBe('handling');
  });
});

describe('send back 退回', () => {
  test('to the centre, accepted, on the handling clock; nobody helps any more', () => {
    const back = through(accepted(), ['director', sent(OFFICE, POLICE)], ['liaison-office', sendBack]);
    expect(back).toMatchObject({
      status: 'accepted',
      holder: { kind: 'unit', id: TOWN },
      clock: accepted().clock,
      sendBacks: 1,
    });
    for (const gone of ['assistants', 'assignee', 'dispatchedAt']) expect(back).not.toHaveProperty(gone);
  });

  test('within a working day, signed for or not', () => {
    const due = at(2026, 11, 24, 17, 30);
    for (const matter of [dispatched(), signed()]) {
      expect(denial(matter, 'liaison-office', sendBack, due)).toBe('allowed: sendBack');
      expect(denial(matter, 'liaison-office', sendBack, due + 1)).toBe('tooLate');
    }
  });

  test('twice and no more: the third time it is assigned for good', () => {
    const twice = through(
      dispatched(),
      ['liaison-office', sendBack],
      ['director', sent(POLICE)],
      ['handler', sendBack],
      ['director', sent(OFFICE)],
    );
    expect(twice.sendBacks).toBe(2);
    expect(denial(twice, 'liaison-office', sendBack)).toBe('tooOften');
    expect(after(twice, 'liaison-office', sign).status).toBe('handling');
  });
});

test('transfer 内部转办: to somebody of the department, by the department', () => {
  expect(after(signed(), 'liaison-office', transfer).assignee).toBe('handler-office');
  for (const member of ['handler', 'director', 'nobody'])
    expect(denial(signed(), 'liaison-office', to(member))).toBe('targetUnknown');
});

test('assist 请求协办: one that helps already, or leads, cannot be asked again', () => {
  const helped = after(signed(), 'liaison-office', assist);
  expect(helped.assistants).toEqual([POLICE]);
  expect(denial(helped, 'liaison-office', assist)).toBe('unchanged');
  const own = { action: 'assist', content: { departments: [OFFICE] } } as const;
  expect(denial(signed(), 'liaison-office', own)).toBe('unchanged');
  const none = { action: 'assist', content: { departments: [] } } as const;
  expect(denial(signed(), 'liaison-office', none)).toBe('targetUnknown');
});

describe('whistle 吹哨 and arrive 报到', () => {
  test('who was called where and when, and who came at what moment', () => {
    const called = after(signed(), 'handler-office', whistle);
    expect(called.whistle).toEqual({ ...whistle.content, arrived: {} });
    expect(called.assistants).toEqual([POLICE]);
    const there = after(called, 'handler', arrive, called.changedAt + HOUR);
    expect(there.whistle?.arrived).toEqual({ [POLICE]: called.changedAt + HOUR });
    expect(denial(there, 'liaison', arrive)).toBe('notHere');
    expect(after(there, 'liaison-office', arrive).whistle?.arrived).toHaveProperty(OFFICE);
  });

  test('each department that was called signs for it once, with the moment; the clock runs on', () => {
    const called = after(signed(), 'handler-office', whistle);
    const ready = after(called, 'handler', sign, called.changedAt + HOUR);
    expect(ready).toMatchObject({ status: 'handling', clock: called.clock });
    expect(ready.whistle?.signed).toEqual({ [POLICE]: called.changedAt + HOUR });
    expect(denial(ready, 'liaison', sign)).toBe('notHere');
    expect(after(ready, 'liaison-office', sign).whistle?.signed).toHaveProperty(OFFICE);
    expect(denial(signed(), 'liaison-office', sign)).toBe('notHere');
  });

  test('who was not called cannot have come', () => {
    expect(denial(signed(POLICE), 'liaison', arrive)).toBe('notHere');
  });

  test('a new whistle is answered anew', () => {
    const again = through(
      signed(),
      ['handler-office', whistle],
      ['handler', arrive],
      ['director', whistle, DAY],
    );
    expect(again.whistle?.arrived).toEqual({});
    expect(again.assistants).toEqual([POLICE]);
  });
});

test('passed up by a department, nobody of it is left on it', () => {
  const up = through(signed(POLICE), ['liaison-office', escalate]);
  expect(up).toMatchObject({ status: 'reported', holder: { kind: 'unit', id: TOWN }, escalations: 1 });
  for (const gone of ['assistants', 'assignee', 'dispatchedAt']) expect(up).not.toHaveProperty(gone);
  expect(TOWNSHIP.departments).toHaveLength(2);
});
