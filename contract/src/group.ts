/** Calls about tiered groups: which are mine, what is in them, and saying something. */
import * as z from 'zod';
import type { CardFace, CardReason, Level, Moment, Photo, Role } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { writtenSchema } from './text.ts';

export const group = {
  list: z.object({}).strict(),
  /** Without a cursor the newest page; `before` scrolls back; `since` catches up. */
  feed: z
    .object({ group: idSchema, before: z.number().int().optional(), since: z.number().int().optional() })
    .strict(),
  say: z
    .object({
      key: keySchema,
      group: idSchema,
      matter: idSchema.optional(),
      text: writtenSchema(1_000),
    })
    .strict(),
  /** Remembers that somebody has seen everything up to now; never rings anybody. */
  seen: z.object({ group: idSchema }).strict(),
};

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** How often something happened since I last looked. */
  readonly unread: number;
  /** When I last looked; absent where I never did. */
  readonly seenAt?: Moment;
  /** When something last happened; absent in a new group. */
  readonly at?: Moment;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
}

/** A card, or something somebody said: under a card, or in the open. */
export type FeedEntry =
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly at: Moment;
      readonly matter: string;
      readonly reason: CardReason;
    }
  | {
      readonly kind: 'talk';
      readonly id: string;
      readonly at: Moment;
      readonly author: Author;
      readonly text: string;
      readonly matter?: string;
      /** The card's title, for when the card itself is out of sight. */
      readonly about?: string;
      readonly photos: readonly Photo[];
    };

export interface Feed {
  readonly group: { readonly id: string; readonly name: string; readonly members: number };
  /** Oldest first. */
  readonly entries: readonly FeedEntry[];
  /** Faces of the cards among the entries, and of cards that changed since the cursor. */
  readonly faces: readonly CardFace[];
  /** Pass as `since` to catch up; overlaps a little on purpose, entries are known by id. */
  readonly cursor: Moment;
  /** Whether there is something older. */
  readonly older: boolean;
}

export interface GroupOutputs {
  list: { readonly groups: readonly GroupRow[] };
  feed: Feed;
  say: { readonly id: string; readonly at: Moment };
  seen: Record<string, never>;
}
