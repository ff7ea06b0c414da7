/** Calls about safety inspections (安全检查) and campaigns (专项行动). Places are inspected; no call takes a person or a position. */
import * as z from 'zod';
import {
  INSPECTION_ANSWERS,
  INSPECTION_ITEMS,
  type CampaignProgress,
  type InspectionAnswer,
  type InspectionList,
  type Moment,
  type Status,
} from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import type { UnitChoice } from './task.ts';
import { wordsSchema, writtenSchema } from './text.ts';

const at = z.number().int().positive();
const listKey = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const cursor = z.string().max(80).optional();

/** `note` and `photos` belong to what is not as it must be. */
const answer = z
  .object({
    item: listKey,
    answer: z.enum(INSPECTION_ANSWERS),
    note: wordsSchema(300).default(''),
    photos: photosSchema.default([]),
  })
  .strict();

export const inspections = {
  /** Where I inspect, by which lists, which campaigns are or were held there, the newest first. */
  inspecting: z.object({}).strict(),
  /** `at` is the phone's own time, set right by the server's: without a network it is told later, a week at most. */
  inspect: z
    .object({
      key: keySchema,
      unit: idSchema,
      list: listKey,
      name: writtenSchema(30),
      place: wordsSchema(60),
      campaign: idSchema.optional(),
      at,
      answers: z.array(answer).min(1).max(INSPECTION_ITEMS),
    })
    .strict(),
  /** Of the places of my posts, newest first. */
  inspections: z.object({ cursor }).strict(),
  inspection: z.object({ id: idSchema }).strict(),
  campaign: z.object({ id: idSchema }).strict(),
  /** `campaign` is the key that its phone has made for it, or the id of one that there is. */
  campaignStep: z
    .object({
      key: keySchema,
      campaign: idSchema,
      step: z.discriminatedUnion('action', [
        z
          .object({
            action: z.literal('begin'),
            unit: idSchema,
            title: writtenSchema(30),
            lists: z.array(listKey).min(1).max(20),
            /** The last day. */
            day: z.iso.date(),
          })
          .strict(),
        z.object({ action: z.literal('end') }).strict(),
      ]),
    })
    .strict(),
};

export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly by: string;
  readonly startedAt: Moment;
  readonly until: Moment;
  readonly running: boolean;
  /** Whoever asks may end it. */
  readonly mine: boolean;
  readonly lists: readonly string[];
}

export interface CampaignView extends CampaignRow {
  readonly progress: readonly (CampaignProgress & { readonly name: string })[];
  /** There was more than is counted. */
  readonly beyond: boolean;
}

export interface InspectionRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly unitName: string;
  readonly by: string;
  readonly at: Moment;
  readonly looked: number;
  readonly found: number;
}

export interface InspectionView extends InspectionRow {
  readonly campaign?: string;
  readonly items: readonly {
    readonly text: string;
    readonly answer: InspectionAnswer;
    readonly matter?: { readonly id: string; readonly status: Status };
  }[];
}

export interface InspectionOutputs {
  inspecting: {
    readonly units: readonly UnitChoice[];
    readonly lists: readonly InspectionList[];
    readonly campaigns: readonly CampaignRow[];
    /** Units in whose name somebody may begin a campaign. */
    readonly leads: readonly UnitChoice[];
  };
  /** `matters` are what was found, in the order of the answers. */
  inspect: { readonly id: string; readonly matters: readonly string[] };
  inspections: { readonly rows: readonly InspectionRow[]; readonly cursor?: string };
  inspection: InspectionView;
  campaign: CampaignView;
  campaignStep: { readonly id: string };
}
