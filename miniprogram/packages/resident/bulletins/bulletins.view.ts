/** The list of bulletins as drawn. Pure. */
import { BULLETIN_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { HEARD, sentences } from '../../../words/aloud';
import { BULLETIN_ICONS, untilWords } from '../../../words/bulletin';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/bulletins';

export type BulletinRow = Output<'town', 'bulletins'>['rows'][number];

export interface BulletinsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** Whether it is known of which place. */
  readonly placed: boolean;
  readonly rows: readonly BulletinRow[];
  readonly cursor: string | undefined;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly now: Moment;
}

export const BEFORE: BulletinsState = {
  phase: 'loading',
  failure: 'offline',
  placed: true,
  rows: [],
  cursor: undefined,
  more: 'idle',
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, placed, rows, cursor, more, now }: BulletinsState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: phase === 'ready' ? aloudOf(rows, placed ? w.empty : w.noGrid, now) : '',
    rows: rows.map((row) => rowView(row, now)),
    empty: phase === 'ready' && rows.length === 0,
    emptyWords: placed ? w.empty : w.noGrid,
    emptyAction: placed ? '' : w.pick,
    moreWords: moreWords({ more, cursor }, w),
  };
}

function aloudOf(rows: readonly BulletinRow[], none: string, now: Moment): string {
  if (rows.length === 0) return none;
  const unread = rows.filter(({ read }) => !read).length;
  const heard = rows.slice(0, HEARD);
  return sentences(
    says.aloudCount(rows.length, unread),
    ...heard.map(({ kind, title, unitName, until }) =>
      [BULLETIN_WORDS[kind], title, unitName, untilWords(until, now)].join('，'),
    ),
  );
}

function rowView({ id, kind, title, unitName, until, read }: BulletinRow, now: Moment) {
  const word = BULLETIN_WORDS[kind];
  return {
    id,
    icon: BULLETIN_ICONS[kind],
    kind,
    word,
    title,
    note: `${unitName} · ${untilWords(until, now)}`,
    unread: !read,
  };
}
