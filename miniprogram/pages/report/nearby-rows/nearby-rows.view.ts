/** What is close by and may be the same, each as one short line to join. Pure. */
import { agoWords, STATUS_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { REPORT_SAYS as says, REPORT_WORDS as w } from '../../../words/report';

export type NearbyRow = Output<'matter', 'nearby'>['rows'][number];

/** As many as a person compares. */
const SHOWN = 3;

/** The likeliest ones. */
export function nearbyLines(rows: readonly NearbyRow[], now: Moment, act: string = w.nearbyOwn.act) {
  return rows.slice(0, SHOWN).map(({ matter, category, placeName, status, reportedAt, joined }) => ({
    matter,
    icon: category.icon,
    name: category.name,
    place: placeName,
    note: [STATUS_WORDS[status], agoWords(reportedAt, now), joined > 0 ? says.joined(joined) : '']
      .filter(Boolean)
      .join(' · '),
    aria: says.nearbyAria(act, category.name, placeName),
  }));
}
