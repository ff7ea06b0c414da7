/** What will become of it, before it is sent: who gets it, by when, as what, and what else it could be. Pure. */
import { limitWords, NATURE_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { REPORT_SAYS as says, REPORT_WORDS as w } from '../../../words/report';

export type Preview = Output<'matter', 'preview'>;
export type Foresight =
  { readonly is: 'unasked' | 'asking' } | { readonly is: 'known'; readonly preview: Preview };

export interface ForesightCard {
  readonly known: boolean;
  readonly icon: string;
  readonly lines: readonly string[];
  readonly others: readonly { readonly value: string; readonly label: string }[];
}

/** The card as drawn. */
export function foresightCard(seen: Foresight, now: Moment): ForesightCard {
  if (seen.is !== 'known')
    return { lines: [seen.is === 'asking' ? w.asking : w.unasked], known: false, icon: 'time', others: [] };
  const { category, nature, holderName, acceptBy, restricted, unheard, others } = seen.preview;
  return {
    known: true,
    icon: category.icon,
    lines: [
      says.goesTo(holderName),
      limitWords(acceptBy.dueAt, acceptBy.stage, now),
      // What nobody has listened to yet is of no kind.
      unheard ? w.unheard : says.nature(NATURE_WORDS[nature], category.name),
      ...(restricted ? [w.restricted] : []),
    ],
    others: others.map(({ code, name }) => ({ value: code, label: name })),
  };
}
