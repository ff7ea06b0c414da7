/** What the report page knows: what is being said, how far somebody is, and what would come of it. */
import type { CallFailureCode } from '../../api/failure';
import type { Contact } from '../../store/contact';
import { emptyDraft, type Draft } from '../../store/draft';
import { speaks, waits } from '../../store/enclosed';
import type { ChosenPlace } from '../../store/place-choice';
import type { Submitted } from '../../store/submitting';
import type { ReportSource } from '../../store/ways';
import type { Foresight } from './foresight-card/foresight-card.view';
import type { NearbyRow } from './nearby-rows/nearby-rows.view';
import { isLacking, type Answers, type Question } from './question-list/question-list.view';

/** One question a screen on a first visit, all of them on one screen afterwards. */
export type Step = 'words' | 'place' | 'nearby' | 'questions' | 'check' | 'all';
export type Field = 'text' | 'files' | 'place' | 'answers' | 'identity' | 'nearby';

export interface Failure {
  readonly code: CallFailureCode;
  readonly field?: string | undefined;
}

export interface ReportState {
  readonly phase: 'writing' | 'sending' | 'sent' | 'kept' | 'joined';
  readonly step: Step;
  readonly draft: Draft;
  /** What the fields are filled with when a screen is drawn; typing does not write back into them. */
  readonly seed: Seed;
  readonly home: ChosenPlace | undefined;
  /** As what it counts when this person sends it for themselves; as last heard until it is known. */
  readonly source: ReportSource;
  readonly mayHelp: boolean;
  /** Files that are not stored yet. */
  readonly waiting: number;
  readonly foresight: Foresight;
  /** Close by and perhaps the same; none once somebody has said that it is none of these. */
  readonly nearby: readonly NearbyRow[];
  /** Name and phone stay on this phone for the next time. */
  readonly remember: boolean;
  readonly failure: Failure | undefined;
  readonly submitted: Submitted | undefined;
  /** The number is kept on this phone. */
  readonly numberKept: boolean;
  /** While it waits: its files are going up already; the phone cannot keep all of them; it was one too many for now. */
  readonly waits: { readonly going: boolean; readonly lost: boolean; readonly rests: boolean };
  readonly joined: string | undefined;
  readonly now: number;
}

interface Seed {
  readonly text: string;
  readonly spot: string;
  readonly contact: Contact;
  readonly answers: Answers;
}

/** What fields are filled with for this draft. */
export function seedOf({ text, spot, contact = {}, answers = {} }: Draft): Seed {
  return { text, spot, contact, answers };
}

/** The page as it opens on a draft. */
export function opened(draft: Draft, now: number): ReportState {
  return {
    phase: 'writing',
    step: 'all',
    draft,
    seed: seedOf(draft),
    home: undefined,
    source: 'report',
    mayHelp: false,
    waiting: 0,
    foresight: { is: 'unasked' },
    nearby: [],
    remember: false,
    failure: undefined,
    submitted: undefined,
    numberKept: false,
    waits: { going: false, lost: false, rests: false },
    joined: undefined,
    now,
  };
}

export const blank = (): ReportState => opened(emptyDraft(), 0);

/** Whether there is something to send: words, a voice or a film. */
export function isSaid({ draft }: Pick<ReportState, 'draft'>): boolean {
  return draft.text.trim() !== '' || speaks(draft);
}

/** Whether a photo is not kept yet: sent now, it would stay behind. */
export function isPreparing({ waiting, draft }: Pick<ReportState, 'waiting' | 'draft'>): boolean {
  return waiting > waits(draft);
}

/** Whether somebody stands behind it whose identity is theirs to choose: what members find is signed by their post. */
export function hasReporter({ source, draft }: Pick<ReportState, 'source' | 'draft'>): boolean {
  return draft.behalf === true || source !== 'finding';
}

/** Whether somebody picked 匿名 for what turns out not to be told so: whose it is they have to say anew. */
export function mustPickAnew(state: ReportState): boolean {
  const { draft, foresight } = state;
  const allowed = foresight.is !== 'known' || foresight.preview.identities.includes('anonymous');
  return draft.identity === 'anonymous' && hasReporter(state) && !allowed;
}

/** The extra questions, once they are known. */
export function questionsOf({ foresight }: Pick<ReportState, 'foresight'>): readonly Question[] {
  return foresight.is === 'known' ? foresight.preview.questions : [];
}

/** Whether a question still has to be answered. */
export function isUnanswered(state: ReportState): boolean {
  return isLacking(questionsOf(state), state.draft.answers ?? {});
}

/** The screens of a first visit, in turn: those about others and extra questions only where there are any. */
export function screens(state: ReportState): readonly Step[] {
  const nearby = state.nearby.length > 0;
  const questions = questionsOf(state).length > 0;
  return [
    'words',
    'place',
    ...(nearby ? (['nearby'] as const) : []),
    ...(questions ? (['questions'] as const) : []),
    'check',
  ];
}

/** The screen after this one, or before it; the same at either end. */
export function neighbour(state: ReportState, by: 1 | -1): Step {
  if (state.step === 'all') return 'all';
  // Where one stands stays among the screens, though what led there may have gone.
  const order: readonly Step[] = ['words', 'place', 'nearby', 'questions', 'check'];
  const among = screens(state);
  const there = order.filter((step) => among.includes(step) || step === state.step);
  return there[there.indexOf(state.step) + by] ?? state.step;
}
