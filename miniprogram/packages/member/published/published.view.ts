/** Published bulletins as drawn. Pure. */
import { BULLETIN_WORDS, momentWords, type BulletinStands, type Moment } from '@gelin/domain/phone';
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

function rowView({ id, kind, title, unitName, from, until, reads, stands }: PublishedRow, now: Moment) {
  const when: Readonly<Record<BulletinStands, string>> = {
    later: says.begins(momentWords(from, now)),
    told: untilWords(until, now),
    over: says.ended(momentWords(until, now)),
    takenDown: says.takenDown(momentWords(until, now)),
  };
  return {
    id,
    icon: BULLETIN_ICONS[kind],
    kind: BULLETIN_WORDS[kind],
    title,
    note: `${unitName} · ${when[stands]}`,
    reads: stands === 'later' ? w.later : says.reads(reads),
    standing: stands === 'later' || stands === 'told',
    takeDownAria: says.takeDownAria(title),
  };
}
