/** Calls about tasks (任务): village or town gives one to units below; each receives it and reports back. */
import * as z from 'zod';
import {
  TASK_RESULTS,
  TASK_UNITS,
  type Level,
  type Moment,
  type PartState,
  type Photo,
  type TaskCounts,
} from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import { wordsSchema, writtenSchema } from './text.ts';

const cursor = z.string().max(80).optional();

export const TASK_BOXES = ['todo', 'done', 'given'] as const;

/** What is asked for, as forms and meetings bring it. */
export const taskContentSchema = {
  what: writtenSchema(60),
  where: wordsSchema(100),
  until: z.number().int().positive(),
  /** What result is wanted. */
  wanted: wordsSchema(200),
  photos: photosSchema,
};

const unitsSchema = z.array(idSchema).min(1).max(TASK_UNITS);

/** A step: of a unit on its part, or of whoever gave the task. */
export const taskStepSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('receive'), unit: idSchema }).strict(),
  z
    .object({
      action: z.literal('report'),
      unit: idSchema,
      result: z.enum(TASK_RESULTS),
      /** For what could not be done: why. */
      text: writtenSchema(1_000),
      photos: photosSchema,
    })
    .strict(),
  z.object({ action: z.literal('remind') }).strict(),
  z.object({ action: z.literal('withdraw'), reason: writtenSchema(200) }).strict(),
]);

export const tasks = {
  /** In whose name I may give tasks, and to whom. */
  giving: z.object({}).strict(),
  give: z.object({ key: keySchema, unit: idSchema, units: unitsSchema, ...taskContentSchema }).strict(),
  /** What my units owe, what they have reported, what I gave. */
  tasks: z.object({ box: z.enum(TASK_BOXES), cursor }).strict(),
  task: z.object({ id: idSchema }).strict(),
  taskStep: z.object({ key: keySchema, task: idSchema, step: taskStepSchema }).strict(),
};

/** A unit as a form offers it. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** A unit's part. */
export interface TaskPartRow {
  readonly unit: string;
  readonly unitName: string;
  readonly state: PartState;
  readonly late: boolean;
  readonly receivedAt?: Moment;
  readonly reported?: {
    readonly at: Moment;
    readonly by: string;
    readonly text: string;
    readonly photos: readonly Photo[];
  };
}

export interface TaskRow {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  readonly until: Moment;
  /** In whose name it was given. */
  readonly fromName: string;
  readonly withdrawn: boolean;
  /** My unit's part; absent in what I gave. */
  readonly part?: TaskPartRow;
  /** How far its units are; in what I gave. */
  readonly counts?: TaskCounts;
}

export interface TaskView extends Omit<TaskRow, 'withdrawn' | 'part'> {
  readonly wanted: string;
  readonly photos: readonly Photo[];
  readonly at: Moment;
  readonly by: string;
  readonly withdrawn?: { readonly at: Moment; readonly reason: string };
  /** The parts that this person may see. */
  readonly parts: readonly TaskPartRow[];
  /** Of these units, what this person may do now. */
  readonly mine: readonly { readonly unit: string; readonly actions: readonly ('receive' | 'report')[] }[];
  /** As its giver. */
  readonly actions: readonly ('remind' | 'withdraw')[];
  /** Newest first. */
  readonly record: readonly { readonly at: Moment; readonly sentence: string }[];
}

export interface TaskOutputs {
  /** Empty where none of my posts gives tasks. */
  giving: { readonly areas: readonly (UnitChoice & { readonly units: readonly UnitChoice[] })[] };
  give: { readonly id: string };
  tasks: { readonly rows: readonly TaskRow[]; readonly cursor?: string };
  task: TaskView;
  taskStep: { readonly id: string };
}
