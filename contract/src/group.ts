/** Calls about tiered groups: which are mine and what is in them. What is said there: talk.ts. */
import * as z from 'zod';
import type { Action, CardFace, CardReason, HotSpotFace, Level, Moment, Nature } from '@gelin/domain';
import { idSchema } from './call.ts';
import { digests, type DigestOutputs, type DigestSaid } from './digest.ts';
import { hotSpot, type HotSpotOutputs } from './hot-spot.ts';
import { talk, type Said, type TalkOutputs } from './talk.ts';

const moment = z.number().int().optional();

export const group = {
  list: z.object({}).strict(),
  /**
   * Without a cursor the newest page; `since` catches up; `before` and `after` go on from a page; `around` shows the
   * page in which a moment lies: the first unread message, or one that was found.
   */
  feed: z
    .object({
      group: idSchema,
      before: moment,
      since: moment,
      after: moment,
      around: moment,
      /** With `since`: the revision of the group's signal that the phone was rung with; who is rung together is served together. */
      rev: z.number().int().nonnegative().optional(),
    })
    .strict()
    .refine(({ before, since, after, around, rev }) => {
      const asked = [before, since, after, around].filter((value) => value !== undefined).length;
      return asked <= 1 && (rev === undefined || since !== undefined);
    }),
  ...talk,
  ...hotSpot,
  ...digests,
};

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** How often something happened since I last looked. */
  readonly unread: number;
  /** How often I was called by @ since. */
  readonly called: number;
  readonly muted: boolean;
  /** When I last looked; absent where I never did. */
  readonly seenAt?: Moment;
  /** When something last happened; absent in a new group. */
  readonly at?: Moment;
}

/** A card's face with what this person can do from it. */
export interface GroupFace extends CardFace {
  readonly nature: Nature;
  readonly actions: readonly Action[];
  /** An answer that claims a result must show it. */
  readonly photoWithAnswer: boolean;
  /** The message that was marked as the answer. */
  readonly said?: string;
}

/** A card, a hot spot, something somebody said, or a digest; or what is no longer for this group to see. */
export type FeedEntry =
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly at: Moment;
      readonly matter: string;
      readonly reason: CardReason;
      /** Why it is here, in words: "上报：网格 4 小时内未受理". */
      readonly words: string;
    }
  | { readonly kind: 'gone'; readonly id: string; readonly at: Moment }
  | { readonly kind: 'hotSpot'; readonly id: string; readonly at: Moment; readonly spot: string }
  | ({ readonly kind: 'talk' } & Said)
  | ({ readonly kind: 'digest'; readonly id: string; readonly at: Moment } & DigestSaid);

export interface Feed {
  readonly group: { readonly id: string; readonly name: string; readonly members: number };
  /** Oldest first. An entry that comes again has changed: it was taken back, pinned, or became a matter. */
  readonly entries: readonly FeedEntry[];
  /** Faces of the cards among the entries, and of cards that changed since the cursor. */
  readonly faces: readonly GroupFace[];
  /** Faces of the hot spots among the entries. */
  readonly spots?: readonly HotSpotFace[];
  /** Pass as `since` to catch up; overlaps a little on purpose, entries are known by id. */
  readonly cursor: Moment;
  /** Whether there is something older, and something newer than what is here. */
  readonly older: boolean;
  readonly newer: boolean;
  /** Pinned notices, newest first; on the newest page only. */
  readonly pins?: readonly Said[];
  /** Up to when each of the others has read, in order; on the newest page only. */
  readonly readUntil?: readonly Moment[];
}

export interface GroupOutputs extends TalkOutputs, HotSpotOutputs, DigestOutputs {
  list: { readonly groups: readonly GroupRow[] };
  feed: Feed;
}
