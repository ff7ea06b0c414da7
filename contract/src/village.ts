/** Calls about a village's desk: its figures by grid, the matters behind each, its whistles, what went up and came down. */
import * as z from 'zod';
import { VILLAGE_FIGURES, type Moment, type PatrolDuty, type Stuck, type VillageCounts } from '@gelin/domain';
import { idSchema } from './call.ts';
import type { MatterRow } from './matter.ts';

export const village = {
  /** Without `unit` my own village, or the first that I may look at. */
  village: z.object({ unit: idSchema.optional() }).strict(),
  /** The matters behind a figure: exactly those that it counts, in the whole village or in one grid. */
  villageMatters: z
    .object({
      unit: idSchema,
      figure: z.enum(VILLAGE_FIGURES),
      grid: idSchema.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,4}$/)
        .optional(),
    })
    .strict(),
};

export interface VillageGridRow extends VillageCounts {
  readonly unit: string;
  readonly name: string;
  /** Patrols of today; absent in the village's own row. */
  readonly patrols?: PatrolDuty;
}

/** 吹哨: who was called, and when each signed for it and came. */
export interface WhistleRow {
  readonly matter: string;
  readonly category: string;
  readonly placeName: string;
  readonly where: string;
  readonly at: Moment;
  readonly departments: readonly {
    readonly name: string;
    readonly signedAt?: Moment;
    readonly arrivedAt?: Moment;
  }[];
}

export interface VillageView {
  readonly unit: string;
  readonly name: string;
  /** Others whose desk I may look at. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly total: VillageCounts;
  readonly rows: readonly VillageGridRow[];
  /** More are open than are counted at once. */
  readonly beyond: boolean;
  /** Newest first. */
  readonly whistles: readonly WhistleRow[];
  /** Tasks that its grids and itself owe, and those of them that are late. */
  readonly tasks: { readonly owed: number; readonly late: number };
}

export interface VillageMatterRow extends MatterRow {
  readonly stuck: readonly Stuck[];
}

export interface VillageOutputs {
  village: VillageView;
  villageMatters: {
    readonly name: string;
    readonly rows: readonly VillageMatterRow[];
    readonly cursor?: string;
  };
}
