/** Patrols in a list as drawn, the opened one with what was looked at. Pure. */
import { clockWords, momentWords, STATUS_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/patrol';

type Row = Output<'work', 'patrols'>['rows'][number];
export type PatrolView = Output<'work', 'patrol'>;

export interface PatrolsState extends Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** The one that is opened. */
  readonly opened: PatrolView | null;
  readonly now: Moment;
}

export const BEFORE: PatrolsState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  opened: null,
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, rows, cursor, more, opened, now }: PatrolsState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    empty: rows.length === 0,
    rows: rows.map(({ id, unitName, by, startedAt, endedAt, forgotten, looks, found }) => ({
      id,
      unitName,
      by,
      when: says.period(momentWords(startedAt, now), endedAt ? clockWords(endedAt) : w.still),
      count: says.looks(looks, found),
      forgotten: forgotten ? w.forgotten : '',
      looks: opened?.id === id ? opened.looks.map(lookOf) : [],
    })),
    moreWords: moreWords({ more, cursor }, w),
  };
}

function lookOf({ kind, place, note, photos, at, matter }: PatrolView['looks'][number], index: number) {
  return {
    key: String(index),
    title: [kind, place].filter(Boolean).join(' · '),
    note,
    photos,
    when: clockWords(at),
    matter: matter?.id ?? '',
    link: matter ? `${w.openMatter} · ${STATUS_WORDS[matter.status]}` : '',
  };
}
