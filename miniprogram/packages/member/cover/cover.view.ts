/** The pictures of a matter that somebody may cover, and the one being covered. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/cover';

export interface CoverState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly matter: MatterView | undefined;
  /** The picture being covered, and where it lies on the phone. */
  readonly open: { readonly photo: string; readonly src: string } | undefined;
  readonly doing: 'nothing' | 'opening' | 'saving' | 'covered';
  /** Why it was not covered; empty while all is well. */
  readonly refusal: string;
}

export const BEFORE: CoverState = {
  phase: 'loading',
  failure: 'offline',
  matter: undefined,
  open: undefined,
  doing: 'nothing',
  refusal: '',
};

/** Whether a tap has to wait for what the last one began. */
export const isBusy = ({ doing }: CoverState): boolean => doing === 'opening' || doing === 'saving';

/** The view of a state. */
export function present({ phase, failure, matter, open, doing, refusal }: CoverState) {
  const mine = matter?.actions.includes('cover') ? picturesOf(matter) : [];
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: mine.length === 0,
    photos: mine.map((id, at) => ({ id, label: phrases.photo(at + 1) })),
    open: open ?? null,
    note: w[doing],
    refusal,
  };
}

/** Those it was reported with, then those of its story, each once. */
function picturesOf({ photos, timeline }: MatterView): string[] {
  return [...new Set([...photos, ...timeline.flatMap((entry) => entry.photos)].map(({ id }) => id))];
}
