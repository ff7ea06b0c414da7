/** Open matters close by that a matter can be merged into: of the same category first, the newest first. */
import { cardFace, namingOf, nearbyPlace, OPEN } from '@gelin/domain';
import type { MatterChoice } from '@gelin/contract/choices';
import { mattersById, nearAt } from '../../shared/repositories/matters.ts';
import { accepts, type Choosing } from './choosing.ts';

/** What was reported longer ago is another matter. */
const LATELY = 60 * 24 * 3_600_000;
/** As many as a person looks through. */
const AT_MOST = 12;

/** At most twelve that merging would accept. */
export async function mattersFor(choosing: Choosing): Promise<MatterChoice[]> {
  const { matter, directory, now } = choosing;
  const known = await nearAt(nearbyPlace(matter.place, directory), now - LATELY);
  const likeness = (near: { category: string; place: { unit?: string } }) =>
    Number(near.category === matter.category) * 2 + Number(near.place.unit === matter.place.unit);
  const likely = known
    .filter(
      ({ id, status, audience }) => id !== matter.id && OPEN.includes(status) && audience === matter.audience,
    )
    .sort((one, other) => likeness(other) - likeness(one) || other.reportedAt - one.reportedAt)
    .slice(0, AT_MOST);
  const found = new Map((await mattersById(likely.map(({ id }) => id))).map((each) => [each.id, each]));
  const naming = namingOf(directory);
  return likely.flatMap(({ id }) => {
    const target = found.get(id);
    if (!target || !accepts({ action: 'merge', content: { target: id } }, choosing, target)) return [];
    const { no, place, line, status } = cardFace(target, naming);
    return [{ matter: id, ...(no !== undefined && { no }), place, line, status }];
  });
}
