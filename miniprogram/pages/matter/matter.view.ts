/** What a matter's page shows: status in words, what comes next, and what the one who looks may do. */
import {
  AUDIENCE_WORDS,
  momentWords,
  nextStep,
  OPEN,
  RATING_WORDS,
  RATINGS,
  REFUSAL_WORDS,
  type Rating,
  type RefusalReason,
} from '@gelin/domain/phone';
import type { Output } from '../../api/call';
import { isLasting, type CallFailureCode } from '../../api/failure';
import type { FromGroup } from '../../store/wechat-group';
import { FAILURE_WORDS } from '../../words/failures';
import { MATTER_SAYS as says, MATTER_WORDS as w, MEMBER_SAYS } from '../../words/matter';
import { aloudOf } from './matter.aloud';
import { mayShare, offerOf } from './matter.share';

export type MatterView = Output<'matter', 'read'>;
/** As whom somebody looks. */
export type Viewer = 'reporter' | 'member';

export interface MatterState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly viewer: Viewer;
  readonly now: number;
  readonly matter: MatterView | undefined;
  /** Where it was opened in a WeChat group: whose that is. */
  readonly from: FromGroup | undefined;
  readonly rating: Rating | undefined;
  readonly words: string;
  readonly rate: 'resting' | 'sending' | CallFailureCode;
}

export const BEFORE: MatterState = {
  phase: 'loading',
  failure: 'offline',
  viewer: 'reporter',
  now: 0,
  matter: undefined,
  from: undefined,
  rating: undefined,
  words: '',
  rate: 'resting',
};

/** The view of a state. */
export function present(state: MatterState) {
  const { phase, failure, viewer, matter } = state;
  const known = matter ? facts(matter, state) : null;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    matter: known,
    aloud: matter && known ? aloudOf(matter, known.next, state.now) : '',
    holder: matter?.holder
      ? {
          name: matter.holder.name,
          phone: matter.holder.phone ?? '',
          callAria: says.callAria(matter.holder.name),
        }
      : null,
    clock: matter?.clock ?? null,
    refusal: matter?.refusal ? refusal(matter.refusal) : null,
    photos: matter?.photos ?? [],
    timeline: matter ? story(matter) : [],
    rate: viewer === 'reporter' && matter?.actions.includes('rate') ? rate(state) : null,
    bar: viewer === 'member' && matter ? bar(matter) : null,
    group: viewer === 'member' ? (matter?.groups[0] ?? '') : '',
    heard: viewer === 'member' && matter?.restricted === false,
    share: mayShare(matter, viewer),
    bind: offerOf(state.from),
  };
}

function facts(matter: MatterView, { now, viewer }: MatterState) {
  const holderName = matter.holder?.name ?? '';
  return {
    status: matter.status,
    // How pressing it was no longer matters once it is over.
    severity: OPEN.includes(matter.status) ? matter.severity : 'routine',
    icon: matter.category.icon,
    category: matter.category.name,
    place: matter.placeName,
    text: matter.text,
    // The limit stands on a line of its own, which turns with the minutes.
    next:
      viewer === 'member'
        ? MEMBER_SAYS[matter.status](holderName)
        : nextStep(
            { status: matter.status, clock: null, holderName, rated: matter.rating !== undefined },
            now,
          ),
    number: matter.no ? says.number(matter.no) : '',
    reported: says.reported(momentWords(matter.reportedAt, now)),
    audience: matter.restricted ? AUDIENCE_WORDS.restricted : '',
    rated: matter.rating ? says.rated(RATING_WORDS[matter.rating]) : '',
  };
}

/** What was reported stands above already, words and photos: the story does not say it twice. */
function story({ timeline }: MatterView) {
  return timeline.map(({ seq, at, action, sentence, text, inside, photos, voice }) => ({
    seq,
    at,
    sentence,
    ...(action !== 'submit' && text && { text }),
    ...(inside && { inside }),
    photos: action === 'submit' ? [] : photos,
    ...(voice && { voice }),
  }));
}

function refusal({ reason, elsewhere }: NonNullable<MatterView['refusal']>) {
  const known = reason in REFUSAL_WORDS ? REFUSAL_WORDS[reason as RefusalReason] : reason;
  return { elsewhere, reason: says.refusalReason(known) };
}

const FACES: Readonly<Record<Rating, string>> = {
  satisfied: 'happy',
  fair: 'wry-smile',
  dissatisfied: 'unhappy',
};

function rate({ rating, rate: going }: MatterState) {
  return {
    faces: RATINGS.map((one) => ({
      rating: one,
      icon: FACES[one],
      word: RATING_WORDS[one],
      chosen: one === rating,
    })),
    sending: going === 'sending',
    disabled: rating === undefined,
    note: rating === undefined ? w.ratePick : '',
    failure: going === 'sending' || going === 'resting' ? '' : FAILURE_WORDS[going],
  };
}

function bar(matter: MatterView) {
  return {
    id: matter.id,
    seq: matter.seq,
    actions: matter.actions,
    nature: matter.nature,
    photoWithAnswer: matter.photoWithAnswer,
  };
}
