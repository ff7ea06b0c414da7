/** Calls about many matters: lists, search, what stands behind a figure. */
import * as z from 'zod';
import {
  HAND_PERIODS,
  LIST_STATES,
  LIST_VIEWS,
  NATURES,
  SEVERITIES,
  SOURCES,
  STATUSES,
  type HandFigure,
  type ListView,
  type Moment,
  type Position,
  type Stuck,
} from '@gelin/domain';
import { idSchema } from './call.ts';
import type { MatterRow } from './matter.ts';
import { wordsSchema } from './text.ts';

const cursor = z.string().max(80).optional();

/** From the first of these days to the last, both whole, as the town's clock counts them. */
const days = { from: z.iso.date().optional(), to: z.iso.date().optional() };

/** Procedures of `matter`. */
export const listing = {
  /**
   * 事项列表 by circle, state and filters, each combination on an index. `mine` is narrowed by neither place nor
   * holder. With days it comes by time; so does what is over.
   */
  list: z
    .object({
      view: z.enum(LIST_VIEWS),
      state: z.enum(LIST_STATES).optional(),
      status: z.enum(STATUSES).optional(),
      severity: z.enum(SEVERITIES).optional(),
      group: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      nature: z.enum(NATURES).optional(),
      source: z.enum(SOURCES).optional(),
      place: idSchema.optional(),
      holder: idSchema.optional(),
      ...days,
      order: z.enum(['pressing', 'newest']).optional(),
      cursor,
    })
    .strict()
    .refine(({ view, place, holder }) => view !== 'mine' || (place === undefined && holder === undefined))
    .refine(({ order, from, to }) => order !== 'pressing' || (from === undefined && to === undefined)),
  /** What lists can be narrowed by, for whoever asks. */
  listChoices: z.object({}).strict(),
  /**
   * One box: a number of the ledger, whole or its last digits, finds it whatever else is asked; else all the words must
   * stand in its number, category, place or masked line.
   */
  search: z
    .object({
      words: wordsSchema(40),
      place: idSchema.optional(),
      ...days,
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
    })
    .strict(),
  /** Figures at hand of one of my desks, up to now; without `desk` of the first. */
  atHand: z.object({ period: z.enum(HAND_PERIODS), desk: idSchema.optional() }).strict(),
  /** Matters with somebody nobody works for: for the centre and the administrator. */
  unheld: z.object({}).strict(),
  /** Up to thirty matters that a figure was counted from, as they are now. */
  these: z.object({ ids: z.array(idSchema).min(1).max(30) }).strict(),
};

/** A row of a list, with why it is stuck and where it is on a map. */
export interface ListedRow extends MatterRow {
  readonly stuck: readonly Stuck[];
  /** GCJ-02. */
  readonly position?: Position;
  /** The unit it lies in. */
  readonly unit: string;
}

export interface ListedPage {
  readonly rows: readonly ListedRow[];
  /** Pass it back for what follows; a page can be short, or empty, and still have one. */
  readonly cursor?: string;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface ListChoices {
  readonly views: readonly ListView[];
  /** Category groups. */
  readonly groups: readonly Choice[];
  /** The units of my places, from the top down; `within` is the one above. */
  readonly places: readonly (Choice & { readonly within?: string })[];
  /** Units and departments that can hold something. */
  readonly holders: readonly Choice[];
  readonly now: Moment;
}

/** A unit or a department that is called as the words say. */
export interface Named extends Choice {
  readonly kind: 'place' | 'holder';
}

export interface FoundPage extends ListedPage {
  readonly named: readonly Named[];
  /** It was a number. */
  readonly numbered?: true;
}

/** A figure with the matters it was counted from, the first 300 of each. */
export interface HandRow {
  readonly figure: HandFigure;
  readonly count: number;
  readonly ids: readonly string[];
  /** Of how many, where it is a share; `others` are those that do not count. */
  readonly of?: number;
  /** The share as an office prints it: "93.7 %", "—" where there is nothing to divide by. */
  readonly percent?: string;
  readonly others?: readonly string[];
}

export interface AtHand {
  /** My desks, the first first. */
  readonly desks: readonly Choice[];
  readonly desk: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly figures: readonly HandRow[];
  /** More there was than could be counted: the figures are of the latest. */
  readonly beyond?: true;
}

/** Somebody who holds open matters and for whom nobody works. */
export interface Unheld extends Choice {
  readonly kind: 'unit' | 'department' | 'leaders';
  /** Up to 100. */
  readonly open: number;
  /** Somebody works for it, but all are on leave, and nobody stands in. */
  readonly away?: true;
}

export interface ListingOutputs {
  atHand: AtHand;
  unheld: { readonly holders: readonly Unheld[] };
  search: FoundPage;
  list: ListedPage;
  listChoices: ListChoices;
  these: { readonly rows: readonly ListedRow[] };
}
