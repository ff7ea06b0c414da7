/** What the address of the page of one step says. Pure. */
import { NATURE_WORDS, type Nature } from '@gelin/domain/phone';
import { WRITTEN, type WrittenAction } from '../../../components/action-bar/action-bar.view';

export interface Asked {
  readonly id: string;
  readonly seq: number;
  readonly action: WrittenAction;
  /** Absent where whoever opened the page did not know it, as in lists. */
  readonly nature: Nature | null;
  readonly photoWithAnswer: boolean;
  /** A picture on the phone that could not be sent up from a list. */
  readonly unsent: readonly string[];
}

/** Reads the address; an unknown step is an answer, the commonest. */
export function askedOf(query: Readonly<Record<string, string | undefined>>): Asked {
  const { matter = '', seq = '0', action, nature = '', photo, unsent } = query;
  return {
    id: matter,
    seq: Number(seq),
    action: WRITTEN.find((known) => known === action) ?? 'answer',
    nature: nature in NATURE_WORDS ? (nature as Nature) : null,
    photoWithAnswer: photo === '1',
    unsent: unsent ? [decodeURIComponent(unsent)] : [],
  };
}
