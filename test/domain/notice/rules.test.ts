/** Whom an event concerns. */
import {
  categoryOf,
  evolve,
  heardAs,
  noticesFor,
  type Matter,
  type MatterEvent,
  type Notice,
} from '@gelin/domain';
import {
  ACCEPT,
  ANSWER,
  arriving,
  at,
  after,
  answered,
  closed,
  CONDUCT,
  ESCALATE,
  event,
  FAIL,
  FAMILY_VIOLENCE,
  GAS,
  LAMP,
  PASS,
  proposed,
  CONFIRM,
  reported,
} from '../story.ts';
import { TOWNSHIP } from '../town.ts';

const NIGHT = at(2026, 11, 23, 23);

/** "purpose recipient" of each notice. */
const told = (notices: readonly Notice[]) =>
  notices
    .map(
      ({ purpose, to }) =>
        `${purpose} ${to.kind === 'member' ? to.member : to.kind === 'group' ? to.group : 'reporter'}`,
    )
    .sort();
const of = (happened: MatterEvent, matter: Matter) => told(noticesFor(happened, matter, TOWNSHIP));
/** What follows a step. */
const following = (before: Matter, person: string, command: Parameters<typeof event>[2]) => {
  const happened = event(before, person, command);
  return of(happened, evolve(before, happened));
};
const arrived = (...sent: Parameters<typeof arriving>) => {
  const happened = arriving(...sent);
  return of(happened, reported(sent[0], sent[1]));
};

test('a report concerns its grid, and the grid’s group', () => {
  expect(arrived()).toEqual(['arrived chief-east-1', 'arrived worker-east-1', 'carded pingan.east.1']);
});

test('outside working hours the duty officers see it too, whatever its severity', () => {
  const night = arrived({}, NIGHT);
  expect(night).toEqual(expect.arrayContaining(['arrived chief-east-1']));
  expect(night.filter((each) => each.startsWith('offHours'))).toHaveLength(2);
});

test('danger concerns chief, village and centre', () => {
  const notices = noticesFor(arriving({ category: GAS }), reported({ category: GAS }), TOWNSHIP);
  expect(told(notices)).toEqual([
    'urgent chief-east-1',
    'urgent director',
    'urgent dispatcher-1',
    'urgent dispatcher-2',
    'urgent lead-east',
    'urgent pingan',
    'urgent pingan.east',
    'urgent pingan.east.1',
    'urgent worker-east-1',
  ]);
  expect(notices.every(({ urgent }) => urgent)).toBe(true);
});

test('a restricted matter concerns the centre alone, and no group, also at night and when urgent', () => {
  for (const now of [undefined, NIGHT]) {
    const everybody = arrived({ category: FAMILY_VIOLENCE }, now).map((each) => each.split(' ')[1]);
    expect(new Set(everybody)).toEqual(new Set(['director', 'dispatcher-1', 'dispatcher-2']));
  }
});

test('who did it is not told of it', () => {
  expect(arrived({ source: 'finding' }, undefined, 'worker-east-1')).toEqual([
    'arrived chief-east-1',
    'carded pingan.east.1',
  ]);
});

test('what is passed up concerns whoever holds it now', () => {
  expect(following(after(reported(), 'chief-east-1', ACCEPT), 'chief-east-1', ESCALATE)).toEqual([
    'assigned clerk-east',
    'assigned lead-east',
    'carded pingan.east',
  ]);
});

const filing = (code: string, matter: Matter) => ({
  action: 'recategorise' as const,
  content: { category: code, ...heardAs(categoryOf(code, TOWNSHIP.settings)!, matter, TOWNSHIP) },
});

test.each<[string, string, string[]]>([
  ['a member', '网格长收垃圾费不给票。', ['director', 'dispatcher-1', 'dispatcher-2']],
  ['the director', '综治中心主任占了我家的车位。', ['mayor', 'supervisor']],
])('a complaint about %s that filing it gives to others concerns them', (_, text, who) => {
  const before = reported({ text });
  const told = following(before, 'chief-east-1', filing(CONDUCT, before));
  expect(told).toEqual(who.map((each) => `assigned ${each}`));
});

test('what stays where it is concerns nobody anew, whatever it is filed under', () => {
  const open = reported();
  expect(following(open, 'chief-east-1', filing(LAMP, open))).toEqual([]);
  const restricted = reported({ category: FAMILY_VIOLENCE });
  expect(following(restricted, 'dispatcher-1', filing(CONDUCT, restricted))).toEqual([]);
});

test('what is urgent stays urgent on its way', () => {
  const danger = reported({ category: GAS });
  const happened = event(danger, 'chief-east-1', ESCALATE);
  const notices = noticesFor(happened, evolve(danger, happened), TOWNSHIP);
  expect(notices.map(({ urgent }) => urgent)).not.toContain(false);
});

test('a reporter hears of the answer, of the check that passed, and of a refusal', () => {
  expect(following(after(reported(), 'chief-east-1', ACCEPT), 'chief-east-1', ANSWER)).toEqual([
    'answered reporter',
  ]);
  expect(following(answered(), 'worker-east-1', PASS)).toEqual(['closed reporter']);
  expect(following(proposed(), 'dispatcher-1', CONFIRM)).toEqual(['refused reporter']);
});

test('a check that failed concerns whoever answered, and not the reporter', () => {
  expect(following(answered(), 'worker-east-1', FAIL)).toEqual(['returned chief-east-1']);
});

test('a limit that runs out concerns the holder and the level above', () => {
  let matter = reported();
  for (const mark of ['dueSoon', 'overdue'] as const) {
    const moment = mark === 'dueSoon' ? matter.clock?.soonAt : matter.clock?.dueAt;
    const happened = event(matter, 'timer', { action: 'remind', content: { mark } }, moment);
    matter = evolve(matter, happened);
    expect(of(happened, matter)).toEqual(
      [`${mark} chief-east-1`, `${mark} lead-east`, `${mark} worker-east-1`]
        .concat(mark === 'overdue' ? ['carded pingan.east'] : [])
        .sort(),
    );
  }
});

test('accepting, rating and archiving concern nobody beyond the matter’s own page', () => {
  expect(following(reported(), 'chief-east-1', ACCEPT)).toEqual([]);
  expect(following(closed(), 'reporter', { action: 'rate', content: { rating: 'satisfied' } })).toEqual([]);
});

test('whom a complaint is about, and those below, never hear of it', () => {
  const about = {
    members: ['dispatcher-1'],
    posts: TOWNSHIP.members.find(({ id }) => id === 'dispatcher-1')?.posts ?? [],
  };
  const complaint: Matter = { ...reported({ category: FAMILY_VIOLENCE }), about };
  const everybody = told(noticesFor(arriving({ category: FAMILY_VIOLENCE }), complaint, TOWNSHIP));
  expect(everybody.join(' ')).not.toMatch(/dispatcher-1|chief|worker|lead-/);
});
