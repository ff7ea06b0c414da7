/** A matter that the centre has made public, as everybody reads it: its words, where about, and how far. Pure. */
import type { ReleasedRow } from '@gelin/contract/released';
import { dayWords, OUTCOME_WORDS, type Moment } from '@gelin/domain/phone';
import { RELEASED_SAYS as says } from '../../words/released';

/** The card of a row on the day of `now`. */
export function releasedCard(row: ReleasedRow, now: Moment) {
  const { category, text, photos, unitName, status, outcome, reportedAt, closedAt } = row;
  const over = closedAt === undefined ? '' : says.closed(dayWords(closedAt, now));
  return {
    icon: category.icon,
    name: category.name,
    place: unitName,
    text,
    photos,
    status,
    when: [says.reported(dayWords(reportedAt, now)), over].filter(Boolean).join('，'),
    outcome: outcome ? OUTCOME_WORDS[outcome] : '',
  };
}
