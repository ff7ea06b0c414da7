/** Calls about the town: its places and who answers for them. */
import * as z from 'zod';
import type { Level, Role } from '@gelin/domain';
import { idSchema } from './call.ts';
import { wordsSchema } from './text.ts';

export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const saidPlaceSchema = z
  .object({
    unit: idSchema.optional(),
    words: wordsSchema(100).optional(),
    position: positionSchema.optional(),
  })
  .strict();

export const town = {
  units: z.object({}).strict(),
  unit: z.object({ unit: idSchema }).strict(),
  locate: saidPlaceSchema,
};

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: 'territorial' | 'special';
  readonly parent?: string;
  /** A few landmarks, so that people recognise where they are. */
  readonly landmarks: readonly string[];
}

/** Somebody who answers for a place, with the public phone. */
export interface Contact {
  readonly name: string;
  readonly role: Role;
  readonly phone?: string;
  readonly avatar?: string;
}

export interface UnitCard {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** "青禾镇 · 柳溪村". */
  readonly within: string;
  readonly bounds?: string;
  readonly landmarks: readonly string[];
  readonly office?: { readonly address?: string; readonly hours?: string; readonly phone?: string };
  /** Absent where the post is vacant; `standIn` then says who holds the grid. */
  readonly chief?: Contact;
  readonly standIn?: Contact;
  readonly workers: readonly Contact[];
}

export interface TownOutputs {
  units: {
    readonly town: { readonly id: string; readonly name: string };
    readonly units: readonly UnitRow[];
  };
  unit: UnitCard;
  /** `unit` is absent where the place could not be found: then the centre finds it. */
  locate: { readonly unit?: UnitCard; readonly by: 'landmark' | 'boundary' | 'chosen' | 'none' };
}
