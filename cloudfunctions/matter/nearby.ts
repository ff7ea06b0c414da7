/** `matter.nearby`: open matters about the same thing close by (我也遇到), without a word of whoever reported them. */
import {
  categoryOf,
  iconOf,
  listedPlace,
  namingOf,
  nearbyMatters,
  nearbyPlace,
  placeOf,
} from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { nearAt } from '../shared/repositories/matters.ts';
import { checkArrival } from './arrival.ts';

/** What was reported longer ago is told again. */
const LATELY = 60 * 24 * 3_600_000;

export async function nearby(
  { text, place }: z.output<typeof matter.nearby>,
  caller: Caller,
): Promise<MatterOutputs['nearby']> {
  const directory = await directoryAt(caller.now);
  checkArrival(place, undefined, directory);
  const village = nearbyPlace(placeOf(place, directory, text), directory);
  const known = await nearAt(village, caller.now - LATELY);
  const { nameOf, settings } = namingOf(directory);
  return {
    rows: nearbyMatters({ text, place }, known, directory).map((found) => ({
      matter: found.id,
      category: {
        name: categoryOf(found.category, settings)?.name ?? '',
        icon: iconOf(found.category, settings),
      },
      placeName: listedPlace(found.place, directory, nameOf),
      status: found.status,
      reportedAt: found.reportedAt,
      joined: found.joined ?? 0,
    })),
  };
}
