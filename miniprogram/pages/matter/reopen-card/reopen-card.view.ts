/** The ladder of reopening in words: back to whoever answered, a step up, then the legal ways. Pure. */
import { momentWords } from '@gelin/domain/phone';
import { OWN_SAYS as says, OWN_WORDS as w } from '../../../words/own';
import type { MatterView } from '../matter.view';

/** What stands on the card; `title` is '' where there is none. */
export function present(matter: MatterView | null, now: number) {
  const reopening = matter?.reopening;
  const ways = reopening?.ways ?? [];
  const may = matter?.actions.includes('reopen') === true;
  return {
    may,
    // The rating's button leads where it is there.
    rates: matter?.actions.includes('rate') === true,
    times: reopening?.times ?? 0,
    ways,
    title: titleOf(reopening),
    note: reopening ? noteOf(reopening, may, now) : '',
  };
}

type Reopening = NonNullable<MatterView['reopening']>;

function titleOf(reopening: Reopening | undefined): string {
  if (!reopening) return '';
  return reopening.ways ? w.finalTitle : w.reopenTitle;
}

function noteOf({ until, times, to = '', ways }: Reopening, may: boolean, now: number): string {
  if (ways) return w.finalNote;
  if (!may) return w.reopenLate;
  const by = momentWords(until, now);
  return times === 0 ? says.reopenFirst(to, by) : says.reopenSecond(to, by);
}
