/** The page on which an activity is written down or put right, as drawn. Pure. */
import { pickedWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/publicity';
import { lacking, type PublicityDraft } from './publicity.draft';

export interface PublicityState extends Pick<Output<'work', 'publicizing'>, 'units'> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly draft: PublicityDraft;
  readonly now: Moment;
}

export const BEFORE: PublicityState = {
  phase: 'loading',
  failure: 'offline',
  units: [],
  draft: {
    key: '',
    date: '',
    time: '',
    unit: '',
    place: '',
    topic: '',
    reached: '',
    leaflets: '',
    note: '',
    photos: [],
    unsent: [],
  },
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, units, draft, now }: PublicityState) {
  const ready = phase === 'ready';
  const lack = ready ? lacking(draft, now) : undefined;
  const at = Math.max(
    0,
    units.findIndex(({ id }) => id === draft.unit),
  );
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    empty: ready && units.length === 0,
    date: draft.date,
    dateWords: pickedWords(draft.date),
    time: draft.time,
    unitNames: units.map(({ name }) => name),
    unitAt: at,
    unitName: units[at]?.name ?? '',
    several: units.length > 1,
    topics: w.topics.map((topic) => ({ value: topic, label: topic })),
    topic: draft.topic,
    clear: draft.id === undefined ? w.clear : '',
    foot: {
      text: draft.id === undefined ? w.send : w.correct,
      note: lack ? w.lack[lack] : '',
      disabled: lack !== undefined,
    },
  };
}
