/** Who may do what, cell by cell: state × action × person. What is not written here is not allowed. */
import { actionsFor, can, ACTIONS, STATUSES, type Matter, type Action, type Status } from '@gelin/domain';
import {
  ACCEPT,
  accepted,
  after,
  ANSWER,
  answered,
  ARCHIVE,
  closed,
  CONFIRM,
  DAY,
  ESCALATE,
  FAIL,
  FAMILY_VIOLENCE,
  PASS,
  proposed,
  RATE,
  reported,
} from '../story.ts';
import { actor, PEOPLE, POLICE, TOWNSHIP } from '../town.ts';

const when = (matter: Matter) => ({ now: matter.changedAt + 60_000, directory: TOWNSHIP });

const GRID = ['chief-east-1', 'worker-east-1'];
const VILLAGE = ['lead-east', 'clerk-east'];
const CENTRE = ['director', 'dispatcher-1', 'dispatcher-2'];
const REPORTER = ['reporter'];
const TIMER = ['timer'];

interface Situation {
  readonly matter: Matter;
  readonly allowed: Partial<Record<Action, readonly string[]>>;
}
const standing = (status: Status): Matter => ({ ...accepted(), status });
const secret = () => reported({ category: FAMILY_VIOLENCE });
const secretAnswered = () => after(after(secret(), 'dispatcher-1', ACCEPT), 'dispatcher-1', ANSWER);
const atPolice = (status: Status): Matter => ({
  ...accepted(),
  status,
  holder: { kind: 'department', id: POLICE },
});

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'reported, at its grid': {
    matter: reported(),
    allowed: { accept: GRID, escalate: GRID, proposeRefusal: GRID },
  },
  'reported, risen to the village': {
    matter: after(reported(), 'chief-east-1', ESCALATE),
    allowed: { accept: VILLAGE, escalate: VILLAGE, proposeRefusal: VILLAGE },
  },
  'reported, risen to the centre': {
    matter: after(after(reported(), 'chief-east-1', ESCALATE), 'lead-east', ESCALATE),
    allowed: { accept: CENTRE, proposeRefusal: CENTRE },
  },
  'reported, unplaced': {
    matter: reported({ place: {} }),
    allowed: { accept: CENTRE, proposeRefusal: CENTRE },
  },
  'reported, refusal pending': {
    matter: proposed(),
    allowed: { confirmRefusal: CENTRE, rejectRefusal: CENTRE },
  },
  'reported, restricted': { matter: secret(), allowed: { accept: CENTRE, proposeRefusal: CENTRE } },
  accepted: { matter: accepted(), allowed: { escalate: GRID, answer: GRID } },
  'accepted, restricted': { matter: after(secret(), 'director', ACCEPT), allowed: { answer: CENTRE } },
  dispatched: { matter: atPolice('dispatched'), allowed: {} },
  handling: { matter: after(answered(), 'worker-east-1', FAIL), allowed: { escalate: GRID, answer: GRID } },
  'handling, by a department': {
    matter: atPolice('handling'),
    allowed: { escalate: ['liaison', 'handler'], answer: ['liaison', 'handler'] },
  },
  suspended: { matter: standing('suspended'), allowed: {} },
  raised: { matter: standing('raised'), allowed: {} },
  'answered by its chief': {
    matter: answered(),
    allowed: { verify: ['worker-east-1', ...VILLAGE, ...CENTRE] },
  },
  'answered by its worker': {
    matter: after(accepted(), 'worker-east-1', ANSWER),
    allowed: { verify: ['chief-east-1', ...VILLAGE, ...CENTRE] },
  },
  'answered, restricted': { matter: secretAnswered(), allowed: { verify: ['director', 'dispatcher-2'] } },
  closed: { matter: closed(), allowed: { rate: REPORTER, archive: TIMER } },
  'closed, restricted': {
    matter: after(secretAnswered(), 'director', PASS),
    allowed: { rate: REPORTER, archive: TIMER },
  },
  'closed and rated': { matter: after(closed(), 'reporter', RATE), allowed: { archive: TIMER } },
  refused: { matter: after(proposed(), 'director', CONFIRM), allowed: { archive: TIMER } },
  withdrawn: { matter: { ...standing('withdrawn'), holder: null }, allowed: { archive: TIMER } },
  merged: { matter: { ...standing('merged'), holder: null }, allowed: { archive: TIMER } },
  archived: { matter: after(closed(), 'timer', ARCHIVE, closed().changedAt + 8 * DAY), allowed: {} },
};

const CELLS = Object.entries(SITUATIONS).flatMap(([situation, { matter, allowed }]) =>
  ACTIONS.map((action) => ({ situation, action, matter, whom: [...(allowed[action] ?? [])].sort() })),
);

test.each(CELLS)('$situation · $action: $whom', ({ action, matter, whom }) => {
  expect(PEOPLE.filter((person) => can(actor(person), action, matter, when(matter)).allowed).sort()).toEqual(
    whom,
  );
});

test('every status is looked at', () => {
  const seen = new Set(Object.values(SITUATIONS).map(({ matter }) => matter.status));
  expect(seen).toEqual(new Set(STATUSES));
});

test.each(Object.entries(SITUATIONS))('the buttons are what may be done: %s', (_, { matter, allowed }) => {
  for (const person of PEOPLE) {
    const own = ACTIONS.filter((action) => allowed[action]?.includes(person));
    expect([person, actionsFor(actor(person), matter, when(matter))]).toEqual([person, own]);
  }
});

test('a verdict says by which rule, and why not', () => {
  expect(can(actor('chief-east-1'), 'accept', reported(), when(reported()))).toMatchObject({
    allowed: true,
    as: 'holder',
    row: { action: 'accept' },
  });
  const why = (person: string, action: Action, matter: Matter) => {
    const verdict = can(actor(person), action, matter, when(matter));
    return verdict.allowed ? 'allowed' : verdict.reason;
  };
  expect(why('resident', 'accept', reported())).toBe('notVisible');
  expect(why('lead-east', 'accept', reported())).toBe('notYours');
  expect(why('chief-east-1', 'verify', reported())).toBe('wrongStatus');
  expect(why('director', 'accept', proposed())).toBe('waitsForRefusal');
});
