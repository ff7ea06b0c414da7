/** Published bulletins as drawn. Pure. */
import { BULLETIN_WORDS, momentWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { listView, NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { BULLETIN_ICONS, untilWords } from '../../../words/bulletin';
import { says, w } from '../words/bulletins';

type PublishedRow = Output<'town', 'published'>['rows'][number];
export type PublishedState = ListState<PublishedRow>;

export const BEFORE: PublishedState = NOTHING_YET;

/** The view of a state. */
export function present(state: PublishedState) {
  return listView(state, w, rowView);
}

function rowView({ id, kind, title, unitName, from, until, reads, told }: PublishedRow, now: Moment) {
  const read = told ? says.reads(reads) : w.later;
  const when = told ? untilWords(until, now) : says.begins(momentWords(from, now));
  return {
    id,
    icon: BULLETIN_ICONS[kind],
    kind: BULLETIN_WORDS[kind],
    title,
    note: `${unitName} · ${when}`,
    reads: read,
    takeDownAria: says.takeDownAria(title),
  };
}
