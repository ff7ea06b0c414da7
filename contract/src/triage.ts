/** Calls of the centre's desk: what waits to be sorted, with what is proposed for each. */
import * as z from 'zod';
import type { Moment, Nature, Severity, Status, Target, TriageReason } from '@gelin/domain';
import type { MatterRow } from './matter.ts';

const cursor = z.string().max(80).optional();
/** Where a page ended; a row of that very moment may come again. */
const moment = z.number().int().positive().optional();

/** Procedures of `matter`. */
export const triaging = {
  /** What waits for the centre, by urgency and limit; `cursor` as the last page gave it. */
  triage: z.object({ cursor }).strict(),
  /** What the centre looks at again: `spot` what was fixed on the spot, `calls` what was answered and waits for a call-back. */
  checks: z.object({ which: z.enum(['spot', 'calls']), cursor: moment }).strict(),
  /** What was ordered done (督办) and not reported back, the longest wait first. */
  supervised: z.object({ cursor: moment }).strict(),
  /** What was solved lately and could be made public, the newest first. */
  releasable: z.object({ cursor: moment }).strict(),
};

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody who may be given it with one tap. */
export interface TargetRow extends Target {
  readonly name: string;
  /** Everybody there is on leave, and nobody stands in. */
  readonly away?: true;
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
  /** Whom it is a complaint about, by name. */
  readonly about?: readonly Named[];
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

/** A row that was answered or fixed, with what was done. */
export interface CheckRow extends MatterRow {
  readonly nature: Nature;
  /** Since when it waits. */
  readonly since: Moment;
  /** Who answered, as the timeline says it. */
  readonly by: string;
}

/** A row that is ordered done. */
export interface SupervisedRow extends MatterRow {
  readonly since: Moment;
  readonly by: string;
  readonly text: string;
  readonly times: number;
  /** 挂牌督办. */
  readonly placard?: true;
}

export interface TriageOutputs {
  checks: { readonly rows: readonly CheckRow[]; readonly cursor?: number };
  supervised: { readonly rows: readonly SupervisedRow[]; readonly cursor?: number };
  releasable: { readonly rows: readonly MatterRow[]; readonly cursor?: number };
  /**
   * With the first page, the longest wait first: `asks` for which somebody wants time (申请延期, 申请停表), `grave` for which
   * 挂牌督办 is proposed, for those who may order it.
   */
  triage: {
    readonly rows: readonly TriageRow[];
    readonly asks?: readonly MatterRow[];
    readonly grave?: readonly MatterRow[];
    readonly cursor?: string;
  };
}
