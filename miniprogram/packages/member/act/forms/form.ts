/** What a form of a written step is made of: what is picked and written, what it begins with, what it misses, the step it makes. */
import type { StepChoices } from '@gelin/contract/choices';
import type { Step } from '@gelin/contract/step';
import type { MatterView } from '@gelin/contract/matter';
import type { Moment, Nature, Video, Voice } from '@gelin/domain/phone';
import type { KeptVideo } from '../../../../api/video';
import type { UnsentVoice } from '../../../../components/voice-picker/voice-picker';
import type { WrittenAction } from '../../../../components/action-bar/action-bar.view';
import type { ChosenPlace } from '../../../../store/place-choice';

/** What has been put in so far; photos are the storage's ids, sent up as soon as they are chosen. */
export interface Draft {
  readonly words: Readonly<Record<string, string>>;
  /** What was picked first, several joined by commas. */
  readonly choice: string;
  /** What was picked beside it, by the pick's name. */
  readonly picks: Readonly<Record<string, string>>;
  readonly place: ChosenPlace | null;
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
  picks: {},
  place: null,
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

/** Something that is picked, not written. */
export interface Pick {
  /** `choice` is the draft's own; the others stand among its `picks`. */
  readonly name: string;
  readonly label: string;
  readonly items: readonly Choice[];
  /** Whether several can be picked; the draft then has them joined by commas. */
  readonly many: boolean;
  readonly required: boolean;
  readonly layout: 'wrap' | 'list';
  /** Said in place of an empty list. */
  readonly none: string;
}

export interface WordField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly required: boolean;
}

export interface Form {
  readonly picks: readonly Pick[];
  readonly fields: readonly WordField[];
  /** Whether a place is picked, and the words above it. */
  readonly place?: string;
  readonly photos: boolean;
  /** Whether it can be spoken instead of written. */
  readonly voice: boolean;
  /** Whether it can be filmed instead. */
  readonly film?: true;
}

/** What the matter demands and offers. */
export interface Demands {
  readonly nature: Nature;
  readonly photoWithAnswer: boolean;
  /** What there is to pick from; until it is known nothing. */
  readonly choices: StepChoices;
  readonly matter?: MatterView | null;
}

/** What is missing, in words, and the field it belongs to. */
export interface Missing {
  readonly field: string;
  readonly words: string;
}

/** When a step is sent, and the message that is marked as the answer. */
export interface Sending {
  readonly now: Moment;
  readonly said?: string | undefined;
}

/** A written step's form. */
export interface Written<A extends WrittenAction> {
  readonly form: (demands: Demands, draft: Draft) => Form;
  /** What the form begins with where nothing was put in yet. */
  readonly begins?: (demands: Demands) => Partial<Draft>;
  /** What is missing although every field that has to be there is there. */
  readonly lacks?: (draft: Draft, demands: Demands) => Missing | undefined;
  readonly step: (draft: Draft, sending: Sending) => Extract<Step, { action: A }>;
}

/** The forms of some steps. */
export type Forms<A extends WrittenAction> = { readonly [Each in A]: Written<Each> };

/** A form of written fields alone; what else it has is added. */
export function formOfFields(fields: readonly WordField[], more: Partial<Form> = {}): Form {
  return { picks: [], fields, photos: false, voice: false, ...more };
}

/** A field that somebody has to fill in. */
export function field(
  name: string,
  words: { readonly label: string; readonly hint: string },
  most: number,
  required = true,
): WordField {
  return { name, ...words, most, required };
}

/** A pick of one that somebody has to make. */
export function pick(name: string, label: string, items: readonly Choice[], more: Partial<Pick> = {}): Pick {
  return { name, label, items, many: false, required: true, layout: 'wrap', none: '', ...more };
}

/** What was picked under this name; empty while nothing was. */
export function picked(draft: Draft, name: string): string {
  return name === 'choice' ? draft.choice : (draft.picks[name] ?? '');
}

/** What was picked where several can be. */
export function pickedOf(draft: Draft, name: string): string[] {
  return picked(draft, name).split(',').filter(Boolean);
}

/** The words of one field without the blanks around them. */
export function wordsOf(draft: Draft, name: string): string {
  return (draft.words[name] ?? '').trim();
}

/** The note where somebody wrote one. */
export function noteOf(draft: Draft): { note?: string } {
  const note = wordsOf(draft, 'note');
  return note ? { note } : {};
}
