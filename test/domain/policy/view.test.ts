/** Who sees a matter at all, what they are to it, and whose ledgers are open to whom. */
import {
  canView,
  isWithin,
  ledgerTown,
  postFor,
  relationsTo,
  ROLES,
  type Actor,
  type Matter,
} from '@gelin/domain';
import { accepted, after, ANSWER, answered, closed, FAMILY_VIOLENCE, reported } from '../story.ts';
import { actor, EAST_1, MEMBERS, PEOPLE, POLICE, post, TOWN, WEST_1 } from '../town.ts';

const TOWN_HALL = ['director', 'dispatcher-1', 'dispatcher-2', 'clerk', 'contact', 'supervisor', 'mayor'];
const seers = (matter: Matter) => PEOPLE.filter((person) => canView(actor(person), matter));

describe('a matter is seen by', () => {
  const responsible = ['lead-east', 'clerk-east', 'chief-east-1', 'worker-east-1', 'informant-east-1'];

  test.each([
    ['reported', reported()],
    ['answered', answered()],
    ['closed', closed()],
  ])('its reporter and those responsible for its place, %s', (_, matter) => {
    expect(seers(matter)).toEqual(
      expect.arrayContaining(['reporter', 'follower', 'timer', ...TOWN_HALL, ...responsible]),
    );
    expect(seers(matter)).toHaveLength(3 + TOWN_HALL.length + responsible.length);
  });

  test('the centre alone where it is restricted, although it lies in somebody’s grid', () => {
    const secret = reported({ category: FAMILY_VIOLENCE });
    expect(isWithin(secret.place.path, EAST_1)).toBe(true);
    expect(seers(secret)).toEqual(['reporter', 'timer', 'director', 'dispatcher-1', 'dispatcher-2']);
  });

  test('a department only while it holds it', () => {
    const held: Matter = { ...accepted(), holder: { kind: 'department', id: POLICE } };
    for (const person of ['liaison', 'handler']) {
      expect(canView(actor(person), held)).toBe(true);
      expect(canView(actor(person), reported())).toBe(false);
      expect(canView(actor(person), { ...held, holder: null })).toBe(false);
      expect(canView(actor(person), { ...held, holder: { kind: 'unit', id: POLICE } })).toBe(false);
    }
  });

  test('an informant, and a liaison, where its card stands in their group; never what is restricted', () => {
    expect(canView(actor('informant-east-1'), reported())).toBe(true);
    expect(canView(actor('informant-east-1'), { ...reported(), cards: [] })).toBe(false);
    expect(canView(actor('informant-east-1'), { ...reported(), audience: 'restricted' })).toBe(false);
    const risen = { ...reported(), cards: [{ group: TOWN, at: 0, reason: 'escalated' as const }] };
    expect(canView(actor('liaison'), risen)).toBe(true);
    expect(canView(actor('handler'), risen)).toBe(false);
  });

  test('no administrator, no neighbour, nobody without a post', () => {
    for (const person of ['admin', 'chief-west-1', 'lead-west', 'worker-east-2', 'resident'])
      expect(canView(actor(person), reported())).toBe(false);
  });

  test('an informant who reported it, as its reporter', () => {
    expect(canView({ ...actor('informant-east-1'), isReporter: true }, reported())).toBe(true);
  });

  test.each(ROLES)('nobody of another town: %s', (role) => {
    const stranger: Actor = {
      kind: 'person',
      member: 'stranger',
      isReporter: false,
      posts: [{ role, unit: 'elsewhere', path: ['elsewhere'] }],
    };
    expect(canView(stranger, reported())).toBe(false);
  });
});

describe('what somebody is to a matter', () => {
  const relations = (person: string, matter: Matter) => [...relationsTo(actor(person), matter)].sort();

  test.each([
    ['chief-east-1', ['anybody', 'grid', 'holder', 'verifier']],
    ['worker-east-1', ['anybody', 'grid', 'holder', 'verifier']],
    ['lead-east', ['anybody', 'verifier']],
    ['dispatcher-1', ['anybody', 'centre', 'verifier']],
    ['supervisor', ['anybody', 'supervisor']],
    ['clerk', ['anybody', 'verifier']],
    ['reporter', ['anybody', 'reporter']],
    ['timer', ['timer']],
  ])('%s: %j', (person, expected) => {
    expect(relations(person, reported())).toEqual(expected);
  });

  test('only the centre verifies what is restricted', () => {
    const secret = reported({ category: FAMILY_VIOLENCE });
    const verifiers = PEOPLE.filter((person) => relationsTo(actor(person), secret).has('verifier'));
    expect(verifiers).toEqual(['director', 'dispatcher-1', 'dispatcher-2']);
  });

  test('whoever answered is no verifier, with whichever of their posts', () => {
    const second = { ...actor('chief-east-1'), posts: [post('gridChief', EAST_1), post('dispatcher', TOWN)] };
    expect(relationsTo(second, answered()).has('verifier')).toBe(false);
    expect(relationsTo(second, after(accepted(), 'worker-east-1', ANSWER)).has('verifier')).toBe(true);
  });

  test('a step is signed with the post that allows it', () => {
    const two = { ...actor('chief-west-1'), posts: [post('gridChief', WEST_1), post('gridWorker', EAST_1)] };
    expect(postFor(two, reported(), 'holder')).toEqual(post('gridWorker', EAST_1));
    expect(postFor(two, reported(), 'centre')).toBeUndefined();
  });
});

test('the ledgers of the town are open to its clerk, its centre and its supervisors, to nobody else', () => {
  const readers = MEMBERS.filter(({ posts }) => ledgerTown(posts) !== undefined).map(({ id }) => id);
  expect(readers).toEqual(['director', 'dispatcher-1', 'dispatcher-2', 'clerk', 'supervisor', 'mayor']);
  expect(ledgerTown([post('gridChief', EAST_1), post('clerk', TOWN)])).toBe(TOWN);
});
