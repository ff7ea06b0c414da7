/** `group.spot`, `group.confirmSpot`, `group.splitSpot`: a hot spot read with its matters, confirmed, or taken apart. */
import {
  confirmSpot,
  namingOf,
  spotFace,
  splitSpot,
  spotPost,
  type HotSpot,
  type HotSpotFace,
} from '@gelin/domain';
import type { HotSpotOutputs, hotSpot } from '@gelin/contract/hot-spot';
import type { z } from 'zod';
import { actorOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { showSpot, spotById, writeSpot } from '../shared/repositories/hot-spots.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { ring } from '../shared/repositories/signals.ts';
import { groupFace, type Looking } from './face.ts';
import { seated } from './seat.ts';

type Input = z.output<typeof hotSpot.spot>;

/** Two who decide at the same moment: one of them looks again. */
const ATTEMPTS = 4;

export async function spot(input: Input, caller: Caller): Promise<HotSpotOutputs['spot']> {
  const [{ member, directory }, found] = await Promise.all([seated(caller, input.group), spotIn(input)]);
  const looking = { actor: actorOf(member), now: caller.now, directory, naming: namingOf(directory) };
  const matters = (await mattersById(found.matters))
    .filter(({ audience, cards }) => audience === 'open' && cards.some((card) => card.group === input.group))
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

/** The faces of spots as `group` may see them; `matters` holds at least all of theirs. */
export function spotFaces(
  spots: readonly HotSpot[],
  matters: readonly Parameters<typeof groupFace>[0][],
  { actor, naming }: Looking,
): HotSpotFace[] {
  return spots.map((each) =>
    spotFace(
      each,
      matters.filter(({ id }) => each.matters.includes(id)),
      naming,
      spotPost(actor.posts, each) !== undefined,
    ),
  );
}
