/** Who may do what, cell by cell: situation × action × person. What the situations do not name is not allowed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  ACTIONS,
  actionsFor,
  can,
  decide,
  RELATIONS,
  relationsTo,
  STATUSES,
  type Action,
  type Matter,
} from '@gelin/domain';
import { accepted, closed, DAY, proposed, reported } from '../story.ts';
import { STEPS } from '../steps.ts';
import { actor, PEOPLE, signature, TOWNSHIP } from '../town.ts';
import { SITUATIONS } from './situations/all.ts';
import { meant, type Situation } from './situations/situation.ts';

const MINUTE = 60_000;
const at = ({ matter, later = MINUTE }: Pick<Situation, 'matter' | 'later'>) => ({
  now: matter.changedAt + later,
  directory: TOWNSHIP,
});
const ALL = Object.entries(SITUATIONS).flatMap(([group, situations]) =>
  situations.map((situation) => ({ ...situation, name: `${group}: ${situation.what}` })),
);

test.each(ALL)('$name: each action by whom it is for, every other cell denied', (situation) => {
  const cells = (whom: (action: Action) => readonly string[]) =>
    Object.fromEntries(ACTIONS.map((action) => [action, whom(action).join(' ')]));
  const may = (action: Action) => (person: string) =>
    can(actor(person), action, situation.matter, at(situation)).allowed;
  expect(cells((action) => PEOPLE.filter(may(action)))).toEqual(
    cells((action) => meant(situation.may[action] ?? '')),
  );
});

/** Person by person what the situation names for them, in the order of the table. */
function allowedTo({ may }: Situation): Map<string, Action[]> {
  const named = ACTIONS.map((action) => [action, new Set(meant(may[action] ?? ''))] as const);
  return new Map(
    PEOPLE.map((person) => [person, named.filter(([, whom]) => whom.has(person)).map(([action]) => action)]),
  );
}

test.each(ALL)('the buttons are what may be done: $name', (situation) => {
  const buttons = PEOPLE.map((person) => [
    person,
    actionsFor(actor(person), situation.matter, at(situation)),
  ]);
  expect(buttons).toEqual([...allowedTo(situation)]);
});

test.each(ALL)('whoever may not is refused the step itself: $name', (situation) => {
  const taken = [...allowedTo(situation)].flatMap(([person, own]) => {
    const circumstances = { id: 'e', actor: actor(person), by: signature(person), ...at(situation) };
    return Object.values(STEPS)
      .filter(({ action }) => !own.includes(action))
      .filter((command) => decide(command, situation.matter, circumstances).ok)
      .map(({ action }) => `${person} ${action}`);
  });
  expect(taken).toEqual([]);
});

/** Whoever holds a link is nobody of the town: `matter/entrusting.test.ts`. */
const OUTSIDE = 'outside';

test('every status is looked at, every relation is somebody’s, and every action is somewhere allowed', () => {
  expect(new Set(ALL.map(({ matter }) => matter.status))).toEqual(new Set(STATUSES));
  const relations = ALL.flatMap(({ matter }) =>
    PEOPLE.flatMap((who) => [...relationsTo(actor(who), matter)]),
  );
  expect(new Set(relations)).toEqual(new Set(RELATIONS.filter((relation) => relation !== OUTSIDE)));
  const somewhere = new Set(ALL.flatMap(({ may }) => Object.keys(may)));
  expect(ACTIONS.filter((action) => !somewhere.has(action))).toEqual(['submit', 'outsideReply']);
});

test('a verdict says by which rule', () => {
  const verdict = can(actor('chief-east-1'), 'accept', reported(), at({ matter: reported() }));
  expect(verdict).toMatchObject({ allowed: true, as: 'holder', row: { action: 'accept' } });
});

test.each<[string, Action, Matter, number, string]>([
  ['resident', 'accept', reported(), MINUTE, 'notVisible'],
  ['lead-east', 'accept', reported(), MINUTE, 'notYours'],
  ['chief-east-1', 'verify', reported(), MINUTE, 'wrongStatus'],
  ['director', 'accept', proposed(), MINUTE, 'waitsForRefusal'],
  ['reporter', 'reopen', closed(), 8 * DAY, 'tooLate'],
  ['timer', 'archive', closed(), DAY, 'wrongStatus'],
  ['chief-east-1', 'handDown', accepted(), MINUTE, 'notHere'],
])('and why not: %s, %s', (person, action, matter, later, reason) => {
  expect(can(actor(person), action, matter, at({ matter, later }))).toEqual({ allowed: false, reason });
});

test('docs/matrix.md is what scripts/print-matrix.mjs prints', () => {
  const printed = execFileSync(process.execPath, ['scripts/print-matrix.mjs', '--print'], {
    encoding: 'utf8',
  });
  expect(readFileSync('docs/matrix.md', 'utf8')).toBe(printed);
});
