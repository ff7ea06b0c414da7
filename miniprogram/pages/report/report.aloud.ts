/** The report page as it is read aloud: what is asked, and before it is sent everything that goes. A secret number never. Pure. */
import { sentences } from '../../words/aloud';
import { REPORT_WORDS as w } from '../../words/report';
import type { ForesightCard } from './foresight-card/foresight-card.view';
import type { SentCard } from './sent-card/sent-card.view';

/** As much of the view as is said. */
export interface Heard {
  readonly sent: SentCard | null;
  readonly recap: { readonly text: string; readonly also: string } | null;
  readonly place: { readonly name: string; readonly spot: string } | null;
  readonly foresight: ForesightCard | null;
  readonly showWords: boolean;
  readonly showPlace: boolean;
}

/** What the page says at this moment. */
export function aloudOf({ sent, recap, place, foresight, showWords, showPlace }: Heard): string {
  if (sent) return sentences(sent.title, sent.to, sent.limit, sent.numberNote, sent.warning);
  const where = place && [place.name, place.spot].filter(Boolean).join('，');
  return sentences(
    showWords && w.text,
    recap && w.check,
    recap?.text,
    recap?.also,
    showPlace && w.place,
    (showPlace || recap) && (where ?? w.noPlace),
    ...(foresight?.lines ?? []),
  );
}
