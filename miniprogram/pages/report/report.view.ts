/** What the report page shows: what was said, where, and what will come of it before it is sent. */
import type { Identity } from '@gelin/domain/phone';
import { REPORT_WORDS as w } from '../../words/report';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_SAYS } from '../../words/outgoing';
import { foresightCard } from './foresight-card/foresight-card.view';
import { nearbyLines } from './nearby-rows/nearby-rows.view';
import { questionLines } from './question-list/question-list.view';
import { aloudOf } from './report.aloud';
import { failedField } from './report.failing';
import {
  hasReporter,
  isPreparing,
  mustPickAnew,
  questionsOf,
  type Field,
  type ReportState,
  type Step,
} from './report.state';
import { JOINED, keptCard, sentCard } from './sent-card/sent-card.view';
import { identityOf, whoCard } from './who-reports/who-reports.view';

/** What may be chosen where the town has not said it yet: what was chosen before stays chosen. */
function usual(chosen: Identity | undefined): readonly Identity[] {
  return chosen === 'anonymous' ? ['named', 'confidential', chosen] : ['named', 'confidential'];
}

/** The view of a state. */
export function present(state: ReportState) {
  const shown = drawn(state);
  return { ...shown, aloud: aloudOf(shown) };
}

function drawn(state: ReportState) {
  const { phase, step, draft, seed, home, now, foresight } = state;
  const place = draft.place ?? home;
  const failing = failureOf(state);
  const on = (...steps: Step[]) => steps.includes(step) || step === 'all';
  return {
    phase,
    seed,
    showWords: on('words'),
    came: on('words') ? (draft.came ?? '') : '',
    behalf: on('words') && state.mayHelp && !draft.came ? (draft.behalf ? 'behalf' : 'self') : '',
    showPlace: on('place'),
    recap: step === 'check' ? recap(state) : null,
    showBack: step !== 'words' && step !== 'all',
    place: place ? { name: place.name, spot: draft.spot } : null,
    placeAction: place ? w.change : w.pick,
    // What arrives late is still asked, before it is sent.
    nearby: on('nearby', 'check') ? nearbyLines(state.nearby, now, nearbyWords(draft).act) : [],
    nearbyWords: nearbyWords(draft),
    showNone: step !== 'nearby',
    questions: on('questions') ? questionLines(questionsOf(state), draft.answers ?? {}, seed.answers) : [],
    foresight: on('check') ? foresightCard(foresight, now) : null,
    who: on('check') && hasReporter(state) ? who(state) : null,
    urgent: foresight.is === 'known' && foresight.preview.severity === 'urgent',
    failing,
    full: state.failure?.code === 'phoneFull',
    foot: foot(state, failing.foot),
    sent: afterwards(state),
  };
}

/** Who answers a telephone can only tell how far it is. */
const nearbyWords = ({ came }: ReportState['draft']) => (came ? w.nearbyEntry : w.nearbyOwn);

type Failing = Readonly<Record<Field | 'foot', string>>;
const FINE: Failing = { text: '', files: '', place: '', nearby: '', answers: '', identity: '', foot: '' };

function failureOf(state: ReportState): Failing {
  const identity = mustPickAnew(state) ? FAILURE_WORDS.anonymousNotHere : '';
  const { failure } = state;
  if (!failure) return { ...FINE, identity };
  return { ...FINE, identity, [failedField(failure) ?? 'foot']: FAILURE_WORDS[failure.code] };
}

/** Pictures are counted, not shown: stored ones would come back over the line. */
function recap({ draft }: ReportState) {
  const { text, photos, unsent, voice, unsentVoice, video, unsentVideo } = draft;
  const also = OUTGOING_SAYS.enclosed(
    photos.length + unsent.length,
    (voice ?? unsentVoice) !== undefined,
    (video ?? unsentVideo) !== undefined,
  );
  return { text: text.trim(), also };
}

function who({ draft, seed, foresight, remember }: ReportState) {
  const allowed = foresight.is === 'known' ? foresight.preview.identities : usual(draft.identity);
  return whoCard({
    identity: identityOf(draft.identity, allowed),
    allowed,
    behalf: draft.behalf === true,
    contact: seed.contact,
    remember,
  });
}

function foot(state: ReportState, failure: string) {
  const { phase, step, waiting, nearby } = state;
  const last = step === 'check' || step === 'all';
  const preparing = last && isPreparing(state);
  const on = step === 'nearby' && nearby.length > 0 ? w.nearbyOwn.none : w.next;
  return {
    text: phase === 'sending' ? w.sending : last ? w.send : on,
    failure,
    note: preparing ? w.photosPreparing : last && waiting > 0 ? w.photosWaiting : '',
    disabled: preparing,
    loading: phase === 'sending',
  };
}

function afterwards({ phase, submitted, draft, numberKept, waits, now }: ReportState) {
  if (submitted)
    return sentCard(
      submitted,
      { behalf: draft.behalf === true, aloud: draft.came !== undefined },
      numberKept,
      now,
    );
  if (phase === 'kept') return keptCard(waits);
  return phase === 'joined' ? JOINED : null;
}
