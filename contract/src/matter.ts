/** Calls about matters: sending one in, following it, and every step on its way. */
import * as z from 'zod';
import type {
  Action,
  CardFace,
  Clock,
  Moment,
  Nature,
  Outcome,
  Photo,
  Rating,
  Severity,
  Source,
  Status,
  Voice,
} from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { deliveries, type DeliveriesOutput } from './notice.ts';
import { photosSchema, stepSchema } from './step.ts';
import type { Said } from './talk.ts';
import { writtenSchema } from './text.ts';
import { saidPlaceSchema } from './town.ts';

export const TEXT_LIMIT = 8_000;

const cursor = z.string().max(80).optional();

export const matter = {
  /** What would become of these words at this place: said before sending. */
  preview: z.object({ text: writtenSchema(TEXT_LIMIT), place: saidPlaceSchema }).strict(),
  submit: z
    .object({
      key: keySchema,
      text: writtenSchema(TEXT_LIMIT),
      photos: photosSchema,
      source: z.enum(['report', 'tip', 'finding']),
      category: z.string().max(8).optional(),
      place: saidPlaceSchema,
      /** 转为事项: the message in a group of mine that it is made of; two people making it get one matter. */
      said: z.object({ group: idSchema, message: idSchema }).strict().optional(),
      /** 演练: the centre alone may say so. */
      drill: z.literal(true).optional(),
    })
    .strict(),
  /** `seq` is the version the person saw; a step on a matter that moved on since, but for a reminder or a word, is stale. */
  act: z
    .object({ key: keySchema, matter: idSchema, seq: z.number().int().positive(), step: stepSchema })
    .strict(),
  /** Residents read as the reporter they are, members by their posts. */
  read: z.object({ matter: idSchema, as: z.enum(['reporter', 'member']) }).strict(),
  /** For sharing a whistle (吹哨) as a card that WeChat keeps up to date (动态消息). */
  activity: z.object({ matter: idSchema }).strict(),
  /** What was said under its cards, in the groups that I may hear; without `before` what was said last. */
  talk: z.object({ matter: idSchema, before: z.number().int().optional() }).strict(),
  mine: z.object({ cursor }).strict(),
  todo: z.object({ cursor }).strict(),
  deliveries,
};

export interface Preview {
  readonly category: { readonly code: string; readonly name: string; readonly icon: string };
  readonly nature: Nature;
  readonly severity: Severity;
  readonly restricted: boolean;
  readonly holderName: string;
  readonly placeName: string;
  readonly acceptBy: Clock;
}

export interface Submitted {
  readonly matter: string;
  readonly holderName: string;
  readonly clock: Clock | null;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly at: Moment;
  readonly action: Action;
  readonly sentence: string;
  readonly text?: string;
  /** First findings and opinion: members only. */
  readonly inside?: readonly string[];
  readonly photos: readonly Photo[];
  /** An answer that was spoken. */
  readonly voice?: Voice;
}

/** Something said under a card of the matter, and in which group. */
export interface Heard extends Said {
  readonly group: string;
  readonly groupName: string;
}

export interface MatterView {
  readonly id: string;
  readonly no?: string;
  readonly seq: number;
  readonly status: Status;
  readonly source: Source;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly restricted: boolean;
  readonly category: { readonly code: string; readonly name: string; readonly icon: string };
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly placeName: string;
  /** The unit it lies in, in the town's own words alone. */
  readonly unitName: string;
  readonly holder?: { readonly name: string; readonly phone?: string };
  readonly clock: Clock | null;
  readonly reportedAt: Moment;
  readonly outcome?: Outcome;
  readonly rating?: Rating;
  /** An answer to this matter that claims a result must show it. */
  readonly photoWithAnswer: boolean;
  readonly refusal?: { readonly reason: string; readonly elsewhere: string };
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Departments are called to a place (吹哨). */
  readonly whistled?: true;
  /** The buttons this person has. */
  readonly actions: readonly Action[];
  /** Groups of mine in which its card stands: where to talk about it. */
  readonly groups: readonly string[];
}

/** A row of a list. `actions` are the buttons of whoever asked. */
export interface MatterRow extends CardFace {
  readonly actions: readonly Action[];
  readonly rated: boolean;
}

export interface MatterPage {
  readonly rows: readonly MatterRow[];
  /** Pass it back for what follows; absent at the end. */
  readonly cursor?: string;
}

export interface MatterOutputs {
  preview: Preview;
  submit: Submitted;
  act: { readonly seq: number; readonly status: Status; readonly no?: string };
  read: MatterView;
  /** Absent where the card can only be a plain one. */
  activity: {
    readonly activity?: { readonly id: string; readonly called: number; readonly arrived: number };
  };
  /** Oldest first; pass the first one's `at` as `before` for what is older. */
  talk: { readonly entries: readonly Heard[]; readonly older: boolean };
  mine: MatterPage;
  /** `verify` are the answered ones that wait for somebody like me to look. */
  todo: MatterPage & { readonly verify: readonly MatterRow[] };
  deliveries: DeliveriesOutput;
}
