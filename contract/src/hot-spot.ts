/** Calls about hot spots in a group: reading one with its matters, confirming that it is one thing, taking matters out. */
import * as z from 'zod';
import type { HotSpotFace } from '@gelin/domain';
import { idSchema } from './call.ts';
import type { GroupFace } from './group.ts';

/** Matters that one call takes out. */
export const SPLIT_LIMIT = 100;

const spot = z.object({ group: idSchema, spot: idSchema }).strict();

/** Procedures of `group`. */
export const hotSpot = {
  spot,
  /** Said twice it is the same; `notHere` once it is dissolved, `notYours` for whoever may not decide. */
  confirmSpot: spot,
  /** What is taken out never comes back into this spot by itself; taken out twice it is the same. */
  splitSpot: spot.extend({ matters: z.array(idSchema).min(1).max(SPLIT_LIMIT) }).strict(),
};

/** A spot with exactly its matters, newest first. */
export interface SpotRead {
  readonly spot: HotSpotFace;
  readonly faces: readonly GroupFace[];
}

export interface HotSpotOutputs {
  spot: SpotRead;
  confirmSpot: { readonly spot: HotSpotFace };
  splitSpot: { readonly spot: HotSpotFace };
}
