/** Calls about finding who answers for a place, and about being found: search, the chief's page, boards to hang up. */
import * as z from 'zod';
import type { Boundary, Level, Role } from '@gelin/domain';
import { idSchema } from './call.ts';
import { wordsSchema } from './text.ts';
import type { PlaceContact, UnitCard } from './town.ts';

export const BOARDS = ['boardA3', 'boardA4', 'card'] as const;

export const finding = {
  /** By street, estate, landmark, nickname, the name of a grid or its chief; pinyin and initials too. */
  find: z.object({ words: wordsSchema(40) }).strict(),
  chief: z.object({ unit: idSchema }).strict(),
  /** The grids of a unit that have boundaries, to be drawn. */
  map: z.object({ unit: idSchema }).strict(),
  /** Boards (公示牌) and visiting cards of every grid of a unit, as one PDF; for members of the unit. */
  boards: z.object({ unit: idSchema, kind: z.enum(BOARDS), after: idSchema.optional() }).strict(),
};

export interface FoundUnit {
  readonly unit: string;
  readonly name: string;
  readonly level: Level;
  /** "青禾镇 · 柳溪村". */
  readonly within: string;
  /** The landmark or nickname by which it was found. */
  readonly by?: string;
  readonly chief?: string;
}

/** 网格长: everything a resident has a right to know about who answers for them. */
export interface ChiefPage extends UnitCard {
  readonly posts: readonly { readonly role: Role; readonly unitName: string }[];
  readonly duties: readonly string[];
  /** Who answers above: village and town. */
  readonly above: readonly (PlaceContact & { readonly unitName: string })[];
  /** 监督电话. */
  readonly supervision?: string;
  /** How a matter is handled, step by step. */
  readonly way: readonly string[];
  /** What the QR code of this grid leads to. */
  readonly link: string;
}

export interface FindingOutputs {
  find: { readonly rows: readonly FoundUnit[] };
  chief: ChiefPage;
  map: {
    readonly grids: readonly { readonly unit: string; readonly name: string; readonly boundary: Boundary }[];
  };
  /** `next` goes on where one file would be too large. */
  boards: { readonly file: string; readonly count: number; readonly next?: string };
}
