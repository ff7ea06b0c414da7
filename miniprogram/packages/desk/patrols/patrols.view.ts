/** Patrols in a list as drawn, the opened one with what was looked at. Pure. */
import { clockWords, momentWords, STATUS_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { listView, NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { says, w } from '../words/patrol';

type Row = Output<'work', 'patrols'>['rows'][number];
export type PatrolView = Output<'work', 'patrol'>;

export interface PatrolsState extends ListState<Row> {
  /** The one that is opened. */
  readonly opened: PatrolView | null;
}

export const BEFORE: PatrolsState = { ...NOTHING_YET, opened: null };

/** One patrol by itself, opened. */
export function alone(opened: PatrolView, now: Moment): Partial<PatrolsState> {
  const found = opened.looks.filter(({ matter }) => matter).length;
  return { rows: [{ ...opened, looks: opened.looks.length, found }], opened, cursor: undefined, now };
}

/** The view of a state. */
export function present(state: PatrolsState) {
  return listView(state, w, (row, now) => rowView(row, state.opened, now));
}

function rowView(
  { id, unitName, by, startedAt, endedAt, forgotten, looks, found }: Row,
  opened: PatrolView | null,
  now: Moment,
) {
  return {
    id,
    unitName,
    by,
    when: says.period(momentWords(startedAt, now), endedAt ? clockWords(endedAt) : w.still),
    count: says.looks(looks, found),
    forgotten: forgotten ? w.forgotten : '',
    looks: opened?.id === id ? opened.looks.map(lookOf) : [],
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
