/** Calls about becoming and being an informant (信息员): invited by a chief, leaving at any time. */
import * as z from 'zod';
import type { Moment } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { writtenSchema, wordsSchema } from './text.ts';

/** As people type it: small letters and blanks do no harm. */
const codeSchema = z
  .string()
  .max(40, 'invitationUnknown')
  .overwrite((written) => written.replaceAll(/[\s-]/gu, '').toUpperCase())
  .regex(/^[A-Z2-9]{8}$/u, 'invitationUnknown');

export const volunteering = {
  /** A code for one person, for a grid of mine. */
  invite: z.object({ key: keySchema, unit: idSchema }).strict(),
  /** What somebody is invited to. */
  invitation: z.object({ code: codeSchema }).strict(),
  join: z
    .object({ key: keySchema, code: codeSchema, name: writtenSchema(20), phone: wordsSchema(20).optional() })
    .strict(),
  /** Gives the post up; what was sent stays. */
  leave: z.object({ unit: idSchema }).strict(),
  /** The informants of a unit, and the invitations that stand; for those who hold it. */
  informants: z.object({ unit: idSchema }).strict(),
  /** Ends an informant's post, or an invitation that stands; one of the two is named. */
  release: z.object({ unit: idSchema, member: idSchema.optional(), code: codeSchema.optional() }).strict(),
};

export interface VolunteerOutputs {
  invite: { readonly code: string; readonly until: Moment };
  invitation: {
    readonly unit: string;
    readonly unitName: string;
    readonly chief?: string;
    readonly until: Moment;
    /** I am one there already. */
    readonly joined?: true;
  };
  join: { readonly unit: string };
  leave: { readonly unit: string };
  informants: {
    readonly rows: readonly {
      readonly member: string;
      readonly name: string;
      /** Left for those who hold the grid, and for nobody else. */
      readonly phone?: string;
      readonly since?: Moment;
    }[];
    readonly invitations: readonly { readonly code: string; readonly until: Moment }[];
  };
  release: { readonly unit: string };
}
