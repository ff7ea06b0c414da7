/** Who answers for a place: the chief, while there is none whoever holds it, and on leave whoever is there instead. */
import { answeringFor, unitOf, type Directory, type Leave } from '@gelin/domain';
import { EAST_1, EAST_2, TOWN, TOWNSHIP } from '../town.ts';

const leave = (member: string, standIn: string): Leave => ({ member, standIn, from: 0, until: 1 });
const without = (...ids: string[]): Directory => ({
  ...TOWNSHIP,
  members: TOWNSHIP.members.filter(({ id }) => !ids.includes(id)),
});
function answering(unit: string, leaves: readonly Leave[] = [], directory: Directory = TOWNSHIP) {
  const found = answeringFor(unitOf(directory, unit)!, directory, leaves);
  return Object.fromEntries(
    Object.entries(found).map(([as, { member, role }]) => [as, `${role} ${member.id}`]),
  );
}

test('the chief answers; nobody stands in for somebody who is there', () => {
  expect(answering(EAST_1)).toEqual({ chief: 'gridChief chief-east-1' });
});

test('a vacant post is held as its matters are: by the village’s lead, then its clerk, in the end the centre', () => {
  expect(answering(EAST_2)).toEqual({ standIn: 'villageLead lead-east' });
  expect(answering(EAST_2, [], without('lead-east'))).toEqual({ standIn: 'villageClerk clerk-east' });
  expect(answering(EAST_2, [], without('lead-east', 'clerk-east'))).toEqual({
    standIn: 'centreDirector director',
  });
  expect(answering(TOWN, [], without('director'))).toEqual({});
});

test('during a leave the chief stays named, and whoever stands in is there instead', () => {
  expect(answering(EAST_1, [leave('chief-east-1', 'worker-east-1')])).toEqual({
    chief: 'gridChief chief-east-1',
    instead: 'gridWorker worker-east-1',
  });
});

test('where whoever stands in is away too, or is no longer there, it is the nearest above who is there', () => {
  const both = [leave('chief-east-1', 'worker-east-1'), leave('worker-east-1', 'chief-east-1')];
  expect(answering(EAST_1, both)['instead']).toBe('villageLead lead-east');
  expect(answering(EAST_1, [...both, leave('lead-east', 'clerk-east')])['instead']).toBe(
    'villageClerk clerk-east',
  );
  expect(
    answering(EAST_1, [leave('chief-east-1', 'worker-east-1')], without('worker-east-1'))['instead'],
  ).toBe('villageLead lead-east');
});

test('who holds a vacant grid can be on leave as well', () => {
  expect(answering(EAST_2, [leave('lead-east', 'clerk-east')])).toEqual({
    standIn: 'villageLead lead-east',
    instead: 'villageClerk clerk-east',
  });
});
