/** Two matters side by side, and the tap that makes them one. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import { agoWords, STATUS_WORDS, type Moment } from '@gelin/domain/phone';
import { phrases } from '../words/merge';

export type Same = Pick<
  MatterView,
  | 'id'
  | 'no'
  | 'seq'
  | 'category'
  | 'placeName'
  | 'text'
  | 'status'
  | 'reportedAt'
  | 'joined'
  | 'photos'
  | 'actions'
>;

export interface MergeState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly own: Same | undefined;
  readonly others: readonly Same[];
  /** The one it is being merged into. */
  readonly merging: string;
  readonly problem: string;
  readonly now: Moment;
}

export const blank = (): MergeState => ({
  phase: 'loading',
  failure: '',
  own: undefined,
  others: [],
  merging: '',
  problem: '',
  now: 0,
});

function side(one: Same, now: Moment) {
  const { id, no, category, placeName, text, status, reportedAt, joined, photos } = one;
  return {
    id,
    head: [no, category.name].filter(Boolean).join(' '),
    place: placeName,
    text,
    note: [STATUS_WORDS[status], agoWords(reportedAt, now), joined > 0 ? phrases.also(joined) : '']
      .filter(Boolean)
      .join(' · '),
    photos,
  };
}

/** The view of a state. */
export function present({ phase, failure, own, others, merging, problem, now }: MergeState) {
  return {
    phase,
    failure,
    own: own ? side(own, now) : null,
    others: others.map((other) => ({ ...side(other, now), busy: merging === other.id })),
    empty: others.length === 0,
    busy: merging !== '',
    mergeable: own?.actions.includes('merge') === true,
    problem,
  };
}
