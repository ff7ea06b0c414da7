/** Founding a town as drawn. Pure. */
import { FOUND_WORDS as w } from '../words/found';

export interface FoundState {
  readonly phase: 'typing' | 'founding' | 'done';
  readonly code: string;
  readonly name: string;
  readonly own: string;
  readonly failure: string;
}

export const BEFORE: FoundState = { phase: 'typing', code: '', name: '', own: '', failure: '' };

/** The view of a state. */
export function present({ phase, failure }: FoundState) {
  return {
    phase,
    done: phase === 'done',
    foot: {
      text: phase === 'done' ? w.next : phase === 'founding' ? w.founding : w.found,
      note: phase === 'typing' ? w.note : '',
      failure,
      loading: phase === 'founding',
    },
  };
}
