/** Matters and people that belong together: met too, merged and un-merged, withdrawn. */
import { evolve, type Matter } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import {
  accepted,
  after,
  answered,
  CONDUCT,
  closed,
  DAY,
  denial,
  GAS,
  MANHOLE,
  proposed,
  reported,
  through,
  trying,
  WAGES,
} from '../../story.ts';
import { EAST_1, OFFICE, POLICE, WEST_1 } from '../../town.ts';

const { archive, join, merge, unmerge, urge, withdraw } = STEPS;
const another = (matter: Matter): Matter => ({ ...matter, id: 'm-other' });

function merging(matter: Matter, person: string, target?: Matter): string {
  const decision = trying(matter, person, merge, undefined, target);
  return decision.ok ? `merged into ${JSON.stringify(decision.event.content)}` : decision.reason;
}
function merged(matter: Matter, target: Matter, person = 'director'): Matter {
  const decision = trying(matter, person, merge, undefined, target);
  if (!decision.ok) throw new Error(decision.reason);
  return evolve(matter, decision.event);
}

describe('join 我也遇到', () => {
  test('whoever met it too is counted, resident or member, and learns nothing by it', () => {
    const twice = through(reported(), ['resident', join], ['chief-west-1', join]);
    expect(twice.joined).toBe(2);
    expect(denial(twice, 'resident', STEPS.accept)).toBe('notVisible');
  });

  test('not by its reporter, not what is restricted, not what is over', () => {
    expect(denial(reported(), 'reporter', join)).toBe('notHere');
    expect(denial(reported({ category: WAGES }), 'resident', join)).toBe('notVisible');
    expect(denial(closed(), 'resident', join)).toBe('notVisible');
    expect(denial(closed(), 'follower', join)).toBe('wrongStatus');
  });
});

describe('merge 合并', () => {
  test('ends it, without an outcome of its own, and names where it went', () => {
    const gone = merged(answered(), another(reported()));
    expect(gone).toMatchObject({ status: 'merged', holder: null, clock: null, mergedInto: 'm-other' });
    expect(gone.closedAt).toBe(gone.changedAt);
    for (const field of ['answer', 'answeredAt', 'outcome']) expect(gone).not.toHaveProperty(field);
  });

  test('into one that is open, another, and that one sees', () => {
    expect(merging(reported(), 'chief-east-1', another(accepted()))).toMatch(/^merged/u);
    expect(merging(reported(), 'director')).toBe('targetUnknown');
    expect(merging(reported(), 'director', reported())).toBe('targetUnknown');
    expect(merging(reported(), 'director', another(closed()))).toBe('targetUnknown');
    const west = another(reported({ place: { unit: WEST_1 } }));
    expect(merging(reported(), 'chief-east-1', west)).toBe('targetUnknown');
    expect(merging(reported(), 'director', west)).toMatch(/^merged/u);
  });

  test('not what is restricted with what is not, nor complaints about different people', () => {
    const secret = reported({ category: WAGES });
    expect(merging(secret, 'director', another(reported()))).toBe('restrictedMatter');
    expect(merging(reported(), 'director', another(secret))).toBe('restrictedMatter');
    const about = (whom: string) => reported({ text: `投诉${whom}，收钱才办事。`, category: CONDUCT });
    expect(merging(about('网格长'), 'director', another(secret))).toBe('restrictedMatter');
    expect(merging(about('网格长'), 'director', another(about('孔村长')))).toBe('restrictedMatter');
    expect(merging(about('网格长'), 'director', another(about('柳格长')))).toMatch(/^merged/u);
  });

  test('un-merged it starts again where its place is, as if nobody had worked on it', () => {
    const handled = through(
      accepted(),
      ['director', { action: 'dispatch', content: { lead: OFFICE, assistants: [POLICE] } }],
      ['liaison-office', STEPS.sign],
      ['liaison-office', STEPS.transfer],
      ['director', STEPS.suspend],
    );
    const back = after(merged(handled, another(reported())), 'dispatcher-1', unmerge);
    expect(back).toMatchObject({
      status: 'reported',
      holder: { kind: 'unit', id: EAST_1 },
      no: accepted().no,
    });
    expect(back.clock).toMatchObject({ stage: 'accept', startedAt: back.changedAt });
    for (const gone of ['mergedInto', 'closedAt', 'assistants', 'assignee', 'dispatchedAt', 'suspendedUntil'])
      expect(back).not.toHaveProperty(gone);
    expect(denial(back, 'handler', STEPS.accept)).toBe('notVisible');
  });

  test('it can be un-merged until it is archived', () => {
    const gone = merged(accepted(), another(reported()));
    const archived = after(gone, 'timer', archive, gone.changedAt + 8 * DAY);
    expect(denial(archived, 'director', unmerge)).toBe('wrongStatus');
  });
});

describe('withdraw 撤回', () => {
  test('by its reporter: nobody has to do anything any more', () => {
    expect(after(accepted(), 'reporter', withdraw)).toMatchObject({
      status: 'withdrawn',
      holder: null,
      clock: null,
    });
    expect(denial(accepted(), 'chief-east-1', withdraw)).toBe('notYours');
    expect(denial(closed(), 'reporter', withdraw)).toBe('wrongStatus');
  });

  test('answered or about to be refused, it is neither any more', () => {
    expect(after(answered(), 'reporter', withdraw)).not.toHaveProperty('outcome');
    const gone = after(proposed(), 'reporter', withdraw);
    for (const field of ['refusal', 'proposer']) expect(gone).not.toHaveProperty(field);
  });

  test.each([GAS, MANHOLE])('a hazard goes on without them: %s', (category) => {
    const before = reported({ category });
    const on = after(before, 'reporter', withdraw);
    const { status, holder, clock } = before;
    expect(on).toMatchObject({ status, holder, clock, reporterLeft: true });
    expect(denial(on, 'reporter', withdraw)).toBe('tooOften');
    expect(denial(on, 'reporter', urge)).toBe('allowed: urge');
  });
});
