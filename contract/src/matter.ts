/** Calls about matters: sending one in, following it, and every step on its way. */
import * as z from 'zod';
import {
  CAME,
  type Action,
  type Answered,
  type CardFace,
  type Clock,
  type Identity,
  type Moment,
  type Nature,
  type Outcome,
  type Photo,
  type Question,
  type Rating,
  type ServiceAsked,
  type Severity,
  type Source,
  type Status,
  type Video,
  type Visit,
  type Voice,
} from '@gelin/domain';
import { idSchema, keySchema, numberSchema } from './call.ts';
import { choices, type ChoicesOutputs } from './choices.ts';
import type { Contact } from './contact.ts';
import { listing, type ListingOutputs } from './listing.ts';
import { released, type ReleasedOutputs } from './released.ts';
import { deliveries, type DeliveriesOutput } from './notice.ts';
import { outside, type OutsideOutputs } from './outside.ts';
import { stepSchema } from './step.ts';
import { triaging, type TriageOutputs } from './triage.ts';
import { photosSchema } from './media.ts';
import type { Said } from './talk.ts';
import type { TipPage } from './tip.ts';
import { told } from './told.ts';
import { wordsSchema } from './text.ts';
import type { TimeAskedFor, WhistleBoard } from './working.ts';
import { saidPlaceSchema } from './place.ts';

export const TEXT_LIMIT = 8_000;

const cursor = z.string().max(80).optional();

export const matter = {
  /** What would become of these words at this place: said before sending. */
  preview: z
    .object({
      text: wordsSchema(TEXT_LIMIT),
      place: saidPlaceSchema,
      /** Picked by a person; else proposed from the words. */
      category: z.string().max(8).optional(),
      /** A voice or a film goes with it. */
      spoken: z.literal(true).optional(),
    })
    .strict(),
  submit: z
    .object({
      key: keySchema,
      text: wordsSchema(TEXT_LIMIT),
      photos: photosSchema,
      /** `onBehalf` is brought by a member for somebody who cannot. */
      source: z.enum(['report', 'tip', 'finding', 'onBehalf']),
      category: z.string().max(8).optional(),
      place: saidPlaceSchema,
      /** 转为事项: the message in a group of mine that it is made of; two people making it get one matter. */
      said: z.object({ group: idSchema, message: idSchema }).strict().optional(),
      /** How whoever it is brought for came to whoever writes it down. */
      came: z.enum(CAME).optional(),
      /** 演练: the centre alone may say so. */
      drill: z.literal(true).optional(),
      ...told,
    })
    .strict()
    // A voice or a film says what it is by itself.
    .refine(({ text, voice, video }) => text !== '' || voice !== undefined || video !== undefined, {
      message: 'textEmpty',
      path: ['text'],
    }),
  /** `seq` is the version the person saw; a step on a matter that moved on since, but for a reminder or a word, is stale. */
  act: z
    .object({
      key: keySchema,
      matter: idSchema,
      seq: z.number().int().positive(),
      step: stepSchema,
      number: numberSchema.optional(),
    })
    .strict(),
  /** Residents read as the reporter they are, members by their posts. */
  read: z
    .object({ matter: idSchema, as: z.enum(['reporter', 'member']), number: numberSchema.optional() })
    .strict(),
  /** Which matter a number is for: then it is read and acted on with the number. */
  byNumber: z.object({ number: numberSchema }).strict(),
  /** Who reported it, for whoever has just recorded a look (`act` with `look`). */
  contact: z.object({ matter: idSchema }).strict(),
  /** Open matters about the same thing close by, to be joined instead of reported once more. */
  nearby: z.object({ text: wordsSchema(TEXT_LIMIT), place: saidPlaceSchema }).strict(),
  ...released,
  /** What can be picked for a step. */
  ...choices,
  /** For sharing a whistle (吹哨) as a card that WeChat keeps up to date (动态消息). */
  activity: z.object({ matter: idSchema }).strict(),
  /** What was said under its cards, in the groups that I may hear; without `before` what was said last. */
  talk: z.object({ matter: idSchema, before: z.number().int().optional() }).strict(),
  mine: z.object({ cursor }).strict(),
  todo: z.object({ cursor }).strict(),
  /** What I sent as an informant, and what came of it. */
  tips: z.object({ cursor }).strict(),
  ...listing,
  ...triaging,
  ...outside,
  deliveries,
};

export interface Preview {
  readonly category: { readonly code: string; readonly name: string; readonly icon: string };
  readonly nature: Nature;
  readonly severity: Severity;
  readonly restricted: boolean;
  /** Nobody can know from a voice or a film whom it is about: the centre listens first. */
  readonly unheard?: true;
  readonly holderName: string;
  readonly placeName: string;
  readonly acceptBy: Clock;
  readonly questions: readonly Question[];
  /** Other categories that fit, likeliest first, for a correction in one tap. */
  readonly others: readonly { readonly code: string; readonly name: string; readonly icon: string }[];
  readonly identities: readonly Identity[];
}

export interface Submitted {
  readonly matter: string;
  readonly holderName: string;
  readonly clock: Clock | null;
  /** To follow it by, where nobody knows who reported it. */
  readonly number?: string;
}

/** A matter close by, without a word of whoever reported it. */
export interface NearbyRow {
  readonly matter: string;
  readonly category: { readonly name: string; readonly icon: string };
  readonly placeName: string;
  readonly status: Status;
  readonly reportedAt: Moment;
  readonly joined: number;
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
  /** An answer that was spoken, or what a reporter added by voice. */
  readonly voice?: Voice;
  /** A film that its reporter added, or that came with the answer. */
  readonly video?: Video;
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
  readonly voice?: Voice;
  readonly video?: Video;
  readonly answers: readonly Answered[];
  readonly visit?: Visit;
  /** 代办: what is asked for, and how far it is. */
  readonly service?: ServiceAsked;
  readonly identity: Identity;
  /** Its reporter's last ones were no matter at all: the centre looks first. For those who work on it. */
  readonly held?: true;
  readonly joined: number;
  /** Whoever reads met it too (我也遇到) and follows it. */
  readonly follows?: true;
  /** What its reporter was asked and has not answered yet. */
  readonly asked?: { readonly text: string; readonly at: Moment };
  /** What reopening would lead to; for its reporter, while it is closed. */
  readonly reopening?: {
    readonly until: Moment;
    readonly times: number;
    readonly to?: string;
    readonly ways?: readonly string[];
  };
  readonly placeName: string;
  /** The unit it lies in, in the town's own words alone. */
  readonly unitName: string;
  readonly holder?: { readonly name: string; readonly phone?: string };
  readonly clock: Clock | null;
  /** Why the running limit is what it is, in one sentence. */
  readonly limitWhy?: string;
  /** A hazard: it goes on when its reporter withdraws. */
  readonly hazard?: true;
  readonly reportedAt: Moment;
  readonly outcome?: Outcome;
  readonly rating?: Rating;
  /** An answer to this matter that claims a result must show it. */
  readonly photoWithAnswer: boolean;
  readonly refusal?: { readonly reason: string; readonly elsewhere: string };
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Departments are called to a place (吹哨): who was, who has signed for it, who has come. For members. */
  readonly whistle?: WhistleBoard;
  /** More time, or a clock that stands, that its holder has asked for and nobody has decided. For those who work on it. */
  readonly timeAsked?: TimeAskedFor;
  /** 挂牌督办, for those who work on it: since when, or proposed where it was found to be grave and nobody has ordered it. */
  readonly placard?: { readonly at?: Moment };
  /** An outside party was asked (委托外单位); for those who work on it. */
  readonly entrusted?: { readonly name: string; readonly until: Moment; readonly replies: number };
  /** It was merged into another (合并): how that stands; its story goes on in the timeline. */
  readonly merged?: { readonly status: Status; readonly holder?: string; readonly clock: Clock | null };
  /** The buttons this person has. */
  readonly actions: readonly Action[];
  /** Groups of mine in which its card stands: where to talk about it. */
  readonly groups: readonly string[];
  /** Whoever reads it may have papers (公文) of it made. */
  readonly papers?: true;
  /** 审核后公开, for whoever may: since when it is public, or absent; the text to begin with, and the pictures to choose from. */
  readonly release?: {
    readonly at?: Moment;
    readonly text: string;
    readonly chosen: readonly Photo[];
    readonly photos: readonly Photo[];
  };
}

/** A row of a list. `actions` are the buttons of whoever asked. */
export interface MatterRow extends CardFace {
  readonly actions: readonly Action[];
  readonly rated: boolean;
  /** The centre looks first; never in a reporter's own list. */
  readonly held?: true;
  /** It came back: a verification failed, or its reporter had it reopened. For those who handle it. */
  readonly back?: 'failed' | 'reopened';
  /** Who has it inside a department, by name; `standsIn` where that is somebody for whom I stand in now. */
  readonly assignee?: string;
  readonly standsIn?: true;
  /** My department is called to a place (吹哨), and whether it has come; in the list of those who help. */
  readonly called?: { readonly where: string; readonly at: Moment; readonly arrived?: true };
  /** What time its holder asks for, in a sentence; in the list of those who decide it. */
  readonly asks?: string;
  /** The same as it was written, so that it can be given as it was asked. */
  readonly timeAsked?: TimeAskedFor;
}

export interface MatterPage {
  readonly rows: readonly MatterRow[];
  /** Pass it back for what follows; absent at the end. */
  readonly cursor?: string;
}

export interface MatterOutputs
  extends ReleasedOutputs, ListingOutputs, ChoicesOutputs, TriageOutputs, OutsideOutputs {
  preview: Preview;
  submit: Submitted;
  /** `link` is the secret of an outside party's link, told once. */
  act: { readonly seq: number; readonly status: Status; readonly no?: string; readonly link?: string };
  read: MatterView;
  /** `parts` were split off from it and are followed by the same number. */
  byNumber: { readonly matter: string; readonly parts?: readonly string[] };
  /** Empty where somebody left nothing to be reached by. */
  contact: Contact & { readonly until: Moment };
  nearby: { readonly rows: readonly NearbyRow[] };
  tips: TipPage;
  /** Absent where the card can only be a plain one. */
  activity: {
    readonly activity?: { readonly id: string; readonly called: number; readonly arrived: number };
  };
  /** Oldest first; pass the first one's `at` as `before` for what is older. */
  talk: { readonly entries: readonly Heard[]; readonly older: boolean };
  mine: MatterPage;
  /** `verify` are the answered ones that wait for somebody like me to look, `asks` those for which somebody wants time, `helps` those my department helps with. */
  todo: MatterPage & {
    readonly verify: readonly MatterRow[];
    readonly asks?: readonly MatterRow[];
    readonly helps?: readonly MatterRow[];
  };
  deliveries: DeliveriesOutput;
}
