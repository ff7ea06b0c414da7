/** Calls for the figures of an office: of a desk and a span, and the matters behind each. Part of `office`. */
import * as z from 'zod';
import {
  BOARD_TILES,
  COUNT_KEYS,
  FIGURE_SPANS,
  type BoardCounts,
  type BoardRow,
  type CountKey,
  type Position,
  type RateKey,
} from '@gelin/domain';
import { idSchema } from './call.ts';

/** Spans back that can be asked for: ten years of months. */
const BACK = 120;

/** `back` 0 is the span that runs. */
const span = z.enum(FIGURE_SPANS);
const back = z.int().min(0).max(BACK);

export const figures = {
  /** Without `desk` the first of the caller's own. */
  figures: z.object({ desk: idSchema.optional(), span, back }).strict(),
  /** The matters that one count counts, by page; narrowed to a nature, a category's first level, a place. */
  counted: z
    .object({
      desk: idSchema,
      span,
      back,
      count: z.enum(COUNT_KEYS),
      nature: z.string().max(20).optional(),
      category: z.string().max(20).optional(),
      place: idSchema.optional(),
      /** Of an assessment: those alone that the desk answers for; of these, what one member answered. */
      assessed: z.literal(true).optional(),
      answeredBy: idSchema.optional(),
      cursor: z.string().max(80).optional(),
    })
    .strict(),
  /** The command board; `shapes` once, for a map; `figure` for the matters behind one of its numbers, of one row with `unit`. */
  board: z
    .object({
      desk: idSchema.optional(),
      shapes: z.boolean().optional(),
      figure: z.enum(BOARD_TILES).optional(),
      unit: idSchema.optional(),
    })
    .strict()
    .refine(({ figure, unit }) => unit === undefined || (figure !== 'arrived' && figure !== 'closed'), {
      path: ['unit'],
    }),
};

/**
 * So many, beside so many of the period before (环比) and of the same of last year (同比); `null` of one that was over before
 * the town had its first matter, here and below.
 */
export interface CountFigure {
  readonly key: CountKey;
  readonly count: number;
  readonly before: number | null;
  readonly lastYear: number | null;
}

/** A share, in words as it is printed: "93.72 %", or — where there is nothing to divide by. */
export interface RateFigure {
  readonly key: RateKey;
  readonly part: number;
  readonly whole: number;
  readonly percent: string;
  readonly before: string;
  readonly lastYear: string;
}

/** Whole hours within which that share of what was closed was over; `null` of nothing. */
export interface TimeFigure {
  readonly share: 0.5 | 0.9;
  readonly hours: number | null;
  readonly before: number | null;
  readonly lastYear: number | null;
}

/** One nature, category or place. */
export interface KindFigure {
  readonly id: string;
  readonly name: string;
  readonly arrived: number;
  /** So many arrived in the period before, and in the same of last year. */
  readonly before: number | null;
  readonly lastYear: number | null;
  readonly closed: number;
  /** The same of what was closed. */
  readonly closedBefore: number | null;
  readonly closedLastYear: number | null;
  readonly due: number;
  readonly inTime: number;
  /** Of what was due, not in time. */
  readonly late: number;
  /** Of what was closed, reopened by its reporter. */
  readonly reopened: number;
  readonly percent: string;
}

/** A day, "2026-11-28", or a month, "2026-11". */
export interface CoursePoint {
  readonly name: string;
  readonly arrived: number;
  readonly closed: number;
}

/** 热点: several matters of a kind close to each other; `ids` of those that count here. */
export interface SpotFigure {
  readonly id: string;
  readonly name: string;
  readonly ids: readonly string[];
}

export interface FiguresOutputs {
  figures: {
    /** The desks one may ask for: the caller's own, and what lies right below the one shown. */
    readonly desks: readonly { readonly id: string; readonly name: string }[];
    readonly below: readonly { readonly id: string; readonly name: string }[];
    readonly desk: string;
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly counts: readonly CountFigure[];
    readonly rates: readonly RateFigure[];
    readonly times: readonly TimeFigure[];
    readonly course: readonly CoursePoint[];
    readonly natures: readonly KindFigure[];
    readonly categories: readonly KindFigure[];
    readonly places: readonly KindFigure[];
    /** Open the longest, drills apart: ids, the oldest first. */
    readonly oldest: readonly string[];
    /** Hot spots of places in it that stood in the span, the last changed first; with what had come in by its end. */
    readonly spots: readonly SpotFigure[];
  };
  board: {
    /** My own desks. */
    readonly desks: readonly { readonly id: string; readonly name: string }[];
    readonly desk: string;
    readonly name: string;
    readonly at: number;
    /** With what arrived and was closed today. */
    readonly total: BoardCounts & { readonly arrived: number; readonly closed: number };
    /** `below`: it has a board of its own. */
    readonly rows: readonly (BoardRow & { readonly name: string; readonly below?: true })[];
    /** Outlines in GCJ-02, of places that have one. */
    readonly shapes?: readonly { readonly unit: string; readonly ring: readonly Position[] }[];
    /** Exactly the matters of the number that was asked for. */
    readonly ids?: readonly string[];
    /** There is more open than was counted. */
    readonly beyond?: true;
  };
  counted: { readonly ids: readonly string[]; readonly cursor?: string };
}
