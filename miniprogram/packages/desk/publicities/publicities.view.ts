/** Activities in a list as drawn, the opened one with its pictures and what was put right, and what waits on the phone. Pure. */
import { momentWords } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { listView, NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import type { PublicityLetter } from '../../../store/publicity.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/publicity';

type Row = Output<'work', 'publicities'>['rows'][number];
export type Opened = Output<'work', 'publicity'>;

export interface PublicitiesState extends ListState<Row> {
  readonly letters: readonly PublicityLetter[];
  readonly opened: Opened | null;
}

export const BEFORE: PublicitiesState = { ...NOTHING_YET, letters: [], opened: null };

/** The view of a state. */
export function present(state: PublicitiesState) {
  const { letters, opened, now } = state;
  const list = listView(state, w, (row) => ({
    id: row.id,
    topic: row.topic,
    counts: says.counts(row.reached, row.leaflets),
    where: [row.place, row.unitName].join(' · '),
    when: [momentWords(row.at, now), row.by].join(' · '),
    corrected: row.corrections > 0 ? says.corrected(row.corrections) : '',
    isOpen: opened?.id === row.id,
  }));
  const failed = letters.filter((letter) => letter.failure !== undefined);
  const waits = letters.length - failed.length;
  const why = failed[0]?.failure;
  return {
    ...list,
    waits: waits > 0 ? says.waits(waits) : '',
    stopped: why ? says.failed(failed.length, FAILURE_WORDS[why]) : '',
    empty: list.empty && letters.length === 0,
    note: opened?.note ?? '',
    photos: opened?.photos ?? [],
    change: opened?.mine ? w.change : '',
    changes: (opened?.changes ?? []).map(({ at, by, lines }, index) => ({
      key: String(index),
      who: says.changed(momentWords(at, now), by),
      lines,
    })),
  };
}
