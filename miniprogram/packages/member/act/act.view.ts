/** The page of one step as drawn: what it is about, the form, what the reporter will read, and whether it can be sent. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import type { StepChoices } from '@gelin/contract/choices';
import {
  CLOSED_BY_ANSWER,
  OUTCOME_WORDS,
  type Action,
  type Medium,
  type Nature,
  type Outcome,
  type Photo,
  type Voice,
} from '@gelin/domain/phone';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import type { ChosenPlace } from '../../../store/place-choice';
import { phrases, w } from '../words/act';
import { SENDS } from '../words/act-sends';
import { isPicked } from './act.choices';
import {
  EMPTY,
  formOf,
  isFilmed,
  missing,
  needsPhoto,
  spokenIn,
  wordsOf,
  type Demands,
  type Draft,
} from './act.form';
import { picked, type Pick as FormPick, type WordField } from './forms/form';

export interface ActState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly action: WrittenAction;
  readonly nature: Nature | null;
  readonly photoWithAnswer: boolean;
  readonly seq: number;
  /** What can be picked; absent until it is known. */
  readonly choices?: StepChoices;
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

/** What was reported, and what is there now, side by side. */
interface Pair {
  readonly before: string;
  readonly after: string;
}

export interface ActView {
  readonly phase: ActState['phase'];
  readonly failure: string;
  /** The step is no longer open to this person. */
  readonly gone: boolean;
  /** Who reported, in place of the form. */
  readonly looked: boolean;
  readonly about: { readonly icon: string; readonly title: string; readonly text: string } | null;
  /** What somebody said before, that this step is about. */
  readonly quote: {
    readonly label: string;
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly voice: Voice | null;
    readonly films: readonly Medium[];
    readonly pair: Pair | null;
  } | null;
  readonly picks: readonly (FormPick & { readonly value: string })[];
  /** The place that was picked, where one is. */
  readonly place: { readonly label: string; readonly name: string; readonly button: string } | null;
  /** The town's templates for an answer. */
  readonly templates: readonly { readonly value: string; readonly label: string }[];
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
    readonly pair: Pair | null;
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
  const form = formOf(action, demands, draft);
  const lack = missing(action, draft, demands);
  const needed = needsPhoto(action, draft, demands);
  return {
    phase: state.phase,
    failure: state.failure,
    looked: state.looked,
    gone: !state.looked && state.matter !== null && !state.matter.actions.includes(action),
    about: aboutOf(state.matter),
    quote: quoteOf(action, state.matter),
    picks: form.picks.map((each) => ({ ...each, value: picked(draft, each.name) })),
    place: form.place === undefined ? null : placeOf(form.place, draft.place),
    templates: (demands.choices.templates ?? []).map(({ title }, index) => ({
      value: String(index),
      label: title,
    })),
    fields: form.fields.map((field) => ({ ...field, value: state.seed[field.name] ?? '' })),
    photos: form.photos ? { hint: needed ? w.photoNeeded : w.photoOptional, needed } : null,
    voice: form.voice,
    film: form.film ? { more: !isFilmed(draft) } : null,
    preview: action === 'answer' ? previewOf(draft, state.matter) : null,
    note: lack?.words ?? (waitingWords(state) || afterWords(action, draft, demands.nature)),
    refusal: state.refusal,
    send: SENDS[action].send,
    sending: state.sending,
    canSend: lack === undefined && waitingWords(state) === '',
  };
}

/** What the matter demands and offers; a problem that needs no photo until the matter is known. */
export function demandsOf(
  state: Pick<ActState, 'nature' | 'photoWithAnswer' | 'choices' | 'matter'>,
): Demands {
  const { nature, photoWithAnswer, choices = {}, matter } = state;
  return { nature: nature ?? 'problem', photoWithAnswer, choices, matter };
}

/** Whether the form can be filled in before the matter is here. */
export function isFillable({ action, nature }: Pick<ActState, 'action' | 'nature'>): boolean {
  return nature !== null && !isPicked(action);
}

function placeOf(label: string, place: ChosenPlace | null): ActView['place'] {
  return { label, name: place?.name ?? '', button: place ? w.pickOther : w.pickPlace };
}

function aboutOf(matter: MatterView | null): ActView['about'] {
  if (!matter) return null;
  const title = [matter.category.name, matter.placeName].filter(Boolean).join(' · ');
  return { icon: matter.category.icon, title, text: matter.text };
}

/** The steps that are about something said before, and the step with which it was said. */
const ABOUT: Readonly<Partial<Record<WrittenAction, About>>> = {
  verify: { said: 'answer', label: w.quotes.answered, shows: true },
  spotCheck: { said: 'fixOnSpot', label: w.quotes.answered, shows: true },
  decideObjection: { said: 'object', label: w.quotes.objected },
  reportBack: { said: 'supervise', label: w.quotes.ordered },
};
interface About {
  readonly said: Action;
  readonly label: string;
  /** Whether its pictures show what the report's pictures showed. */
  readonly shows?: true;
}

/** The steps that settle what time was asked for. */
const SETTLING: readonly WrittenAction[] = ['extend', 'suspend', 'refuseTime'];

function quoteOf(action: WrittenAction, matter: MatterView | null): ActView['quote'] {
  const asked = SETTLING.includes(action) ? matter?.timeAsked : undefined;
  if (asked)
    return { label: asked.sentence, text: asked.reason, photos: [], films: [], voice: null, pair: null };
  const about = ABOUT[action];
  const entry = about && matter?.timeline.find((each) => each.action === about.said);
  if (!about || !entry) return null;
  const { text, sentence, photos, voice, video } = entry;
  const pair = about.shows ? pairOf(matter, photos[0]?.id) : null;
  return {
    label: about.label,
    text: text ?? ((voice ?? video) ? '' : sentence),
    films: video ? [{ kind: 'video', ...video }] : [],
    photos: pair ? photos.slice(1) : photos,
    voice: voice ?? null,
    pair,
  };
}

/** The first picture of the report beside the first of the result; `null` where one is missing. */
function pairOf(matter: MatterView | null, after: string | undefined): Pair | null {
  const before = matter?.photos[0]?.id;
  return before !== undefined && after !== undefined ? { before, after } : null;
}

function previewOf(draft: Draft, matter: MatterView | null): ActView['preview'] {
  const text = wordsOf(draft, 'text');
  const voice = spokenIn(draft);
  return {
    result: draft.choice ? OUTCOME_WORDS[draft.choice as Outcome] : '',
    text: text || ((voice ?? isFilmed(draft)) ? '' : w.previewEmpty),
    photos: phrases.previewFiles(draft.photos.length, isFilmed(draft)),
    voice,
    pair: pairOf(matter, draft.photos[0] ?? draft.unsent[0]),
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
  if (action === 'answer' && CLOSED_BY_ANSWER.includes(nature)) return w.answerEnds;
  if ((action === 'verify' || action === 'spotCheck') && draft.choice === 'fail') return w.goesBack;
  return SENDS[action].after;
}
