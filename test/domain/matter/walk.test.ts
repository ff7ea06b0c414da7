/** What holds on every way through a matter's life, whoever does what: a holder, one outcome, no event lost. */
import { ACTIONS, begin, canView, ENDED, OPEN, relationsTo, replay, TABLE, type Matter } from '@gelin/domain';
import { DAY, reported } from '../story.ts';
import { actor, MEMBERS, TOWN, TOWNSHIP, UNITS } from '../town.ts';
import { always, everyState, everyStep, holds, same } from './always.ts';
import { firstAllowed } from './walk.ts';

const other = { ...reported(), id: 'm-other' };
const LEADERS = `${TOWN}-leaders`;

test('the walks get everywhere: every action happens, every status is met', () => {
  const happened = new Map<string, number>(ACTIONS.map((action) => [action, 0]));
  const met = new Map<string, number>();
  always(({ first, steps, last }) => {
    for (const { action } of [first, ...steps.map(({ event }) => event)])
      happened.set(action, (happened.get(action) ?? 0) + 1);
    for (const { status } of [...steps.map(({ before }) => before), last])
      met.set(status, (met.get(status) ?? 0) + 1);
  });
  const rarest = [...happened].sort(([, a], [, b]) => a - b);
  same(
    // Nobody of the town replies for an outside party.
    rarest.filter(([action, times]) => times < 3 && action !== 'outsideReply'),
    [],
  );
  same([...met.keys()].sort(), [...OPEN, ...ENDED, 'archived'].sort());
});

test('an open matter is with a unit, a department or the leaders, and somebody there sees it and may work on it', () => {
  const holders = [...UNITS, ...TOWNSHIP.departments].map(({ id }) => id);
  const works = (matter: Matter) =>
    MEMBERS.map(({ id }) => actor(id)).some(
      (person) => relationsTo(person, matter).has('holder') && canView(person, matter),
    );
  everyState((matter) => {
    if (!OPEN.includes(matter.status)) return;
    holds([...holders, LEADERS].includes(matter.holder?.id ?? ''), matter.holder);
    same([matter.holder, works(matter)], [matter.holder, true]);
  });
});

test('what is over has neither holder nor clock', () => {
  everyState(({ status, holder, clock }) => {
    if (!OPEN.includes(status)) same([status, holder, clock], [status, null, null]);
  });
});

test('events are numbered without a gap, and replaying them gives the matter', () => {
  always(({ first, steps, last }) => {
    const events = [first, ...steps.map(({ event }) => event)];
    same(
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    );
    same(last.seq, events.length);
    same(replay(events), last);
    same(replay(JSON.parse(JSON.stringify(events)) as typeof events), last);
  });
});

test('an outcome stands while it holds: what was answered has one; what is open, refused, withdrawn or merged none', () => {
  always(({ steps }) => {
    let settled = false;
    for (const { event, after } of steps) {
      if (event.action !== 'archive' && event.action !== 'cover')
        settled = after.status === 'answered' || after.status === 'closed';
      const { outcome, answer, answeredAt, refusal } = after;
      same(
        [event.action, outcome, answer, answeredAt].map((each) => each !== undefined),
        [true, settled, settled, settled],
      );
      same(answer?.outcome, outcome);
      if (refusal) same(outcome, undefined);
    }
  });
});

test('it ends once; taken up again, it ends anew', () => {
  everyStep(({ before, after }) => {
    const over = [before, after].map(({ status }) => !OPEN.includes(status));
    same([before.closedAt !== undefined, after.closedAt !== undefined], over);
    if (over[0] && over[1]) same(after.closedAt, before.closedAt);
  });
});

test('times are in order: reported, registered, answered, closed, changed', () => {
  everyState(({ reportedAt, registeredAt, answeredAt, closedAt, changedAt }) => {
    const order = [reportedAt, registeredAt, answeredAt, closedAt, changedAt].filter(
      (at) => at !== undefined,
    );
    same(
      order,
      [...order].sort((a, b) => a - b),
    );
  });
});

test('number and date of registration never change once given, and nothing is worked on without', () => {
  everyStep(({ before, after }) => {
    if (before.no !== undefined) same([after.no, after.registeredAt], [before.no, before.registeredAt]);
    same(after.no === undefined, after.registeredAt === undefined);
    const taken = ['accepted', 'dispatched', 'handling', 'suspended', 'raised', 'answered', 'closed'];
    if (taken.includes(after.status)) same([after.status, typeof after.no], [after.status, 'string']);
  });
});

test('a refusal is pending before the centre or the leaders, or final; else there is none', () => {
  everyState(({ status, refusal, holder }) => {
    if (refusal && OPEN.includes(status)) {
      same(status, 'reported');
      expect([TOWN, LEADERS]).toContain(holder?.id);
    }
    if (status === 'refused') expect(refusal).toBeDefined();
    if (refusal) expect(['reported', 'refused', 'archived']).toContain(status);
  });
});

test('nobody verifies, checks or grants what they themselves answered or asked for', () => {
  everyStep(({ before, event }) => {
    const by = event.by.kind === 'member' ? event.by.id : undefined;
    const own = (done: { readonly by: unknown } | undefined) => {
      expect(event.by).not.toEqual(done?.by);
    };
    if (event.action === 'verify' || event.action === 'spotCheck') own(before.answer);
    if (event.action === 'confirmRefusal') expect(by).not.toBe(before.refusal?.by);
    if (['extend', 'suspend', 'refuseTime'].includes(event.action) && before.timeAsked)
      expect(by).not.toBe(before.timeAsked.by);
    if (event.action === 'decideObjection') expect(by).not.toBe(before.objection?.by);
  });
});

test('reopened twice at most, sent back twice, stopped twice, given more time once, objected to once', () => {
  always(({ steps }) => {
    const times = (action: string) => steps.filter(({ event }) => event.action === action).length;
    expect(times('reopen')).toBeLessThanOrEqual(2);
    expect(times('sendBack')).toBeLessThanOrEqual(2);
    expect(times('suspend')).toBeLessThanOrEqual(2);
    expect(times('extend')).toBeLessThanOrEqual(1);
    expect(times('object')).toBeLessThanOrEqual(1);
  });
});

test('urged once a day, rated once each time it is closed', () => {
  always(({ steps }) => {
    const days = steps
      .filter(({ event }) => event.action === 'urge')
      .map(({ event }) => Math.floor((event.at + 8 * 3_600_000) / DAY));
    same(new Set(days).size, days.length);
  });
  everyStep(({ before, event }) => {
    if (event.action === 'rate') expect(before.rating).toBeUndefined();
    if (event.action === 'reopen') expect(event.at - (before.closedAt ?? 0)).toBeLessThanOrEqual(7 * DAY);
  });
});

test('it is archived later than seven days after its end, and then nothing happens to it any more but that a face is covered', () => {
  everyStep(({ before, event, after: matter }) => {
    if (event.action !== 'archive') return;
    expect(ENDED).toContain(before.status);
    expect(event.at - (before.closedAt ?? event.at)).toBeGreaterThan(7 * DAY);
    expect(firstAllowed({ matter, now: event.at + 30 * DAY, other }, 0, ['cover'])).toBeUndefined();
  });
});

test('a merged matter is told of by the one it was merged into; a part of another names it', () => {
  const merged = new Set<string>();
  const told = new Set<string>();
  always(({ first, steps }) => {
    for (const { event, after } of steps) {
      if (event.action === 'merge') merged.add(`${event.content.target} ${event.matter} ${String(event.at)}`);
      if (event.action !== 'join' || event.content.merged === undefined) continue;
      told.add(`${event.matter} ${event.content.merged} ${String(event.at)}`);
      expect(after.joined).toBeGreaterThan(0);
    }
    if (first.matter === 'm-part')
      expect(begin(first)).toMatchObject({ splitFrom: expect.any(String) as string });
  });
  expect(merged.size).toBeGreaterThan(0);
  same(told, merged);
});

test('an open matter is never stuck: somebody beside its reporter and time can bring it further', () => {
  const onward = new Set(TABLE.filter(({ to, from }) => to !== 'same' && !from.some((one) => one === to)));
  const skipped = ACTIONS.filter((action) => ![...onward].some((row) => row.action === action));
  const workers = MEMBERS.map(({ id }) => id);
  const tried = new Set<string>();
  everyState((matter) => {
    // A complaint about one of two leaders is the other's alone: what they answer, nobody is left to verify.
    if (!OPEN.includes(matter.status) || matter.about?.members.includes('supervisor')) return;
    const { status, holder, audience, about, answer, refusal } = matter;
    const alike = JSON.stringify([status, holder, audience, about?.members, answer?.by, refusal?.by]);
    if (tried.has(alike)) return;
    tried.add(alike);
    const standing = { matter, now: matter.changedAt, other };
    const found = firstAllowed(standing, 0, [...skipped, 'merge'], workers);
    holds(found !== undefined, matter);
  });
});
