/** Calls of the centre's desk: what waits to be sorted, with what is proposed for each. */
import * as z from 'zod';
import type { Moment, Nature, Severity, Status, Target, TriageReason } from '@gelin/domain';
import type { MatterRow } from './matter.ts';

const cursor = z.string().max(80).optional();

/** Procedures of `matter`. */
export const triaging = {
  /** What waits for the centre, by urgency and limit; `cursor` as the last page gave it. */
  triage: z.object({ cursor }).strict(),
};

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody who may be given it with one tap. */
export interface TargetRow extends Target {
  readonly name: string;
}

/** An open matter that is likely the same; masked as on a card. */
export interface SameRow {
  readonly matter: string;
  readonly no?: string;
  readonly category: string;
  readonly place: string;
  readonly line: string;
  readonly status: Status;
  readonly reportedAt: Moment;
  readonly joined: number;
}

export interface TriageRow extends MatterRow {
  readonly why: TriageReason;
  readonly restricted: boolean;
  readonly nature: Nature;
  readonly categoryCode: string;
  /** Absent where it could not be placed. */
  readonly unit?: string;
  readonly unitName: string;
  readonly sendBacks: number;
  /** What was done with it last, and what was written with that: why it was sent back, what was found out. */
  readonly last?: { readonly sentence: string; readonly texts: readonly string[] };
  readonly refusal?: { readonly reason: string; readonly elsewhere: string };
  readonly proposal: {
    readonly places: readonly (Named & { readonly landmark: string })[];
    readonly categories: readonly Named[];
    readonly severity: Severity;
    readonly targets: readonly TargetRow[];
    readonly handleBy: Moment;
    readonly same: readonly SameRow[];
  };
}

export interface TriageOutputs {
  triage: { readonly rows: readonly TriageRow[]; readonly cursor?: string };
}
