/** Calls about what is said in a group: saying, taking back, pinning, finding again, and who has read it. */
import * as z from 'zod';
import { ROLES, type Medium, type Moment, type PostRef, type Role } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { mediaSchema } from './media.ts';
import { wordsSchema } from './text.ts';

/** UTF-16 units of one message. */
export const SAID_LIMIT = 1_000;
/** Posts that one message can call. */
export const CALLED_LIMIT = 5;
/** Notices pinned in a group at once. */
export const PINS = 3;

const postSchema = z
  .object({ role: z.enum(ROLES), unit: idSchema, department: idSchema.optional() })
  .strict();
const message = z.object({ group: idSchema, message: idSchema }).strict();

/** Procedures of `group`. */
export const talk = {
  /** Words, media, or both. */
  say: z
    .object({
      key: keySchema,
      group: idSchema,
      matter: idSchema.optional(),
      text: wordsSchema(SAID_LIMIT),
      media: mediaSchema.default([]),
      /** The posts called by @. */
      called: z.array(postSchema).max(CALLED_LIMIT).default([]),
      /** The message that it answers. */
      replyTo: idSchema.optional(),
    })
    .strict()
    .refine(({ text, media }) => text !== '' || media.length > 0, { message: 'textEmpty', path: ['text'] }),
  /** 撤回, by whoever said it and within two minutes; `tooLate` afterwards. */
  withdraw: message,
  pin: message.extend({ pinned: z.boolean() }).strict(),
  /** Messages and cards that hold all of these words, newest first. */
  search: z
    .object({
      group: idSchema,
      words: wordsSchema(20).min(1, 'textEmpty'),
      cursor: z.string().max(80).optional(),
    })
    .strict(),
  readers: message,
  members: z.object({ group: idSchema }).strict(),
  /** 免打扰: the group still counts what is new and rings for what is urgent or calls me; nothing else. */
  mute: z.object({ group: idSchema, muted: z.boolean() }).strict(),
  /** Remembers that somebody has seen everything up to now; never rings anybody. */
  seen: z.object({ group: idSchema }).strict(),
};

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
}

/** A post called by @, with what it is called: "第一网格 网格长". */
export interface CalledPost extends PostRef {
  readonly words: string;
}

/** What a message answers, as it was then. */
export interface Quoted {
  readonly id: string;
  readonly who: string;
  readonly text: string;
}

/** Something somebody said: under a card, or in the open. */
export interface Said {
  readonly id: string;
  readonly at: Moment;
  readonly author: Author;
  /** Empty once taken back. */
  readonly text: string;
  readonly media: readonly Medium[];
  readonly matter?: string;
  /** The card's title, for when the card itself is out of sight. */
  readonly about?: string;
  readonly called?: readonly CalledPost[];
  /** Whether one of the called posts is mine. */
  readonly callsMe?: true;
  readonly replyTo?: Quoted;
  readonly withdrawn?: true;
  readonly pinned?: true;
  /** The matter that was made of it (转为事项). */
  readonly became?: string;
}

/** Somebody in a group, by post; `phone` is the public one (公示电话). */
export interface Seated {
  readonly member: string;
  readonly name: string;
  readonly phone?: string;
  readonly avatar?: string;
}
export interface SeatRow extends PostRef {
  readonly words: string;
  readonly members: readonly Seated[];
}

/** Who has read a message, and who has not. */
export interface ReaderRow {
  readonly name: string;
  readonly post: string;
}

export interface FoundRow {
  readonly id: string;
  readonly at: Moment;
  readonly who: string;
  readonly text: string;
  readonly matter?: string;
}

export interface TalkOutputs {
  say: { readonly id: string; readonly at: Moment };
  withdraw: Record<string, never>;
  pin: Record<string, never>;
  search: { readonly rows: readonly FoundRow[]; readonly cursor?: string };
  readers: { readonly read: readonly ReaderRow[]; readonly unread: readonly ReaderRow[] };
  /** In the order of their posts, whoever answers for the unit first; `mayPin` and `muted` are mine. */
  members: { readonly seats: readonly SeatRow[]; readonly mayPin: boolean; readonly muted: boolean };
  mute: { readonly muted: boolean };
  seen: Record<string, never>;
}
