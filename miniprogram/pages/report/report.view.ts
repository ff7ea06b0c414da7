/** What the report page shows: what was said, where, and what will come of it before it is sent. */
import { limitWords, NATURE_WORDS } from '@gelin/domain/phone';
import type { Output } from '../../api/call';
import type { CallFailureCode } from '../../api/failure';
import type { Draft } from '../../store/draft';
import type { ChosenPlace } from '../../store/place-choice';
import { FAILURE_WORDS } from '../../words/failures';
import { REPORT_SAYS as says, REPORT_WORDS as w } from '../../words/report';

export type Preview = Output<'matter', 'preview'>;
export type Submitted = Output<'matter', 'submit'>;

/** One question a screen on a first visit, all of them on one screen afterwards. */
export type Step = 'words' | 'place' | 'check' | 'all';
export type Field = 'text' | 'photos' | 'place';

export interface ReportState {
  readonly phase: 'writing' | 'sending' | 'sent' | 'kept';
  readonly step: Step;
  readonly draft: Draft;
  /** What the fields are filled with when a screen is drawn; typing does not write back into them. */
  readonly seed: { readonly text: string; readonly spot: string };
  readonly home: ChosenPlace | undefined;
  /** Photos that are not stored yet. */
  readonly waiting: number;
  readonly foresight:
    { readonly is: 'unasked' | 'asking' } | { readonly is: 'known'; readonly preview: Preview };
  readonly failure: { readonly code: CallFailureCode; readonly field?: string | undefined } | undefined;
  readonly submitted: Submitted | undefined;
  readonly now: number;
}

/** The page as it opens on a draft. */
export function opened(draft: Draft, now: number): ReportState {
  return {
    phase: 'writing',
    step: 'all',
    draft,
    seed: { text: draft.text, spot: draft.spot },
    home: undefined,
    waiting: 0,
    foresight: { is: 'unasked' },
    failure: undefined,
    submitted: undefined,
    now,
  };
}

/** The view of a state. */
export function present(state: ReportState) {
  const { phase, step, draft, seed, home, submitted, now } = state;
  const place = draft.place ?? home;
  const field = failedField(state.failure);
  const words = failureWords(state.failure);
  return {
    phase,
    seed,
    showWords: step === 'words' || step === 'all',
    showPlace: step === 'place' || step === 'all',
    showCheck: step === 'check' || step === 'all',
    recap: step === 'check' ? { text: draft.text, photos: draft.photos.map((id) => ({ id })) } : null,
    showBack: step === 'place' || step === 'check',
    place: place ? { name: place.name, spot: draft.spot } : null,
    placeAction: place ? w.change : w.pick,
    foresight: foresight(state),
    urgent: state.foresight.is === 'known' && state.foresight.preview.severity === 'urgent',
    textFailure: field === 'text' ? words : '',
    photosFailure: field === 'photos' ? words : '',
    placeFailure: field === 'place' ? words : '',
    foot: foot(state, field === undefined ? words : ''),
    sent: submitted ? sent(submitted, now) : phase === 'kept' ? KEPT : null,
  };
}

function failureWords(failure: ReportState['failure']): string {
  if (!failure) return '';
  return FAILURE_WORDS[failure.code];
}

/** Which field a failure is about, or `undefined` where it is about none. */
export function failedField(failure: ReportState['failure']): Field | undefined {
  if (!failure) return undefined;
  const said = failure.field?.split('.')[0];
  if (said === 'text' || said === 'photos' || said === 'place') return said;
  if (failure.code.startsWith('text')) return 'text';
  if (failure.code.startsWith('photo')) return 'photos';
  return failure.code === 'placeOutsideTown' || failure.code === 'unitUnknown' ? 'place' : undefined;
}

/** The screen of a first visit on which a field stands. */
export const SCREEN_OF: Readonly<Record<Field, Step>> = { text: 'words', photos: 'words', place: 'place' };

function foresight({ foresight: seen, now }: ReportState) {
  if (seen.is !== 'known')
    return { lines: [seen.is === 'asking' ? w.asking : w.unasked], known: false, icon: 'time' };
  const { category, nature, holderName, acceptBy, restricted } = seen.preview;
  return {
    known: true,
    icon: category.icon,
    lines: [
      says.goesTo(holderName),
      limitWords(acceptBy.dueAt, acceptBy.stage, now),
      says.nature(NATURE_WORDS[nature], category.name),
      ...(restricted ? [w.restricted] : []),
    ],
  };
}

function foot({ phase, step, waiting }: ReportState, failure: string) {
  const last = step === 'check' || step === 'all';
  return {
    text: phase === 'sending' ? w.sending : last ? w.send : w.next,
    failure,
    note: last && waiting > 0 ? w.photosWaiting : '',
    disabled: last && waiting > 0,
    loading: phase === 'sending',
  };
}

const KEPT = { title: w.keptTitle, to: w.kept, limit: '', icon: 'time', follow: w.mine };

function sent({ holderName, clock }: Submitted, now: number) {
  return {
    title: w.sentTitle,
    icon: 'check-circle',
    follow: w.follow,
    to: says.sentTo(holderName),
    limit: clock ? limitWords(clock.dueAt, clock.stage, now) : '',
  };
}
