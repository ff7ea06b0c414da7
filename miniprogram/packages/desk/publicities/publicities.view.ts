/** Activities in a list as drawn, the opened one with its pictures and what was put right, and what waits on the phone. Pure. */
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import type { PublicityLetter } from '../../../store/publicity.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/publicity';

type Row = Output<'work', 'publicities'>['rows'][number];
export type Opened = Output<'work', 'publicity'>;

export interface PublicitiesState extends Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly letters: readonly PublicityLetter[];
  readonly opened: Opened | null;
  readonly now: Moment;
}

export const BEFORE: PublicitiesState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  letters: [],
  opened: null,
  now: 0,
};

/** The view of a state. */
export function present(state: PublicitiesState) {
  const { phase, failure, rows, letters, opened, now } = state;
  const failed = letters.filter((letter) => letter.failure !== undefined);
  const waits = letters.length - failed.length;
  const why = failed[0]?.failure;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    waits: waits > 0 ? says.waits(waits) : '',
    stopped: why ? says.failed(failed.length, FAILURE_WORDS[why]) : '',
    empty: phase === 'ready' && rows.length === 0 && letters.length === 0,
    rows: rows.map((row) => ({
      id: row.id,
      topic: row.topic,
      counts: says.counts(row.reached, row.leaflets),
      where: [row.place, row.unitName].join(' · '),
      when: [momentWords(row.at, now), row.by].join(' · '),
      corrected: row.corrections > 0 ? says.corrected(row.corrections) : '',
      isOpen: opened?.id === row.id,
    })),
    note: opened?.note ?? '',
    photos: opened?.photos ?? [],
    change: opened?.mine ? w.change : '',
    changes: (opened?.changes ?? []).map(({ at, by, lines }, index) => ({
      key: String(index),
      who: says.changed(momentWords(at, now), by),
      lines,
    })),
    moreWords: moreWords(state, w),
  };
}
