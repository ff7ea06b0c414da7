/** What holds on every way through a matter's life, whoever does what. */
import fc from 'fast-check';
import {
  begin,
  CLOSED_BY_ANSWER,
  ENDED,
  OPEN,
  ACTIONS,
  replay,
  rowFor,
  unitAbove,
  type Matter,
} from '@gelin/domain';
import { DAY } from '../story.ts';
import { TOWN, TOWNSHIP } from '../town.ts';
import { COMMANDS, firstAllowed, lives, type Life, type Step } from './walk.ts';

/** Tries a rule on many lives, the same ones each time. */
function always(rule: (life: Life) => void) {
  fc.assert(fc.property(lives, rule), { seed: 20261122, numRuns: 250 });
}
const states = ({ first, steps }: Life) => [begin(first), ...steps.map((step) => step.after)];
const everyState = (rule: (matter: Matter) => void) => always((life) => states(life).forEach(rule));
const everyStep = (rule: (step: Step) => void) => always((life) => life.steps.forEach(rule));

test('the walks get everywhere: every action within reach happens', () => {
  const happened = new Set<string>();
  always(({ first, steps }) =>
    [first, ...steps.map(({ event }) => event)].forEach(({ action }) => happened.add(action)),
  );
  expect(happened).toEqual(new Set(ACTIONS));
  expect(new Set(['submit', ...COMMANDS.map(({ action }) => action)])).toEqual(new Set(ACTIONS));
});

test('an open matter has a holder; what is over has neither holder nor clock', () => {
  everyState(({ status, holder, clock }) => {
    if (OPEN.includes(status)) expect(holder).not.toBeNull();
    else expect([holder, clock]).toEqual([null, null]);
  });
});

test('a clock runs whenever somebody has to do something, and only then', () => {
  everyState(({ status, clock }) => {
    if (status === 'reported') expect(clock?.stage).toBe('accept');
    else if (status === 'accepted' || status === 'handling') expect(clock?.stage).toBe('handle');
    else expect(clock).toBeNull();
    if (clock) expect(clock.dueAt).toBeGreaterThan(clock.startedAt);
  });
});

test('events are numbered without a gap, and replaying them gives the matter', () => {
  always(({ first, steps, last }) => {
    const events = [first, ...steps.map(({ event }) => event)];
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(last.seq).toBe(events.length);
    expect(replay(events)).toEqual(last);
  });
});

test('each step ends as its row of the table says: status, holder, clock', () => {
  everyStep(({ before, event, after }) => {
    const row = rowFor(event.action, before.status);
    if (!row) throw new Error(`no row for ${event.action} from ${before.status}`);
    const failed = event.action === 'verify' && event.content.result === 'fail';
    const settled = event.action === 'answer' && CLOSED_BY_ANSWER.includes(before.nature);
    const end = (failed || settled) && row.or ? row.or : row;
    expect(after.status).toBe(end.to === 'same' ? before.status : end.to);
    const holders: Partial<Record<typeof end.holder, Matter['holder'] | undefined>> = {
      same: before.holder,
      unitAbove: before.holder && unitAbove(before.holder, TOWNSHIP),
      centre: { kind: 'unit', id: TOWN },
      proposer: before.proposer,
      answerer: before.holder,
      nobody: null,
    };
    expect(after.holder).toEqual(holders[end.holder]);
    if (end.clock === 'same') expect(after.clock).toEqual(before.clock);
    else if (end.clock === 'none') expect(after.clock).toBeNull();
    else if (end.clock === 'goesOn')
      expect(after.clock).toMatchObject({ stage: 'handle', dueAt: before.dueAt });
    else expect(after.clock).toMatchObject({ stage: end.clock, startedAt: event.at });
  });
});

test('an outcome stands while it holds: what was answered has one, what is open, refused or undone has none', () => {
  everyState(({ status, outcome, answer, answeredAt, refusal }) => {
    const ended = status === 'answered' || status === 'closed' || (status === 'archived' && !refusal);
    expect([outcome !== undefined, answer !== undefined, answeredAt !== undefined]).toEqual([
      ended,
      ended,
      ended,
    ]);
    expect(answer?.outcome).toBe(outcome);
  });
});

test('times are in order: reported, registered, answered, closed; closing happens once', () => {
  always((life) => {
    const { reportedAt, registeredAt, answeredAt, closedAt, changedAt } = life.last;
    const order = [reportedAt, registeredAt, answeredAt, closedAt, changedAt].filter(
      (at) => at !== undefined,
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const ends = life.steps.filter(
      ({ before, after }) => OPEN.includes(before.status) && !OPEN.includes(after.status),
    );
    expect(ends.length).toBe(closedAt === undefined ? 0 : 1);
  });
});

test('number and date of registration never change once given', () => {
  everyStep(({ before, after }) => {
    if (before.no !== undefined)
      expect([after.no, after.registeredAt]).toEqual([before.no, before.registeredAt]);
    expect(after.no === undefined).toBe(after.registeredAt === undefined);
  });
});

test('a refusal is pending at the centre, or final; else there is none', () => {
  everyState(({ status, refusal, holder }) => {
    if (refusal && OPEN.includes(status)) expect([status, holder?.id]).toEqual(['reported', TOWN]);
    if (status === 'refused') expect(refusal).toBeDefined();
  });
});

test('whoever answered never verifies', () => {
  everyStep(({ before, event }) => {
    if (event.action === 'verify') expect(event.by).not.toEqual(before.answer?.by);
  });
});

test('a restricted matter stands in no group and never leaves the centre; no group has two cards of one matter', () => {
  everyState(({ audience, cards, holder }) => {
    if (audience === 'restricted') expect([cards, holder?.id ?? TOWN]).toEqual([[], TOWN]);
    expect(new Set(cards.map(({ group }) => group)).size).toBe(cards.length);
  });
});

test('it is archived no earlier than seven days after its end, and then nothing happens to it any more', () => {
  everyStep(({ before, event, after }) => {
    if (event.action !== 'archive') return;
    expect(ENDED).toContain(before.status);
    expect(event.at - (before.closedAt ?? event.at)).toBeGreaterThanOrEqual(7 * DAY);
    expect(firstAllowed(after, 0, event.at + 30 * DAY)).toBeUndefined();
  });
});

test('an open matter is never stuck: somebody can always do something', () => {
  everyState((matter) => {
    if (OPEN.includes(matter.status)) expect(firstAllowed(matter, 0, matter.changedAt)).toBeDefined();
  });
});
