/** What each step on a matter's way brings with it, as the phone sends it. */
import * as z from 'zod';
import {
  ENTRUST_DAYS,
  NATURES,
  OUTCOMES,
  PAUSES,
  RATINGS,
  REFUSAL_REASONS,
  SEVERITIES,
  TIMES_WANTED,
} from '@gelin/domain';
import { idSchema } from './call.ts';
import { fileSchema, photosSchema, videoSchema, voiceSchema } from './media.ts';
import { saidPlaceSchema } from './place.ts';
import { wordsSchema, writtenSchema } from './text.ts';
import { visitSchema } from './told.ts';

/** Departments that can be asked at once. */
const ASKED_AT_ONCE = 10;
/** Members whom the centre names at once. */
const COMPLAINED_OF = 5;

const note = wordsSchema(500).optional();
const reason = writtenSchema(500);
const text = writtenSchema(2_000);
const photos = photosSchema;
const departments = z.array(idSchema).min(1).max(ASKED_AT_ONCE);
const checked = { result: z.enum(['pass', 'fail']), note };
const severity = z.enum(SEVERITIES);

/** What a step of this name brings; nothing else may come with it. */
const step = <A extends string, Shape extends z.core.$ZodLooseShape>(action: A, shape: Shape) =>
  z.object({ action: z.literal(action), ...shape }).strict();

/** The steps of people; `submit` has a call of its own, and the timer's are nobody's to send. */
export const stepSchema = z.discriminatedUnion('action', [
  step('accept', {}),
  step('fixOnSpot', { text: wordsSchema(2_000), photos }),
  step('escalate', { findings: writtenSchema(1_000), opinion: writtenSchema(1_000) }),
  step('proposeRefusal', { reason: z.enum(REFUSAL_REASONS), elsewhere: writtenSchema(500) }),
  step('confirmRefusal', {}),
  step('rejectRefusal', {}),
  step('route', { unit: idSchema, reason }),
  /**
   * `nature` where the category alone does not say it; with the category it has, that alone is changed: by the centre.
   * `about`, from the centre alone: members that it is a complaint about, where no words say so.
   */
  step('recategorise', {
    category: z.string().max(8),
    nature: z.enum(NATURES).exactOptional(),
    about: z.array(idSchema).min(1).max(COMPLAINED_OF).exactOptional(),
    reason: note,
  }),
  step('relocate', { place: saidPlaceSchema, reason: note }),
  step('split', { text }),
  step('dispatch', { lead: idSchema, assistants: z.array(idSchema).max(ASKED_AT_ONCE), note }),
  step('handDown', { unit: idSchema, note }),
  step('sign', {}),
  step('sendBack', { reason }),
  /** `visit` where it moves the one that was agreed; so in `add`. */
  step('log', { text, photos, step: wordsSchema(20).optional(), visit: visitSchema.optional() }).refine(
    ({ step: logged, visit }) => logged === undefined || visit === undefined,
    { message: 'malformed', path: ['visit'] },
  ),
  step('transfer', { member: idSchema, note }),
  step('assist', { departments, note }),
  step('whistle', { departments, where: writtenSchema(100), at: z.number().int().positive() }),
  step('arrive', { where: writtenSchema(100) }),
  step('askReporter', { text: writtenSchema(500) }),
  step('askTime', {
    what: z.enum(TIMES_WANTED),
    amount: z.number().int().min(1).max(365),
    why: z.enum(PAUSES).optional(),
    reason,
  }).refine(({ what, why }) => (what === 'suspend') === (why !== undefined), {
    message: 'malformed',
    path: ['why'],
  }),
  step('refuseTime', { reason }),
  step('suspend', { why: z.enum(PAUSES), days: z.number().int().min(1).max(60), reason }),
  step('resume', {}),
  step('extend', { amount: z.number().int().min(1).max(365), reason }),
  step('entrust', {
    name: writtenSchema(40),
    text: writtenSchema(1_000),
    days: z.number().int().min(1).max(ENTRUST_DAYS),
  }),
  step('revoke', {}),
  step('raise', { reason }),
  step('comeBack', { text }),
  step('order', { text: writtenSchema(1_000), day: z.iso.date() }),
  step('recheck', { result: z.enum(['pass', 'fail']), text: writtenSchema(1_000), photos }),
  step('answer', {
    text: wordsSchema(2_000),
    outcome: z.enum(OUTCOMES),
    photos,
    voice: voiceSchema.optional(),
    video: videoSchema.optional(),
    /** The message under this card that is marked as the answer: mine, or my unit's. */
    said: idSchema.optional(),
  }).refine(
    // A voice or a film says it as well.
    ({ text: words, voice, video }) => words !== '' || voice !== undefined || video !== undefined,
    { message: 'textEmpty', path: ['text'] },
  ),
  step('verify', checked),
  step('spotCheck', checked),
  step('rate', { rating: z.enum(RATINGS), words: note }),
  step('reopen', { reason, photos }),
  step('join', {}),
  step('add', {
    text: wordsSchema(2_000),
    photos,
    visit: visitSchema.optional(),
    voice: voiceSchema.optional(),
    video: videoSchema.optional(),
  }).refine(
    // A voice or a film says it as well, and a picture may be all that was asked for.
    ({ text: words, voice, video, photos: shown }) =>
      words !== '' || voice !== undefined || video !== undefined || shown.length > 0,
    { message: 'textEmpty', path: ['text'] },
  ),
  /** Who it was is then read by `matter.contact`. */
  step('look', { reason: writtenSchema(100) }),
  /** `photo` is covered; `photos` holds the one that is shown instead. */
  step('cover', { photo: fileSchema, photos: photosSchema.length(1) }),
  step('merge', { target: idSchema }),
  step('unmerge', {}),
  step('withdraw', { reason: note }),
  step('urge', {}),
  /** `placard` is 挂牌督办, for what was found to be grave. */
  step('supervise', { text: writtenSchema(500), placard: z.literal(true).exactOptional() }),
  step('reportBack', { text }),
  step('raiseSeverity', { severity, reason: note }),
  step('lowerSeverity', { severity, reason }),
  step('object', { reason }),
  step('decideObjection', checked),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepAction = Step['action'];
export type StepOf<A extends StepAction> = Extract<Step, { action: A }>;
