/** What somebody was told, as drawn: what it is, about what and where, when; new or seen. Pure. */
import type { NoticeRow } from '@gelin/contract/notice';
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { w } from '../words/notices';

export interface NoticesState extends Paged<NoticeRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly now: Moment;
}

export const BEFORE: NoticesState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  now: 0,
};

/** The page of what a notice is about. */
export function leadsTo({ about, matter }: Pick<NoticeRow, 'about' | 'matter'>): string {
  if (about === 'task') return `/packages/desk/task/task?id=${matter}`;
  if (about === 'handOver') return '/packages/desk/duty/duty';
  return `/pages/matter/matter?id=${matter}&as=member&notice=1`;
}

/** One page behind the other, a notice once. */
export function joined(known: readonly NoticeRow[], arriving: readonly NoticeRow[]): readonly NoticeRow[] {
  const there = new Set(known.map(({ id }) => id));
  return [...known, ...arriving.filter(({ id }) => !there.has(id))];
}

/** The view of a state. */
export function present({ phase, failure, rows, cursor, more, now }: NoticesState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: rows.length === 0 && !cursor,
    rows: rows.map(({ id, phrase, what, where, urgent, at, seen }) => ({
      id,
      phrase,
      what,
      where,
      urgent,
      when: momentWords(at, now),
      fresh: seen ? '' : w.fresh,
    })),
    moreWords: moreWords({ more, cursor }, w),
  };
}
