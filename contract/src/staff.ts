/** Calls about who works here: posts given and ended, phones, and the one-time codes (岗位码) by which people come in. */
import * as z from 'zod';
import { ROLES, STAFFING, type Level, type Moment, type Role, type StaffingFigure } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { fileSchema } from './media.ts';
import { writtenSchema } from './text.ts';

/** Ten digits, said and written in groups: 381 247 5609. */
export const postCodeSchema = z
  .string()
  .max(40, 'codeUnknown')
  .overwrite((written) => written.replaceAll(/[\s-]/gu, ''))
  .regex(/^\d{10}$/u, 'codeUnknown');

const phoneSchema = z.string().regex(/^[0-9][0-9-]{5,15}$/u);
const post = { role: z.enum(ROLES), unit: idSchema, department: idSchema.optional() };

export const staff = {
  /** Who works in a unit, or in a department; which posts nobody holds; and the units below. */
  staff: z.object({ unit: idSchema, department: idSchema.optional() }).strict(),
  /** What still has to be put right about posts and people, in figures. */
  staffing: z.object({}).strict(),
  /** What one of these figures counts, page by page. */
  gaps: z.object({ figure: z.enum(STAFFING), cursor: z.string().max(200).optional() }).strict(),
  /** A post for somebody who is there (`member`), or for somebody new (`name`). */
  givePost: z
    .object({
      key: keySchema,
      member: idSchema.optional(),
      name: writtenSchema(20).optional(),
      phone: phoneSchema.optional(),
      ...post,
    })
    .strict(),
  endPost: z.object({ key: keySchema, member: idSchema, ...post }).strict(),
  /** The public phone; without one it is taken away. */
  setPhone: z.object({ key: keySchema, member: idSchema, phone: phoneSchema.optional() }).strict(),
  /** The public photo, sent up before; without one it is taken away. */
  setPhoto: z.object({ key: keySchema, member: idSchema, photo: fileSchema.optional() }).strict(),
  /** A code for one member; an earlier one ends. */
  postCode: z.object({ key: keySchema, member: idSchema }).strict(),
  /** Takes somebody's account away: a lost phone, before a new code is typed. */
  unbind: z.object({ key: keySchema, member: idSchema }).strict(),
  /** What a code leads to. */
  codeFor: z.object({ code: postCodeSchema }).strict(),
  bind: z.object({ key: keySchema, code: postCodeSchema }).strict(),
  /** What was changed about posts, newest first. */
  postLog: z.object({ cursor: z.number().int().positive().optional() }).strict(),
};

export interface HeldPost {
  readonly role: Role;
  readonly unit: string;
  readonly department?: string;
  /** "柳溪村第一网格 网格长". */
  readonly words: string;
}

export interface StaffRow {
  readonly member: string;
  readonly name: string;
  readonly phone?: string;
  /** The public photo. */
  readonly avatar?: string;
  /** All posts, those elsewhere too. */
  readonly posts: readonly HeldPost[];
  /** A WeChat account is bound. */
  readonly bound: boolean;
  /** I may hand them a code. */
  readonly codable: boolean;
}

export interface StaffingRow {
  readonly figure: StaffingFigure;
  readonly count: number;
  /** Of how many units, chiefs, members, departments. */
  readonly of: number;
}

/** Something that lacks what a figure counts, and where it is put right. */
export interface GapRow {
  readonly id: string;
  readonly unit: string;
  readonly department?: string;
  /** "柳溪村第一网格", or somebody's name. */
  readonly name: string;
  /** The posts of somebody; absent for a place or an office. */
  readonly posts?: readonly string[];
}

export interface PostLogRow {
  readonly id: string;
  readonly at: Moment;
  readonly by: string;
  readonly member: string;
  /** "结束岗位：柳溪村第一网格 网格长". */
  readonly words: string;
}

export interface StaffOutputs {
  staff: {
    readonly unit: { readonly id: string; readonly name: string; readonly level: Level };
    readonly rows: readonly StaffRow[];
    /** Posts that answer for the place and that nobody holds. */
    readonly vacant: readonly HeldPost[];
    readonly below: readonly { readonly id: string; readonly name: string; readonly vacant: boolean }[];
    readonly departments: readonly { readonly id: string; readonly name: string }[];
    /** Roles that can be given here; none where I may only hand out codes. */
    readonly roles: readonly Role[];
  };
  staffing: { readonly figures: readonly StaffingRow[] };
  gaps: { readonly rows: readonly GapRow[]; readonly cursor?: string };
  givePost: { readonly member: string };
  endPost: { readonly member: string };
  setPhone: { readonly member: string };
  setPhoto: { readonly member: string };
  postCode: { readonly code: string; readonly until: Moment; readonly name: string };
  unbind: { readonly member: string };
  codeFor: {
    readonly name: string;
    readonly posts: readonly string[];
    readonly rebinds: boolean;
    readonly mine: boolean;
  };
  bind: { readonly member: string };
  postLog: { readonly rows: readonly PostLogRow[]; readonly cursor?: number };
}
