/** What a matter's page shows: status in words, what comes next, and what the one who looks may do. */
import { nextStep, OPEN, RATING_WORDS, REFUSAL_WORDS, type RefusalReason } from '@gelin/domain/phone';
import type { Output } from '../../api/call';
import { isLasting, type CallFailureCode } from '../../api/failure';
import type { OwnAction } from '../../store/own-written';
import type { FromGroup } from '../../store/wechat-group';
import { FAILURE_WORDS } from '../../words/failures';
import { MATTER_SAYS as says, MATTER_WORDS as w, MEMBER_SAYS } from '../../words/matter';
import { answerOf } from './answer-card/answer-card.view';
import { aloudOf } from './matter.aloud';
import { mayShare, offerOf } from './matter.share';
import { reportOf } from './report-card/report-card.view';
import { workOf } from './work-card/work-card.view';

export type MatterView = Output<'matter', 'read'>;
/** As whom somebody looks. */
export type Viewer = 'reporter' | 'member';

export interface MatterState {
  readonly id: string;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly viewer: Viewer;
  readonly now: number;
  readonly matter: MatterView | undefined;
  /** Where it was opened in a WeChat group: whose that is. */
  readonly from: FromGroup | undefined;
  /** It is followed by its number: nobody knows whose it is. */
  readonly numbered: boolean;
  /** My own steps on it that wait on the phone. */
  readonly waiting: readonly OwnAction[];
}

export const BEFORE: MatterState = {
  id: '',
  phase: 'loading',
  failure: 'offline',
  viewer: 'reporter',
  now: 0,
  matter: undefined,
  from: undefined,
  numbered: false,
  waiting: [],
};

/** The view of a state. */
export function present(state: MatterState) {
  const { phase, failure, viewer, matter, now } = state;
  const own = viewer === 'reporter' && matter ? withoutWaiting(matter, state.waiting) : undefined;
  const known = matter ? facts(matter, state) : null;
  const report = matter ? reportOf(matter, viewer, now) : null;
  return {
    id: state.id,
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    matter: known,
    aloud: matter && known ? aloudOf(matter, known.next, now) : '',
    holder: matter?.holder ? holder(matter.holder) : null,
    clock: matter?.clock ?? null,
    refusal: matter?.refusal ? refusal(matter.refusal) : null,
    asked: own?.asked && own.actions.includes('add') ? own.asked.text : '',
    answer: answerOf(matter),
    report,
    /** The whole of it, for the cards of a reporter's own steps. */
    own: own ?? null,
    ownActions: own ? (matter?.actions ?? []) : [],
    rate: own?.actions.includes('rate') === true,
    timeline: matter ? story(matter) : [],
    /** Where nothing was photographed by who reported it, the story's own pictures lead to where faces are covered. */
    coverPage: report && matter?.photos.length === 0 ? report.coverPage : '',
    service: matter ? service(matter, viewer) : null,
    work: viewer === 'member' && matter ? workOf(matter, now) : null,
    bar: viewer === 'member' && matter ? bar(matter) : null,
    group: viewer === 'member' ? (matter?.groups[0] ?? '') : '',
    heard: viewer === 'member' && matter?.restricted === false,
    release: matter?.release ? (matter.release.at === undefined ? w.release : w.releaseStands) : '',
    papers: viewer === 'member' && matter?.papers === true,
    said: own !== undefined && state.numbered,
    share: mayShare(matter, viewer),
    bind: offerOf(state.from),
  };
}

/** As its reporter may go on with it while steps of theirs wait for a network: none of those is taken twice. */
function withoutWaiting(matter: MatterView, waiting: readonly OwnAction[]): MatterView {
  if (waiting.length === 0) return matter;
  const { asked, reopening, ...rest } = matter;
  return {
    ...rest,
    actions: matter.actions.filter((action) => action === 'add' || !waiting.some((one) => one === action)),
    ...(asked && !waiting.includes('add') && { asked }),
    ...(reopening && !waiting.includes('reopen') && { reopening }),
  };
}

function holder({ name, phone = '' }: NonNullable<MatterView['holder']>) {
  return { name, phone, callAria: says.callAria(name) };
}

/** 代办: when somebody comes and how far it is; a reporter looks and may move the visit, whoever has it logs. */
function service({ id, seq, service: asked, visit, actions }: MatterView, viewer: Viewer) {
  if (!asked && !visit) return null;
  return {
    matter: id,
    seq,
    asked: asked ?? null,
    visit: visit ?? null,
    actions: viewer === 'member' ? actions : actions.filter((action) => action === 'add'),
  };
}

function facts(matter: MatterView, { now, viewer }: MatterState) {
  const holderName = matter.holder?.name ?? '';
  const open = OPEN.includes(matter.status);
  return {
    id: matter.id,
    seq: matter.seq,
    status: matter.status,
    // How pressing it was no longer matters once it is over.
    severity: open ? matter.severity : 'routine',
    // The limit stands on a line of its own, which turns with the minutes.
    next: viewer === 'member' ? MEMBER_SAYS[matter.status](holderName) : nextOf(matter, holderName, now),
    limitWhy: matter.limitWhy ? says.limitWhy(matter.limitWhy) : '',
    rated: matter.rating ? says.rated(RATING_WORDS[matter.rating]) : '',
    follows: matter.follows ? w.follows : '',
    times: matter.reopening?.times ?? 0,
  };
}

/** What was reported and what was answered stand above already, words and photos: the story does not say them twice. */
function story(matter: MatterView) {
  const answered = answerOf(matter)?.seq;
  return matter.timeline.map(({ seq, at, action, sentence, text, inside, photos, voice, video }) => {
    const above = action === 'submit' || seq === answered;
    return {
      seq,
      at,
      sentence,
      ...(!above && text && { text }),
      ...(inside && { inside }),
      photos: above ? [] : photos,
      ...(!above && voice && { voice }),
      ...(!above && video && { video }),
    };
  });
}

function refusal({ reason, elsewhere }: NonNullable<MatterView['refusal']>) {
  const known = reason in REFUSAL_WORDS ? REFUSAL_WORDS[reason as RefusalReason] : reason;
  return { elsewhere, reason: says.refusalReason(known) };
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

/** What comes next for whoever waits; of what was merged, how the whole goes on. */
function nextOf({ status, merged, rating }: MatterView, holderName: string, now: number): string {
  const whole = merged
    ? nextStep(
        { status: merged.status, clock: merged.clock, holderName: merged.holder ?? '', rated: true },
        now,
      )
    : '';
  return merged
    ? says.merged(whole)
    : nextStep({ status, clock: null, holderName, rated: rating !== undefined }, now);
}
