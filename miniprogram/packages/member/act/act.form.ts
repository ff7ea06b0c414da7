/** The form of each written step: its fields, what is still missing, and the step it makes. Pure. */
import type { Step } from '@gelin/contract/step';
import {
  OUTCOME_WORDS,
  REFUSAL_REASONS,
  REFUSAL_WORDS,
  outcomesFor,
  showsResult,
  type Moment,
  type Nature,
  type Outcome,
  type RefusalReason,
  type Video,
  type Voice,
} from '@gelin/domain/phone';
import type { KeptVideo } from '../../../api/video';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import type { UnsentVoice } from '../../../components/voice-picker/voice-picker';
import { phrases, w } from '../words/act';
import { w as looking } from '../words/contact';

/** What has been put in so far; photos are the storage's ids, sent up as soon as they are chosen. */
export interface Draft {
  readonly words: Readonly<Record<string, string>>;
  readonly choice: string;
  readonly photos: readonly string[];
  /** Photos kept on the phone that could not be sent up yet. */
  readonly unsent: readonly string[];
  /** What was spoken, once it is stored. */
  readonly voice: Voice | null;
  /** What was spoken and could not be sent up yet. */
  readonly unsentVoice: UnsentVoice | null;
  /** What was filmed, once it is stored, and before. */
  readonly video: Video | null;
  readonly unsentVideo: KeptVideo | null;
}

export const EMPTY: Draft = {
  words: {},
  choice: '',
  photos: [],
  unsent: [],
  voice: null,
  unsentVoice: null,
  video: null,
  unsentVideo: null,
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface WordField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly required: boolean;
}

export interface Form {
  readonly choiceLabel: string;
  readonly choices: readonly Choice[];
  /** Whether several can be chosen; the draft then has them joined by commas. */
  readonly many: boolean;
  readonly fields: readonly WordField[];
  readonly photos: boolean;
  /** Whether it can be spoken or filmed instead of written. */
  readonly voice: boolean;
  readonly film: boolean;
}

/** What the matter demands of an answer. */
export interface Demands {
  readonly nature: Nature;
  readonly photoWithAnswer: boolean;
  /** Who can be asked to come; until they are known none. */
  readonly departments?: readonly Choice[];
}

/** As long as the reason of a look may be. */
const REASON = 100;
const RESULTS = ['pass', 'fail'] as const;
type Result = (typeof RESULTS)[number];

/** The form for one step on a matter of this nature. */
export function formOf(action: WrittenAction, nature: Nature, departments: readonly Choice[] = []): Form {
  const none = { choiceLabel: '', choices: [], many: false, photos: false, voice: false, film: false };
  switch (action) {
    case 'fixOnSpot':
      return { ...none, fields: [field('text', 2_000, false)], photos: true };
    case 'whistle':
      return {
        ...none,
        choiceLabel: w.departments,
        choices: departments,
        many: true,
        fields: [field('where', 100)],
      };
    case 'answer':
      return {
        ...none,
        choiceLabel: w.outcome,
        choices: outcomesFor(nature).map((value) => ({ value, label: OUTCOME_WORDS[value] })),
        fields: [field('text', 2_000)],
        photos: true,
        voice: true,
        film: true,
      };
    case 'escalate':
      return { ...none, fields: [field('findings', 1_000), field('opinion', 1_000)] };
    case 'proposeRefusal':
      return {
        ...none,
        choiceLabel: w.reason,
        choices: REFUSAL_REASONS.map((value) => ({ value, label: REFUSAL_WORDS[value] })),
        fields: [field('elsewhere', 500)],
      };
    case 'verify':
      return {
        ...none,
        choiceLabel: w.result,
        choices: RESULTS.map((value) => ({ value, label: w.results[value] })),
        fields: [field('note', 500, false)],
      };
    case 'look':
      return {
        ...none,
        choiceLabel: w.why,
        choices: looking.reasons.map((value) => ({ value, label: value })),
        fields: [field('reason', REASON, false)],
      };
  }
}

function field(name: keyof typeof w.fields, most: number, required = true): WordField {
  return { name, ...w.fields[name], most, required };
}

/** Whether this answer must show a picture of the result. */
export function needsPhoto(action: WrittenAction, draft: Draft, demands: Demands): boolean {
  return action === 'answer' && demands.photoWithAnswer && showsResult(draft.choice as Outcome);
}

/** The first thing that is missing, in words, and the field it belongs to; `undefined` when it can be sent. */
export function missing(
  action: WrittenAction,
  draft: Draft,
  demands: Demands,
): { readonly field: string; readonly words: string } | undefined {
  if (action === 'look') return lookReason(draft) ? undefined : { field: 'choice', words: w.lookNeeded };
  const form = formOf(action, demands.nature, demands.departments);
  const chosen = chosenIn(draft);
  if ((form.choices.length > 0 || form.many) && !form.choices.some(({ value }) => chosen.includes(value)))
    return { field: 'choice', words: phrases.choose(form.choiceLabel) };
  const spoken = (form.voice && spokenIn(draft) !== null) || (form.film && isFilmed(draft));
  const empty = form.fields.find(({ name, required }) => required && !spoken && !wordsOf(draft, name));
  if (empty) return { field: empty.name, words: form.voice ? w.writeOrSay : phrases.write(empty.label) };
  if (action === 'fixOnSpot' && !wordsOf(draft, 'text') && photosIn(draft) === 0)
    return { field: 'text', words: w.fixNeeded };
  if (needsPhoto(action, draft, demands) && photosIn(draft) === 0)
    return { field: 'photos', words: w.photoNeeded };
  return undefined;
}

/** Why somebody looks: chosen, written, or both. */
const lookReason = (draft: Draft) =>
  [draft.choice, wordsOf(draft, 'reason')].filter(Boolean).join('：').slice(0, REASON);

/** What was chosen, one or several. */
const chosenIn = ({ choice }: Draft) => choice.split(',').filter(Boolean);
const photosIn = ({ photos, unsent }: Draft) => photos.length + unsent.length;

/** When a step is sent, and the message that is marked as the answer. */
export interface Sending {
  readonly now: Moment;
  readonly said?: string | undefined;
}

/** The step as the contract wants it, of a draft that misses nothing. */
export function stepOf(action: WrittenAction, draft: Draft, { now, said }: Sending): Step {
  const note = wordsOf(draft, 'note');
  switch (action) {
    case 'fixOnSpot':
      return { action, text: wordsOf(draft, 'text'), photos: [...draft.photos] };
    case 'whistle':
      return { action, departments: chosenIn(draft), where: wordsOf(draft, 'where'), at: now };
    case 'answer':
      return {
        action,
        text: wordsOf(draft, 'text'),
        outcome: draft.choice as Outcome,
        photos: [...draft.photos],
        ...(draft.voice && { voice: draft.voice }),
        ...(draft.video && { video: draft.video }),
        ...(said !== undefined && { said }),
      };
    case 'escalate':
      return { action, findings: wordsOf(draft, 'findings'), opinion: wordsOf(draft, 'opinion') };
    case 'proposeRefusal':
      return { action, reason: draft.choice as RefusalReason, elsewhere: wordsOf(draft, 'elsewhere') };
    case 'look':
      return { action, reason: lookReason(draft) };
    case 'verify':
      return { action, result: draft.choice as Result, ...(note && { note }) };
  }
}

/** What was spoken, from the storage or still from the phone. */
export function spokenIn({ voice, unsentVoice }: Draft): Voice | null {
  return voice ?? (unsentVoice && { id: unsentVoice.path, seconds: unsentVoice.seconds });
}

/** Whether a film is there, stored or not. */
export function isFilmed({ video, unsentVideo }: Draft): boolean {
  return video !== null || unsentVideo !== null;
}

/** The words of one field without the blanks around them. */
export function wordsOf(draft: Draft, name: string): string {
  return (draft.words[name] ?? '').trim();
}

/** Whether anything was put in that would be a pity to lose. */
export function isEmpty(draft: Draft): boolean {
  const { choice, words, photos, unsent } = draft;
  const written = Object.values(words).some((each) => each.trim() !== '');
  return (
    !choice && !written && photos.length + unsent.length === 0 && spokenIn(draft) === null && !isFilmed(draft)
  );
}
