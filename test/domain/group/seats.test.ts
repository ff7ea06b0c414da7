/** Who sits in a group by which post, who pins there, and who hears what is said. */
import { mayHear, mayPin, membersCalled, seatIn, seatsOf, type Member } from '@gelin/domain';
import { EAST, EAST_1, EAST_2, MEMBERS, TOWN, TOWNSHIP, WEST } from '../town.ts';

const posts = (id: string) => (MEMBERS.find((member) => member.id === id) as Member).posts;
const those = (test: (member: Member) => boolean) => MEMBERS.filter(test).map(({ id }) => id);

test('posts stand once each, whoever answers for the unit first', () => {
  const roles = seatsOf(EAST, TOWNSHIP).map(({ role }) => role);
  expect(roles).toEqual(['villageLead', 'villageClerk', 'gridChief']);
  expect(seatsOf(TOWN, TOWNSHIP)[0]?.role).toBe('centreDirector');
});

test('the seat is the post that sits there, not just any', () => {
  expect(seatIn(posts('chief-east-1'), EAST, TOWNSHIP)).toMatchObject({ role: 'gridChief', unit: EAST_1 });
  expect(seatIn(posts('informant-east-1'), EAST, TOWNSHIP)).toBeUndefined();
});

test('calling a post reaches whoever holds it and sits there', () => {
  const called = membersCalled([{ role: 'gridChief', unit: EAST_1 }], EAST_1, TOWNSHIP);
  expect(called.map(({ id }) => id)).toEqual(['chief-east-1']);
  expect(membersCalled([{ role: 'gridChief', unit: EAST_1 }], TOWN, TOWNSHIP)).toEqual([]);
});

test('a notice is pinned by whoever answers for the unit, in the town’s group by dispatchers too', () => {
  expect(those((member) => mayPin(member.posts, EAST, TOWNSHIP))).toEqual(['lead-east']);
  expect(those((member) => mayPin(member.posts, TOWN, TOWNSHIP)).sort()).toEqual(
    ['director', 'dispatcher-1', 'dispatcher-2'].sort(),
  );
});

describe('what is said in a group is heard', () => {
  const hearers = (group: string) => those((member) => mayHear(member.posts, group, TOWNSHIP));

  test('in the grid by those who sit there, its village and the town; not by the next grid or village', () => {
    expect(hearers(EAST_1)).toEqual(
      expect.arrayContaining(['chief-east-1', 'worker-east-1', 'informant-east-1', 'lead-east', 'director']),
    );
    expect(hearers(EAST_2)).not.toContain('chief-east-1');
    expect(hearers(WEST)).not.toContain('lead-east');
  });

  test('in the town’s group never by an informant, a worker or the administrator', () => {
    for (const id of ['informant-east-1', 'worker-east-1', 'chief-east-1', 'handler'])
      expect(hearers(TOWN)).not.toContain(id);
    expect(hearers('nowhere')).toEqual([]);
    expect(mayHear([], EAST_1, TOWNSHIP)).toBe(false);
  });
});
