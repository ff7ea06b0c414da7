/** The way up to an answer: accepted, passed up or proposed for refusal; given a matter, when somebody acts, then. */
import {
  ACCEPT,
  accepted,
  after,
  CONFIRM,
  DAY,
  denial,
  ESCALATE,
  MONDAY,
  PROPOSE,
  proposed,
  REJECT,
  reported,
} from '../story.ts';
import { EAST, EAST_1, TOWN } from '../town.ts';

const unit = (id: string) => ({ kind: 'unit', id });

describe('accept 受理', () => {
  test('registers and numbers it, and starts the handling clock', () => {
    const matter = accepted();
    expect(matter).toMatchObject({ status: 'accepted', holder: unit(EAST_1), no: '2026-000001', seq: 2 });
    expect(matter.clock).toMatchObject({ stage: 'handle', startedAt: matter.changedAt });
    expect(matter.registeredAt).toBe(matter.changedAt);
    expect(matter.dueAt).toBe(matter.clock?.dueAt);
  });

  test('is for whoever holds it: not for the neighbour, the village above or the reporter', () => {
    expect(denial(reported(), 'chief-west-1', ACCEPT)).toBe('notVisible');
    for (const person of ['lead-east', 'reporter', 'dispatcher-1', 'supervisor'])
      expect(denial(reported(), person, ACCEPT)).toBe('notYours');
    expect(denial(accepted(), 'chief-east-1', ACCEPT)).toBe('wrongStatus');
  });
});

describe('escalate 上报', () => {
  test('takes it one unit up, where it is accepted anew, and counts', () => {
    const risen = after(reported(), 'chief-east-1', ESCALATE);
    expect(risen).toMatchObject({ status: 'reported', holder: unit(EAST), escalations: 1 });
    expect(risen.clock).toMatchObject({ stage: 'accept', startedAt: risen.changedAt });
    expect(risen.cards.map(({ group, reason }) => [group, reason])).toEqual([
      [EAST_1, 'placed'],
      [EAST, 'escalated'],
    ]);
    const town = after(risen, 'lead-east', ESCALATE);
    expect(town).toMatchObject({ holder: unit(TOWN), escalations: 2 });
    expect(town.cards.at(-1)).toMatchObject({ group: TOWN, reason: 'escalated' });
  });

  test('goes no further than the centre', () => {
    const atCentre = reported({ place: {} });
    expect(denial(atCentre, 'director', ESCALATE)).toBe('notHere');
  });

  test('keeps number and date of the first acceptance when it is accepted again higher up', () => {
    const first = accepted();
    const risen = after(first, 'chief-east-1', ESCALATE, MONDAY + DAY);
    expect(risen).toMatchObject({ status: 'reported', no: first.no, dueAt: first.dueAt });
    const again = after(
      risen,
      'clerk-east',
      { action: 'accept', content: { no: '2026-000099' } },
      MONDAY + 2 * DAY,
    );
    expect(again).toMatchObject({ no: '2026-000001', registeredAt: first.registeredAt, holder: unit(EAST) });
    expect(again.clock?.startedAt).toBe(MONDAY + 2 * DAY);
  });
});

describe('refusal 不予受理', () => {
  test('a proposal goes to the centre while the accept clock runs on', () => {
    expect(proposed()).toMatchObject({ status: 'reported', holder: unit(TOWN), clock: reported().clock });
    expect(proposed().refusal).toEqual({ ...PROPOSE.content, by: 'chief-east-1' });
  });

  test('while it is pending nothing else happens, whoever tries', () => {
    for (const step of [ACCEPT, ESCALATE, PROPOSE])
      expect(denial(proposed(), 'director', step)).toBe('waitsForRefusal');
    expect(denial(proposed(), 'chief-east-1', ACCEPT)).toBe('notYours');
  });

  test('only the centre and the leaders decide, and only what was proposed', () => {
    for (const person of ['chief-east-1', 'lead-east', 'clerk', 'reporter'])
      for (const step of [CONFIRM, REJECT]) expect(denial(proposed(), person, step)).toBe('notYours');
    for (const step of [CONFIRM, REJECT])
      expect(denial(reported(), 'director', step)).toBe('waitsForRefusal');
  });

  test('confirmed: refused, held by nobody, with its reason and where to go, never solved', () => {
    const refused = after(proposed(), 'dispatcher-1', CONFIRM);
    expect(refused).toMatchObject({ status: 'refused', holder: null, clock: null, refusal: PROPOSE.content });
    expect(refused.closedAt).toBe(refused.changedAt);
    expect(refused.outcome).toBeUndefined();
    expect(refused.no).toBeUndefined();
  });

  test('rejected: back to the proposer, accepted and numbered, nothing pending', () => {
    const back = after(proposed(), 'director', REJECT);
    expect(back).toMatchObject({ status: 'accepted', holder: unit(EAST_1), no: '2026-000002' });
    expect(back.registeredAt).toBe(back.changedAt);
    expect(back.clock?.stage).toBe('handle');
    expect(back).not.toHaveProperty('refusal');
    expect(back).not.toHaveProperty('proposer');
  });

  test('a rejected proposal does not come back to life when the matter is passed up afterwards', () => {
    const risen = after(after(proposed(), 'director', REJECT), 'chief-east-1', ESCALATE);
    expect(denial(risen, 'director', CONFIRM)).toBe('waitsForRefusal');
    expect(after(risen, 'lead-east', ACCEPT).status).toBe('accepted');
  });
});
