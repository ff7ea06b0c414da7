/** Calls about meetings (碰头会): the stuck matters as an agenda, minutes by point, decisions carried out at once. */
import * as z from 'zod';
import type { Action, DecisionKind, Moment, Status } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { taskContentSchema } from './task.ts';
import { wordsSchema, writtenSchema } from './text.ts';

/** What a decision becomes. */
const decision = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('task'), units: z.array(idSchema).min(1).max(100), ...taskContentSchema })
    .strict(),
  z.object({ kind: z.literal('log'), text: writtenSchema(500) }).strict(),
  z.object({ kind: z.literal('handDown'), unit: idSchema, note: wordsSchema(300) }).strict(),
]);

const step = z.discriminatedUnion('action', [
  z.object({ action: z.literal('add'), title: writtenSchema(60) }).strict(),
  z.object({ action: z.literal('write'), point: idSchema, minutes: wordsSchema(1_000) }).strict(),
  z.object({ action: z.literal('decide'), point: idSchema, decision }).strict(),
  z.object({ action: z.literal('close') }).strict(),
]);

export const meetings = {
  /** Newest first. */
  meetings: z.object({ unit: idSchema.optional(), cursor: z.string().max(80).optional() }).strict(),
  meeting: z.object({ id: idSchema }).strict(),
  /** `matters` of the village, chosen by whoever leads. */
  openMeeting: z.object({ key: keySchema, unit: idSchema, matters: z.array(idSchema).max(20) }).strict(),
  meetingStep: z.object({ key: keySchema, meeting: idSchema, step }).strict(),
};

export interface MeetingRow {
  readonly id: string;
  readonly at: Moment;
  readonly by: string;
  readonly points: number;
  readonly closed: boolean;
}

export interface MeetingPointView {
  readonly id: string;
  readonly title: string;
  readonly minutes: string;
  readonly decisions: readonly {
    readonly kind: DecisionKind;
    readonly words: string;
    readonly task?: string;
  }[];
  /** Its matter as it is now, with what this person may do with it. */
  readonly matter?: { readonly id: string; readonly status: Status; readonly actions: readonly Action[] };
}

export interface MeetingView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly at: Moment;
  readonly closed: boolean;
  readonly points: readonly MeetingPointView[];
  /** To whom its decisions can be given. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The minutes as a text. */
  readonly text: string;
}

export interface MeetingOutputs {
  meetings: { readonly unit: string; readonly rows: readonly MeetingRow[]; readonly cursor?: string };
  meeting: MeetingView;
  openMeeting: { readonly id: string };
  meetingStep: { readonly id: string };
}
