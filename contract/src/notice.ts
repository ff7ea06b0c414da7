/** Calls about being told: my notices, how I want them, who has not looked, and what became of a matter's notices. */
import * as z from 'zod';
import type { Beside, CardFace, Channel, DeliveryState, Moment, Preference, Purpose } from '@gelin/domain';
import { idSchema } from './call.ts';

export const NOTICE_PAGE = 30;

/** Procedures of `people`. */
export const notices = {
  notices: z.object({ cursor: z.string().max(80).optional() }).strict(),
  /** By the list's ids; or everything about a matter that is opened, as a member or as the one who reported it. */
  seenNotice: z.union([
    z.object({ ids: z.array(idSchema).min(1).max(100) }).strict(),
    z.object({ matter: idSchema, as: z.enum(['reporter', 'member']) }).strict(),
  ]),
  /** What is not said stays as it is; the answer says how it is now. */
  prefer: z.object({ mute: z.boolean().optional(), digest: z.boolean().optional() }).strict(),
  callList: z.object({}).strict(),
  /** 打通了: somebody on the call list was reached by telephone and knows. */
  reached: z.object({ matter: idSchema, member: idSchema }).strict(),
};

/** Procedure of `matter`. */
export const deliveries = z.object({ matter: idSchema }).strict();

export interface NoticeRow {
  readonly id: string;
  /** What it is about, by id: a matter, or what `about` says. */
  readonly matter: string;
  readonly about?: Beside;
  readonly purpose: Purpose | 'digest';
  /** What it is, in at most five characters: "紧急事项". */
  readonly phrase: string;
  readonly what: string;
  readonly where: string;
  readonly urgent: boolean;
  readonly at: Moment;
  readonly seen: boolean;
}

/** Somebody who was told and has not looked. `phone` is the public one (公示电话). */
export interface Unreached {
  readonly member: string;
  readonly name: string;
  readonly post: string;
  readonly phone?: string;
}

/** 未读，请电话. */
export interface CallRow {
  readonly face: CardFace;
  /** Since when nobody has looked. */
  readonly since: Moment;
  readonly people: readonly Unreached[];
}

export interface DeliveryRow {
  /** The member's name, the group's, or 报事人. */
  readonly to: string;
  readonly purpose: Purpose | 'digest';
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly at: Moment;
  /** When it is sent, or tried again; absent where nothing more is going to happen. */
  readonly next?: Moment;
  readonly sentAt?: Moment;
  readonly seenAt?: Moment;
  /** The channel's own code, where it was not taken. */
  readonly error?: string;
}

export interface NoticeOutputs {
  /** `unseen` counts to 100; on the first page only. */
  notices: { readonly rows: readonly NoticeRow[]; readonly unseen?: number; readonly cursor?: string };
  seenNotice: { readonly seen: number };
  prefer: Preference;
  callList: { readonly rows: readonly CallRow[] };
  reached: { readonly matter: string };
}
export interface DeliveriesOutput {
  readonly rows: readonly DeliveryRow[];
}
