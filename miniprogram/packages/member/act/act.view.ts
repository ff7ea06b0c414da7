/** The page of one step as drawn: what it is about, the form, what the reporter will read, and whether it can be sent. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import {
  CLOSED_BY_ANSWER,
  OUTCOME_WORDS,
  type Medium,
  type Nature,
  type Outcome,
  type Photo,
  type Voice,
} from '@gelin/domain/phone';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import { phrases, w } from '../words/act';
import {
  EMPTY,
  formOf,
  isFilmed,
  missing,
  needsPhoto,
  spokenIn,
  wordsOf,
  type Choice,
  type Demands,
  type Draft,
  type WordField,
} from './act.form';

export interface ActState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly action: WrittenAction;
  readonly nature: Nature | null;
  readonly photoWithAnswer: boolean;
  readonly seq: number;
  /** Who can be asked to come. */
  readonly departments?: readonly Choice[];
  readonly matter: MatterView | null;
  readonly draft: Draft;
  /** The words the fields began with: what is typed is the phone's, or the cursor would jump. */
  readonly seed: Draft['words'];
  /** Photos on their way or not got through. */
  readonly waiting: number;
  readonly sending: boolean;
  /** A look was recorded: the contact is shown instead of the form. */
  readonly looked: boolean;
  /** Why it was not sent; empty while all is well. */
  readonly refusal: string;
}

/** A form before anything is known. */
export const BEFORE: ActState = {
  phase: 'loading',
  failure: '',
  action: 'answer',
  nature: null,
  photoWithAnswer: false,
  seq: 0,
  matter: null,
  draft: EMPTY,
  seed: {},
  waiting: 0,
  sending: false,
  looked: false,
  refusal: '',
};

export interface ActView {
  readonly phase: ActState['phase'];
  readonly failure: string;
  /** The step is no longer open to this person. */
  readonly gone: boolean;
  /** Who reported, in place of the form. */
  readonly looked: boolean;
  readonly about: { readonly icon: string; readonly title: string; readonly text: string } | null;
  readonly answered: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly voice: Voice | null;
    readonly films: readonly Medium[];
  } | null;
  readonly choiceLabel: string;
  readonly choices: readonly Choice[];
  readonly layout: 'wrap' | 'list';
  readonly many: boolean;
  readonly choice: string;
  readonly fields: readonly (WordField & { readonly value: string })[];
  readonly photos: { readonly hint: string; readonly needed: boolean } | null;
  /** Whether it can be spoken, or filmed. */
  readonly voice: boolean;
  readonly film: { readonly more: boolean } | null;
  readonly preview: {
    readonly result: string;
    readonly text: string;
    readonly photos: string;
    readonly voice: Voice | null;
  } | null;
  readonly note: string;
  readonly refusal: string;
  readonly send: string;
  readonly sending: boolean;
  readonly canSend: boolean;
}

export function present(state: ActState): ActView {
  const demands = demandsOf(state);
  const { action, draft } = state;
  const form = formOf(action, demands.nature, demands.departments);
  const lack = missing(action, draft, demands);
  const needed = needsPhoto(action, draft, demands);
  return {
    phase: state.phase,
    failure: state.failure,
    looked: state.looked,
    gone: !state.looked && state.matter !== null && !state.matter.actions.includes(action),
    about: aboutOf(state.matter),
    answered: action === 'verify' ? answerOf(state.matter) : null,
    choiceLabel: form.choiceLabel,
    choices: form.choices,
    many: form.many,
    layout: action === 'proposeRefusal' ? 'list' : 'wrap',
    choice: draft.choice,
    fields: form.fields.map((field) => ({ ...field, value: state.seed[field.name] ?? '' })),
    photos: form.photos ? { hint: needed ? w.photoNeeded : w.photoOptional, needed } : null,
    voice: form.voice,
    film: form.film ? { more: !isFilmed(draft) } : null,
    preview: action === 'answer' ? previewOf(draft) : null,
    note: lack?.words ?? (waitingWords(state) || afterWords(action, draft, demands.nature)),
    refusal: state.refusal,
    send: w.send[action],
    sending: state.sending,
    canSend: lack === undefined && waitingWords(state) === '',
  };
}

/** What the matter demands of an answer; a problem that needs no photo until the matter is known. */
export function demandsOf(state: Pick<ActState, 'nature' | 'photoWithAnswer' | 'departments'>): Demands {
  const { nature, photoWithAnswer, departments } = state;
  return { nature: nature ?? 'problem', photoWithAnswer, ...(departments && { departments }) };
}

function aboutOf(matter: MatterView | null): ActView['about'] {
  if (!matter) return null;
  const title = [matter.category.name, matter.placeName].filter(Boolean).join(' · ');
  return { icon: matter.category.icon, title, text: matter.text };
}

/** What was answered, for whoever has to see whether it is true. */
function answerOf(matter: MatterView | null): ActView['answered'] {
  const answer = matter?.timeline.find((entry) => entry.action === 'answer');
  if (!answer) return null;
  const { text, sentence, photos, voice, video } = answer;
  return {
    text: text ?? ((voice ?? video) ? '' : sentence),
    photos,
    voice: voice ?? null,
    films: video ? [{ kind: 'video', ...video }] : [],
  };
}

function previewOf(draft: Draft): ActView['preview'] {
  const text = wordsOf(draft, 'text');
  const voice = spokenIn(draft);
  return {
    result: draft.choice ? OUTCOME_WORDS[draft.choice as Outcome] : '',
    text: text || ((voice ?? isFilmed(draft)) ? '' : w.previewEmpty),
    photos: phrases.previewFiles(draft.photos.length, isFilmed(draft)),
    voice,
  };
}

/** What is still on its way up; empty where nothing is. */
export function waitingWords({ waiting, draft }: Pick<ActState, 'waiting' | 'draft'>): string {
  if (waiting > 0) return w.photosWaiting;
  if (draft.unsentVideo) return w.filmWaiting;
  return draft.unsentVoice ? w.voiceWaiting : '';
}

/** What sending does, said before. */
function afterWords(action: WrittenAction, draft: Draft, nature: Nature): string {
  if (action === 'answer') return CLOSED_BY_ANSWER.includes(nature) ? w.after.answerEnds : w.after.answer;
  if (action === 'verify') return draft.choice === 'fail' ? w.after.verifyFail : w.after.verifyPass;
  return w.after[action];
}
