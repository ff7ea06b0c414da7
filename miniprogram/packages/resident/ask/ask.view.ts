/** The page on which somebody asks to have something done for them, as drawn. Pure. */
import { datePart, PART_WORDS, visitDayWords, type Moment, type Visit } from '@gelin/domain/phone';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Asking } from '../../../store/asking';
import type { ChosenPlace } from '../../../store/place-choice';
import type { Service, Services } from '../../../store/services';
import type { Submitted } from '../../../store/submitting';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/services';
import { askingText, lacking } from './ask.send';

export interface AskState {
  readonly phase: 'loading' | 'failed' | 'writing' | 'sending' | 'sent' | 'kept';
  readonly failure: CallFailureCode | undefined;
  readonly service: Service | undefined;
  readonly visits: Services['visits'];
  readonly asking: Asking;
  /** What the fields are filled with when they are drawn; typing does not write back into them. */
  readonly seed: Pick<Asking, 'spot' | 'name' | 'phone' | 'more'>;
  readonly home: ChosenPlace | undefined;
  readonly submitted: Submitted | undefined;
  readonly now: Moment;
}

const NOTHING: Asking = { key: '', spot: '', name: '', phone: '', more: '' };

export const BEFORE: AskState = {
  phase: 'loading',
  failure: undefined,
  service: undefined,
  visits: [],
  asking: NOTHING,
  seed: NOTHING,
  home: undefined,
  submitted: undefined,
  now: 0,
};

const ATHOME = [
  { value: 'no', label: w.athomes.no },
  { value: 'yes', label: w.athomes.yes },
];

/** The view of a state. */
export function present(state: AskState) {
  const { phase, failure, service, asking, seed, home } = state;
  const place = asking.place ?? home;
  const done = phase === 'sent' || phase === 'kept';
  return {
    phase: phase === 'loading' || phase === 'failed' ? phase : 'ready',
    failure: phase === 'failed' && failure ? FAILURE_WORDS[failure] : '',
    lasting:
      phase === 'failed' && failure !== undefined && (failure === 'serviceUnknown' || isLasting(failure)),
    name: service?.name ?? '',
    athomes: ATHOME,
    athome: asking.athome === undefined ? '' : asking.athome ? 'yes' : 'no',
    days: asking.athome ? daysOf(state) : [],
    on: asking.on ?? '',
    parts: asking.athome && asking.on ? partsOf(state, asking.on) : [],
    part: asking.part ?? '',
    seed,
    placeName: place?.name ?? w.noPlace,
    hasPlace: place !== undefined,
    placeAction: place ? w.change : w.pick,
    preview: service ? askingText(service, asking) : '',
    foot: foot(state),
    done: done ? doneOf(state) : null,
    aloud: service ? aloudOf(state) : '',
  };
}

/** What it would say, and what is still to be filled in; once it is out, what comes next. The telephone is read to nobody. */
function aloudOf(state: AskState): string {
  const { phase, service, asking, home } = state;
  if (!service || phase === 'loading' || phase === 'failed') return '';
  if (phase === 'sent' || phase === 'kept') {
    const { title, words } = doneOf(state);
    return sentences(title, words);
  }
  const lack = lacking(asking);
  const place = asking.place ?? home;
  return sentences(
    service.name,
    asking.athome === undefined && `${w.athome}${ATHOME.map(({ label }) => label).join('，')}`,
    place ? `${w.place}：${place.name}` : w.noPlace,
    `${w.preview}：${askingText(service, asking)}`,
    lack ? w.lack[lack] : says.readyToSend(w.send),
    w.private,
  );
}

type Offered = Pick<AskState, 'visits' | 'now'>;

/** Visits that are still to come, whenever the list was fetched. */
function toCome({ visits, now }: Offered): Services['visits'] {
  const today = datePart(now);
  return visits.filter(({ on, parts }) => on > today && parts.length > 0);
}

/** What was written, without a visit that is over or no longer offered: it is chosen anew. */
export function stillOffered(asking: Asking, offered: Offered): Asking {
  const { on, part, ...others } = asking;
  const isOffered = toCome(offered).some((day) => day.on === on && part && day.parts.includes(part));
  return isOffered ? asking : others;
}

function daysOf(state: AskState) {
  return toCome(state).map(({ on }) => ({ value: on, label: visitDayWords(on, state.now) }));
}

function partsOf({ visits }: AskState, day: string): { value: Visit['part']; label: string }[] {
  const parts = visits.find(({ on }) => on === day)?.parts ?? [];
  return parts.map((part) => ({ value: part, label: PART_WORDS[part] }));
}

function foot({ phase, failure, asking }: AskState) {
  const lack = lacking(asking);
  return {
    text: phase === 'sending' ? w.sending : w.send,
    note: lack ? w.lack[lack] : '',
    failure: phase === 'writing' && failure ? FAILURE_WORDS[failure] : '',
    disabled: lack !== undefined,
    loading: phase === 'sending',
  };
}

function doneOf({ phase, submitted, failure }: AskState) {
  if (phase === 'sent' && submitted)
    return {
      icon: 'check-circle',
      title: w.sentTitle,
      words: says.sentTo(submitted.holderName),
      follow: w.follow,
    };
  const words = failure === 'tooManyToday' ? w.rests : w.kept;
  return { icon: 'time', title: w.keptTitle, words, follow: w.mine };
}
