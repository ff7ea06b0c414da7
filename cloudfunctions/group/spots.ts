/** `group.spot`, `group.confirmSpot`, `group.splitSpot`: a hot spot read with its matters, confirmed, or taken apart. */
import {
  confirmSpot,
  namingOf,
  spotFace,
  splitSpot,
  spotPost,
  type HotSpot,
  type HotSpotFace,
  type Matter,
} from '@gelin/domain';
import type { HotSpotOutputs, hotSpot } from '@gelin/contract/hot-spot';
import type { z } from 'zod';
import { actorOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { showSpot, spotById, spotsById, writeSpot } from '../shared/repositories/hot-spots.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import type { MessageDocument } from '../shared/repositories/messages.ts';
import { ring } from '../shared/repositories/signals.ts';
import { seated } from '../shared/seat.ts';
import { groupFace, standsIn, type Looking } from './face.ts';

type Input = z.output<typeof hotSpot.spot>;

/** Two who decide at the same moment: one of them looks again. */
const ATTEMPTS = 4;

export async function spot(input: Input, caller: Caller): Promise<HotSpotOutputs['spot']> {
  const [{ member, directory }, found] = await Promise.all([seated(caller, input.group), spotIn(input)]);
  const looking = { actor: actorOf(member), now: caller.now, directory, naming: namingOf(directory) };
  const matters = (await mattersById(found.matters))
    .filter((matter) => standsIn(matter, input.group))
    .sort((one, other) => other.reportedAt - one.reportedAt);
  return {
    spot: spotFace(found, matters, looking.naming, spotPost(member.posts, found) !== undefined),
    faces: matters.map((matter) => groupFace(matter, input.group, looking)),
  };
}

export async function confirm(input: Input, caller: Caller): Promise<HotSpotOutputs['confirmSpot']> {
  return decided(input, caller, (found, by) => confirmSpot(found, by, caller.now));
}

export async function split(
  input: z.output<typeof hotSpot.splitSpot>,
  caller: Caller,
): Promise<HotSpotOutputs['splitSpot']> {
  return decided(input, caller, (found) => splitSpot(found, input.matters, caller.now));
}

/** Writes what a person decided over the spot as it stands, shows it and rings; nothing where it is so already. */
async function decided(
  { group, spot: id }: Input,
  caller: Caller,
  decide: (found: HotSpot, by: string) => HotSpot,
): Promise<{ spot: HotSpotFace }> {
  const { member } = await seated(caller, group);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await spotIn({ group, spot: id });
    if (!spotPost(member.posts, found)) throw new Refusal('notYours', 'spot');
    const next = decide(found, member._id);
    if (next === found && found.state === 'dissolved') throw new Refusal('wrongStatus', 'spot');
    if (next !== found && !(await writeSpot(next, found))) continue;
    await showSpot(next);
    await ring(next.groups, caller.now);
    return { spot: (await spot({ group, spot: id }, caller)).spot };
  }
  throw new Refusal('stale', 'spot');
}

async function spotIn({ group, spot: id }: Input): Promise<HotSpot> {
  const found = await spotById(id);
  if (!found?.groups.includes(group)) throw new Refusal('notFound', 'spot');
  return found;
}

/** Spots with their matters. */
interface SpotsRead {
  readonly spots: readonly HotSpot[];
  readonly matters: readonly Matter[];
}

/** The hot spots among the entries of a page; nothing is asked where there are none. */
export async function spotsOn(entries: readonly MessageDocument[]): Promise<SpotsRead | undefined> {
  const ids = entries.flatMap((entry) => (entry.kind === 'hotSpot' ? [entry.spot] : []));
  if (ids.length === 0) return undefined;
  const spots = await spotsById(ids);
  return { spots, matters: await mattersById([...new Set(spots.flatMap(({ matters }) => matters))]) };
}

/** Their faces as `group` may see them. */
export function spotFaces(
  { spots, matters }: SpotsRead,
  group: string,
  { actor, naming }: Looking,
): HotSpotFace[] {
  const standing = matters.filter((matter) => standsIn(matter, group));
  return spots.map((each) =>
    spotFace(
      each,
      standing.filter(({ id }) => each.matters.includes(id)),
      naming,
      spotPost(actor.posts, each) !== undefined,
    ),
  );
}
