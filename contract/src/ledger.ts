/** Calls about ledgers: on the screen, by month, sealed, made by a town itself; and whether the journal under them is whole. */
import * as z from 'zod';
import type { Break, Deviation, Held, JournalHead, OwnLedger } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { ledgerKey, ownLedger } from './own-ledger.ts';

/** `YYYY-MM` */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const cursor = z.string().max(120).optional();

export const ledgers = {
  /** Which ledgers there are, and what can be made of them by me. */
  ledgers: z.object({}).strict(),
  /** A page: the whole ledger, the latest number first, or a month's as it stood at its end. */
  ledger: z.object({ ledger: ledgerKey, month: month.optional(), cursor }).strict(),
  /** What I may build a ledger of. */
  parts: z.object({}).strict(),
  /** Real rows of a ledger that is being made; nothing is written. */
  preview: z.object({ ledger: ownLedger, cursor }).strict(),
  /** Keeps a ledger of the town's own in its settings: a new one, or one changed. */
  keepLedger: z.object({ key: keySchema, ledger: ownLedger }).strict(),
  dropLedger: z.object({ key: keySchema, ledger: ledgerKey }).strict(),
  /** Sealed months, the newest first. */
  seals: z.object({ ledger: ledgerKey }).strict(),
  /** 封账: begins it; gone on with as a file is. */
  seal: z.object({ key: keySchema, ledger: ledgerKey, month }).strict(),
  /** A piece of holding a sealed month against what is stored today. */
  checkSeal: z.object({ ledger: ledgerKey, month, after: z.string().max(120).optional() }).strict(),
  /** A piece of verifying: the journal from a head that an earlier piece ended with, then matter by matter, then what is counted month by month. */
  verify: z
    .object({
      from: z
        .object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })
        .strict()
        .optional(),
      matters: z.union([z.literal(''), idSchema]).optional(),
      month: z.union([z.literal(''), month]).optional(),
    })
    .strict(),
};

export interface LedgerRow {
  readonly matter: string;
  readonly no: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  readonly registeredAt: number;
  readonly open: boolean;
  /** Of a row that is no matter, whose number is its time: its numbers, and where it is read, by whoever may. */
  readonly beside?: {
    readonly id: string;
    readonly counts: string;
    readonly opens?: 'patrols' | 'publicities';
  };
}

export interface LedgerChoice {
  readonly key: string;
  readonly title: string;
  readonly own: boolean;
  /** The only months there are of it, `YYYY-MM`, the newest first; all where nothing is said. */
  readonly months?: readonly string[];
  /** Made no more: its sealed months alone are left. */
  readonly dropped?: true;
}

/** A choice in making a ledger: its code and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SealFace {
  readonly month: string;
  readonly at: number;
  readonly rows: number;
  readonly print: string;
  readonly head: JournalHead;
}

/** The first line that is not as it was. */
export interface JournalBreak {
  readonly seq: number;
  readonly why: Break | 'cutOff' | 'matterGone';
  readonly no?: string;
  readonly matter: string;
  readonly event: string;
}

/** A matter that is stored otherwise than its events have made it. */
export interface AlteredMatter {
  readonly matter: string;
  readonly no?: string;
  /** In what; nothing where its events make no matter at all. */
  readonly fields: readonly Held[];
}

export interface LedgerOutputs {
  ledgers: {
    readonly ledgers: readonly LedgerChoice[];
    /** `YYYY-MM`, the running one first. */
    readonly months: readonly string[];
    readonly maySeal: boolean;
    readonly mayDefine: boolean;
    /** Names and phones on request, with a reason. */
    readonly mayName: boolean;
  };
  ledger: {
    readonly title: string;
    readonly rows: readonly LedgerRow[];
    readonly cursor?: string;
    readonly seal?: SealFace;
  };
  parts: {
    readonly bases: readonly Choice[];
    readonly parts: readonly Choice[];
    readonly categories: readonly Choice[];
    readonly sources: readonly Choice[];
    readonly villages: readonly Choice[];
    /** The town's own that there are, to be changed. */
    readonly own: readonly OwnLedger[];
  };
  /** As the file will have it, of the rows that were looked at. */
  preview: {
    readonly headings: readonly { readonly heading: string; readonly under?: string }[];
    /** The first in their order; `group` on the first of each group: what it says above. */
    readonly rows: readonly { readonly cells: readonly string[]; readonly group?: string }[];
    /** How many belong on it, and what is counted of all of them. */
    readonly fitting: number;
    readonly total: string;
    /** Rows of the base that were looked at. */
    readonly seen: number;
    readonly cursor?: string;
  };
  keepLedger: { readonly version: number };
  dropLedger: { readonly version: number };
  seals: { readonly seals: readonly SealFace[] };
  checkSeal: {
    readonly done: number;
    readonly of: number;
    readonly deviations: readonly Deviation[];
    readonly after?: string;
  };
  verify: {
    readonly lines: number;
    readonly head: JournalHead;
    /** Where the journal ends now. */
    readonly end: JournalHead;
    /** Lines of this piece whose words were erased. */
    readonly erased: number;
    /** Matters of this piece whose last steps wait for their lines. */
    readonly waiting: number;
    readonly broken?: JournalBreak;
    /** Matters of this piece that are not as their events have made them. */
    readonly altered: readonly AlteredMatter[];
    /** Days, "2026-11-28", and months, "2026-11", of this piece whose counts are not those of their matters. */
    readonly miscounted: readonly string[];
    /** The month of this piece, where it cannot be compared yet: too many steps wait to be counted, or what an older build left is still being counted. */
    readonly uncompared: readonly string[];
    /** The next piece; absent where all is verified. */
    readonly next?: { readonly from?: JournalHead; readonly matters?: string; readonly month?: string };
  };
}
