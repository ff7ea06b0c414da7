/** Who invites informants to a grid, and what a post of theirs changes. */
import {
  groupsOf,
  informsOf,
  mayInvite,
  unitOf,
  withInformantPost,
  withoutInformantPost,
  type Role,
  type Unit,
} from '@gelin/domain';
import { EAST, EAST_1, EAST_2, OFFICE, post, TOWN, TOWNSHIP, WEST, WEST_1 } from '../town.ts';
import { MONDAY } from '../story.ts';

const unit = (id: string) => unitOf(TOWNSHIP, id) as Unit;

test.each<[Role, string, string, boolean]>([
  ['gridChief', EAST_1, EAST_1, true],
  ['gridWorker', EAST_1, EAST_1, true],
  ['villageLead', EAST, EAST_1, true],
  ['villageClerk', EAST, EAST_2, true],
  ['gridChief', EAST_1, EAST_2, false],
  ['villageLead', WEST, EAST_1, false],
  ['informant', EAST_1, EAST_1, false],
  ['centreDirector', TOWN, EAST_1, false],
  ['villageLead', EAST, EAST, false],
  ['gridChief', WEST_1, EAST_1, false],
])('%s of %s invites to %s: %s', (role, at, to, may) => {
  expect(mayInvite([post(role, at)], unit(to))).toBe(may);
});

test('a post in a department of the same place invites nobody', () => {
  expect(mayInvite([post('gridChief', EAST_1, OFFICE)], unit(EAST_1))).toBe(false);
});

test('whoever joins sits in the grid’s group, once, with the moment it began', () => {
  const posts = withInformantPost([], unit(EAST_1), MONDAY);
  expect(posts).toEqual([{ role: 'informant', unit: EAST_1, path: unit(EAST_1).path, since: MONDAY }]);
  expect(groupsOf({ posts }, TOWNSHIP)).toEqual([EAST_1]);
  expect(withInformantPost(posts, unit(EAST_1), MONDAY + 1)).toBe(posts);
});

test('whoever leaves keeps every other post, an informant’s elsewhere too', () => {
  const others = [post('gridWorker', EAST_1), post('informant', EAST_2)];
  const posts = [...others, post('informant', EAST_1)];
  expect(withoutInformantPost(posts, EAST_1)).toEqual(others);
  expect(informsOf(posts, EAST_1)).toBe(true);
  expect(informsOf(others, EAST_1)).toBe(false);
});
