/** The page on which a bulletin is written, and looked at as residents will. Pure. */
import { BULLETIN_KINDS, BULLETIN_WORDS, pickedWords, type Moment } from '@gelin/domain/phone';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { BULLETIN_ICONS } from '../../../words/bulletin';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/bulletins';
import { lacking, periodOf, type Draft } from './publish.draft';

export interface PublishState {
  readonly phase: 'loading' | 'failed' | 'writing' | 'looking' | 'sending';
  readonly failure: CallFailureCode | undefined;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly draft: Draft;
  /** What the fields are filled with when they are drawn; typing does not write back into them. */
  readonly seed: Pick<Draft, 'title' | 'text'>;
  /** Photos that are not stored yet. */
  readonly waiting: number;
  readonly now: Moment;
}

const NOTHING: Draft = {
  kind: 'outage',
  unit: '',
  title: '',
  text: '',
  photos: [],
  unsent: [],
  fromDate: '',
  fromTime: '',
  untilDate: '',
  untilTime: '',
};

export const BEFORE: PublishState = {
  phase: 'loading',
  failure: undefined,
  areas: [],
  draft: NOTHING,
  seed: { title: '', text: '' },
  waiting: 0,
  now: 0,
};

/** The view of a state. */
export function present(state: PublishState) {
  const { phase, failure, areas, draft, seed, waiting, now } = state;
  const unitName = areas.find(({ id }) => id === draft.unit)?.name ?? '';
  const lack = phase === 'loading' ? undefined : lacking(draft, now);
  const looking = phase === 'looking' || phase === 'sending';
  const waits = waiting > 0 ? w.photosWaiting : '';
  return {
    phase: phase === 'loading' || phase === 'failed' ? phase : 'ready',
    failure: phase === 'failed' && failure ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && failure !== undefined && (failure === 'notYours' || isLasting(failure)),
    kinds: BULLETIN_KINDS.map((kind) => ({
      kind,
      icon: BULLETIN_ICONS[kind],
      word: BULLETIN_WORDS[kind],
      chosen: kind === draft.kind,
    })),
    areaNames: areas.map(({ name }) => name),
    area: Math.max(
      0,
      areas.findIndex(({ id }) => id === draft.unit),
    ),
    areaWords: unitName || w.areaPick,
    seed,
    fromDate: draft.fromDate,
    fromDateWords: pickedWords(draft.fromDate),
    fromTime: draft.fromTime,
    untilDate: draft.untilDate,
    untilDateWords: pickedWords(draft.untilDate),
    untilTime: draft.untilTime,
    looking: looking ? facing(draft, unitName) : null,
    foot: {
      text: phase === 'sending' ? w.sending : looking ? w.send : w.look,
      note: lack ? w.lack[lack] : waits,
      failure: failure && phase !== 'failed' ? FAILURE_WORDS[failure] : '',
      disabled: lack !== undefined || waiting > 0,
      loading: phase === 'sending',
    },
  };
}

/** As residents will read it. */
function facing(draft: Draft, unitName: string) {
  const { kind, title, text, photos } = draft;
  return { kind, title, text, photos: photos.map((id) => ({ id })), unitName, ...periodOf(draft) };
}
