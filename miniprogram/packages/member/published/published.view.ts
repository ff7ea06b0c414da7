/** Published bulletins as drawn. Pure. */
import { BULLETIN_WORDS, momentWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { BULLETIN_ICONS, untilWords } from '../../../words/bulletin';
import { FAILURE_WORDS } from '../../../words/failures';
import type { Paged } from '../../../behaviors/next-page';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/bulletins';

type PublishedRow = Output<'town', 'published'>['rows'][number];

export interface PublishedState extends Paged<PublishedRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly now: Moment;
}

export const BEFORE: PublishedState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, rows, cursor, more, now }: PublishedState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    empty: phase === 'ready' && rows.length === 0,
    rows: rows.map((row) => rowView(row, now)),
    moreWords: moreWords({ more, cursor }, w),
  };
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
