/** What a member can pick for one step on one matter, as `matter.choices` gives it: only what the step would accept. */
import * as z from 'zod';
import type { Moment, Pause, Severity, Status } from '@gelin/domain';
import { idSchema } from './call.ts';

/** Steps for which something is picked that only the town knows. */
export const PICKING = [
  'route',
  'handDown',
  'recategorise',
  'dispatch',
  'transfer',
  'assist',
  'whistle',
  'askTime',
  'suspend',
  'extend',
  'order',
  'answer',
  'merge',
  'raiseSeverity',
  'lowerSeverity',
] as const;
export type PickingAction = (typeof PICKING)[number];

export const choices = {
  choices: z.object({ matter: idSchema, action: z.enum(PICKING) }).strict(),
};

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  /** The unit it lies in, by name. */
  readonly within: string;
}

export interface DepartmentChoice {
  readonly id: string;
  readonly name: string;
  /** The category's own: it stands first. */
  readonly proposed?: true;
  /** Stationed in the town, and asked by a letter (协调函). */
  readonly stationed?: true;
  /** Everybody there is on leave, and nobody stands in. */
  readonly away?: true;
}

export interface MemberChoice {
  readonly id: string;
  readonly name: string;
  /** Their posts, where one is picked by what they are. */
  readonly posts?: string;
  /** Whoever asks: 接过来由我办. */
  readonly me?: true;
}

/** The first group is what the words sound like. */
export interface CategoryGroupChoice {
  readonly name: string;
  readonly leaves: readonly { readonly code: string; readonly name: string }[];
}

/** An open matter close by, without pictures and masked. */
export interface MatterChoice {
  readonly matter: string;
  readonly no?: string;
  readonly place: string;
  readonly line: string;
  readonly status: Status;
}

/** A template of the town's (settings.templates), filled in for this matter. */
export interface TemplateChoice {
  readonly title: string;
  readonly text: string;
}

export interface StepChoices {
  readonly templates?: readonly TemplateChoice[];
  readonly units?: readonly UnitChoice[];
  readonly departments?: readonly DepartmentChoice[];
  readonly members?: readonly MemberChoice[];
  readonly categories?: readonly CategoryGroupChoice[];
  readonly matters?: readonly MatterChoice[];
  /** Days (`YYYY-MM-DD`) by which something can be ordered to be put right. */
  readonly days?: readonly { readonly day: string; readonly words: string }[];
  /** When departments can be called (吹哨), beside at once. */
  readonly times?: readonly { readonly at: Moment; readonly words: string }[];
  readonly severities?: readonly Severity[];
  /** The most working days that it may stand, by why. */
  readonly pauses?: Readonly<Record<Pause, number>>;
  /** The most by which the limit may grow, in its own measure. */
  readonly longer?: {
    readonly most: number;
    readonly measure: 'workingDays' | 'workingHours' | 'calendarDays' | 'wallHours';
  };
}

export interface ChoicesOutputs {
  choices: StepChoices;
}
