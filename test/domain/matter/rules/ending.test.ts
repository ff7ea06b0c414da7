/** What is fixed on the spot and looked at again; what is reopened, to whom, how often and until when. */
import { STEPS } from '../../steps.ts';
import {
  accepted,
  after,
  ANSWER,
  closed,
  CONDUCT,
  DAY,
  denial,
  PASS,
  QUARREL,
  reported,
  through,
  WAGES,
  type Taken,
} from '../../story.ts';
import { EAST, EAST_1, OFFICE, TOWN } from '../../town.ts';

const { accept, dispatch, escalate, fixOnSpot, proposeRefusal, rate, rejectRefusal, reopen, sign } = STEPS;
const checked = (result: 'pass' | 'fail') => ({ action: 'spotCheck', content: { result } }) as const;
const unit = (id: string) => ({ kind: 'unit', id });
const leaders = { kind: 'leaders', id: `${TOWN}-leaders` };

describe('fix on the spot 即查即改', () => {
  test('closes it solved in one step, numbered and registered', () => {
    const fixed = after(reported(), 'worker-east-1', fixOnSpot);
    expect(fixed).toMatchObject({
      status: 'closed',
      outcome: 'solved',
      no: '2026-000003',
      holder: null,
      clock: null,
      answerer: unit(EAST_1),
      registeredAt: fixed.changedAt,
      closedAt: fixed.changedAt,
    });
  });

  test('with words or a photo of the result', () => {
    const empty = { ...fixOnSpot, content: { no: '1', text: '', photos: [] } };
    expect(denial(reported(), 'chief-east-1', empty)).toBe('resultMissing');
    const photo = { ...fixOnSpot, content: { no: '1', text: '', photos: [{ id: 'cloud://a' }] } };
    expect(denial(reported(), 'chief-east-1', photo)).toBe('allowed: fixOnSpot');
  });

  test('a quarrel settled on the spot ends agreed, as quarrels do', () => {
    const quarrel = reported({ category: QUARREL, text: '邻居吵架。' });
    expect(after(quarrel, 'chief-east-1', fixOnSpot)).toMatchObject({
      outcome: 'agreed',
      answer: { outcome: 'agreed' },
    });
  });

  test('not once it was passed up, nor what is restricted', () => {
    expect(denial(after(reported(), 'chief-east-1', escalate), 'chief-east-1', fixOnSpot)).toBe('notHere');
    expect(denial(reported({ category: WAGES }), 'chief-east-1', fixOnSpot)).toBe('notVisible');
  });
});

describe('spot check 抽查', () => {
  const fixed = () => after(reported(), 'worker-east-1', fixOnSpot);
  test('passed, it stays closed since when it was', () => {
    const looked = after(fixed(), 'director', checked('pass'));
    expect(looked).toMatchObject({ status: 'closed', spotChecked: 'pass', closedAt: fixed().closedAt });
    expect(denial(looked, 'dispatcher-1', checked('fail'))).toBe('notHere');
  });

  test('failed, it goes to whoever fixed it, counted, with nothing left of the answer', () => {
    const back = after(after(fixed(), 'reporter', rate), 'director', checked('fail'));
    expect(back).toMatchObject({ status: 'handling', holder: unit(EAST_1), failedVerifications: 1 });
    expect(back.clock).toMatchObject({ stage: 'handle', startedAt: back.changedAt });
    for (const gone of ['answer', 'outcome', 'fixedOnSpot', 'rating', 'closedAt'])
      expect(back).not.toHaveProperty(gone);
  });

  test('only of what was fixed on the spot', () => {
    expect(denial(closed(), 'director', checked('pass'))).toBe('notHere');
  });
});

describe('reopen 重办', () => {
  const again = (person: string, verifier = 'clerk'): Taken[] => [
    [person, ANSWER],
    [verifier, PASS],
    ['reporter', reopen],
  ];

  test('once to whoever answered, with a new limit, counted, its outcome and rating gone', () => {
    const back = after(after(closed(), 'reporter', rate), 'reporter', reopen);
    expect(back).toMatchObject({ status: 'handling', holder: unit(EAST_1), reopenings: 1 });
    expect(back.clock).toMatchObject({ stage: 'handle', startedAt: back.changedAt });
    for (const gone of ['answer', 'outcome', 'rating', 'closedAt']) expect(back).not.toHaveProperty(gone);
  });

  test('then one step up: from a grid to its village', () => {
    const twice = through(accepted(), ...again('chief-east-1'), ...again('worker-east-1'));
    expect(twice).toMatchObject({ holder: unit(EAST), reopenings: 2 });
  });

  test('from a village to the centre, from the centre to the leaders', () => {
    const village = through(reported(), ['chief-east-1', escalate], ['lead-east', accept]);
    expect(through(village, ...again('clerk-east'), ...again('lead-east')).holder).toEqual(unit(TOWN));
    const centre = through(reported({ place: {} }), ['director', accept]);
    expect(through(centre, ...again('director'), ...again('dispatcher-1')).holder).toEqual(leaders);
  });

  test('from a department to the leaders', () => {
    const office = through(accepted(), ['director', dispatch], ['liaison-office', sign]);
    const first = through(office, ...again('handler-office'));
    expect(first.holder).toEqual({ kind: 'department', id: OFFICE });
    expect(through(first, ...again('liaison-office')).holder).toEqual(leaders);
  });

  test('a third time it is final', () => {
    const thrice = through(
      accepted(),
      ...again('chief-east-1'),
      ...again('chief-east-1'),
      ['lead-east', ANSWER],
      ['clerk', PASS],
    );
    expect(denial(thrice, 'reporter', reopen)).toBe('tooOften');
  });

  test('within seven days', () => {
    const over = closed().closedAt ?? 0;
    expect(denial(closed(), 'reporter', reopen, over + 7 * DAY)).toBe('allowed: reopen');
    expect(denial(closed(), 'reporter', reopen, over + 7 * DAY + 1)).toBe('tooLate');
  });
});

describe('a complaint about the director is the leaders’ from end to end', () => {
  const complaint = () => reported({ text: '投诉丁主任，收钱才办事。', category: CONDUCT });

  test('held, accepted, answered by one of them and verified by another', () => {
    expect(complaint()).toMatchObject({ holder: leaders, audience: 'restricted', cards: [] });
    const done = through(complaint(), ['mayor', accept], ['supervisor', { ...ANSWER }], ['mayor', PASS]);
    expect(done.status).toBe('closed');
    expect(denial(through(complaint(), ['mayor', accept], ['mayor', ANSWER]), 'mayor', PASS)).toBe(
      'notYours',
    );
  });

  test('a refusal proposed by one is decided by another, and stays with them meanwhile', () => {
    const asked = after(complaint(), 'mayor', proposeRefusal);
    expect(asked.holder).toEqual(leaders);
    expect(denial(asked, 'mayor', STEPS.confirmRefusal)).toBe('ownStep');
    expect(after(asked, 'supervisor', rejectRefusal)).toMatchObject({ status: 'accepted', holder: leaders });
  });

  test('sent back or passed up by a department it comes to them, never to the centre', () => {
    const sent = through(complaint(), ['mayor', accept], ['mayor', dispatch]);
    expect(after(sent, 'liaison-office', STEPS.sendBack).holder).toEqual(leaders);
    expect(through(sent, ['liaison-office', sign], ['liaison-office', escalate]).holder).toEqual(leaders);
  });

  test('answered by a department, one of them verifies', () => {
    const answered = through(
      complaint(),
      ['mayor', accept],
      ['mayor', dispatch],
      ['liaison-office', sign],
      ['liaison-office', ANSWER],
    );
    expect(after(answered, 'supervisor', PASS).status).toBe('closed');
    expect(denial(answered, 'director', PASS)).toBe('notVisible');
  });
});
