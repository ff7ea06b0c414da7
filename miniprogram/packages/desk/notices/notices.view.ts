/** What somebody was told, as drawn: what it is, about what and where, when; new or seen. Pure. */
import type { NoticeRow } from '@gelin/contract/notice';
import { momentWords, type Moment } from '@gelin/domain/phone';
import { listView, NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { w } from '../words/notices';

export type NoticesState = ListState<NoticeRow>;

export const BEFORE: NoticesState = NOTHING_YET;

/** The page of what a notice is about. */
export function leadsTo({ about, matter }: Pick<NoticeRow, 'about' | 'matter'>): string {
  if (about === 'task') return `/packages/desk/task/task?id=${matter}`;
  if (about === 'leave') return '/packages/desk/away/away';
  if (about === 'handOver') return '/packages/desk/duty/duty';
  return `/pages/matter/matter?id=${matter}&as=member&notice=1`;
}

/** One page behind the other, a notice once. */
export function joined(known: readonly NoticeRow[], arriving: readonly NoticeRow[]): readonly NoticeRow[] {
  const there = new Set(known.map(({ id }) => id));
  return [...known, ...arriving.filter(({ id }) => !there.has(id))];
}

/** The view of a state. */
export function present(state: NoticesState) {
  return listView(state, w, rowView);
}

function rowView({ id, phrase, what, where, urgent, at, seen }: NoticeRow, now: Moment) {
  return { id, phrase, what, where, urgent, when: momentWords(at, now), fresh: seen ? '' : w.fresh };
}
