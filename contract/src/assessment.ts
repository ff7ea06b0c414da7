/** Calls for an assessment (考核) of a desk and a span, and for objections to it. Part of `office`. */
import * as z from 'zod';
import {
  FIGURE_SPANS,
  type AssessmentObjection,
  type DecidingRole,
  type Moment,
  type Points,
  type Ratio,
} from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { writtenSchema } from './text.ts';

const period = { span: z.enum(FIGURE_SPANS), back: z.int().min(0).max(120) };
/** A few sentences. */
const words = writtenSchema(500);

export const assessment = {
  /** Without `desk` the first that the caller is told of. */
  assessment: z.object({ desk: idSchema.optional(), ...period }).strict(),
  /** `mine`: to the caller's own points at that desk; else to the desk's. */
  objectAssessment: z
    .object({ key: keySchema, desk: idSchema, mine: z.boolean(), ...period, text: words })
    .strict(),
  decideAssessment: z
    .object({ key: keySchema, objection: idSchema, upheld: z.boolean(), reason: words })
    .strict(),
};

/** What was said against points, and who decides it. */
export interface AssessedObjection extends AssessmentObjection {
  readonly decider: DecidingRole;
  /** Whether it waits for the caller. */
  readonly decides: boolean;
}

/** Somebody or something assessed. */
export interface AssessedRow {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  /** Whose row it is, where it is a post holder's. */
  readonly member?: string;
  /** Absent of a stationed office (派出所…): it is asked, and never scored. */
  readonly points?: Points;
  /** 评价率, as printed, and of how many. */
  readonly rated: Ratio & { readonly percent: string };
  readonly objections: readonly AssessedObjection[];
  /** Whether the caller may object to it. */
  readonly objects: boolean;
}

export interface AssessmentOutputs {
  assessment: {
    readonly desks: readonly { readonly id: string; readonly name: string }[];
    /** Absent for whoever is told of no desk, only of themself. */
    readonly desk?: string;
    readonly name: string;
    readonly from: Moment;
    readonly to: Moment;
    readonly own?: AssessedRow;
    /** Units and departments right below, in the town's own order. */
    readonly below: readonly AssessedRow[];
    /** The caller, and post holders of this desk whom the caller leads. */
    readonly members: readonly AssessedRow[];
    /** Matters whose objection (申请剔除) is not decided: they count until then. */
    readonly pending: readonly string[];
    /** There was more than is counted of members. */
    readonly beyond: boolean;
  };
  objectAssessment: { readonly objection: string };
  decideAssessment: { readonly objection: string; readonly state: AssessmentObjection['state'] };
}
