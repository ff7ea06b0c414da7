/** The page on which a task is given, as drawn. Pure. */
import { pickedWords, type Level, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/tasks';
import { lacking, type GiveDraft } from './give.draft';

type Area = Output<'work', 'giving'>['areas'][number];

export interface GiveState {
  readonly phase: 'loading' | 'failed' | 'ready' | 'sending';
  readonly failure: CallFailureCode | undefined;
  readonly areas: readonly Area[];
  readonly draft: GiveDraft;
  /** Units of this level are shown; undefined until somebody has chosen. */
  readonly level: Level | undefined;
  readonly waiting: number;
  readonly now: Moment;
}

const NOTHING: GiveDraft = {
  area: '',
  units: [],
  what: '',
  where: '',
  wanted: '',
  photos: [],
  unsent: [],
  date: '',
  time: '',
};

export const BEFORE: GiveState = {
  phase: 'loading',
  failure: undefined,
  areas: [],
  draft: NOTHING,
  level: undefined,
  waiting: 0,
  now: 0,
};

/** The view of a state. */
export function present(state: GiveState) {
  const { phase, failure, areas, draft, waiting, now } = state;
  const lack = phase === 'ready' ? lacking(draft, now) : undefined;
  const levels = levelsOf(state);
  const shown = unitsShown(state);
  const chosen = shown.filter(({ id }) => draft.units.includes(id));
  return {
    phase: phase === 'sending' ? 'ready' : phase,
    failure: phase === 'failed' && failure ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && failure !== undefined && isLasting(failure),
    empty: phase === 'ready' && areas.length === 0,
    areas: areas.length > 1 ? areas.map(({ id, name }) => ({ value: id, label: name })) : [],
    area: draft.area,
    levels: levels.length > 1 ? levels.map((value) => ({ value, label: w.form.levels[value] })) : [],
    level: levelShown(state) ?? '',
    units: shown.map(({ id, name }) => ({ value: id, label: name })),
    chosen: draft.units.join(','),
    all: chosen.length === shown.length ? w.form.none : w.form.all,
    count: says.chosen(draft.units.length),
    date: draft.date,
    dateWords: pickedWords(draft.date),
    time: draft.time,
    foot: {
      text: phase === 'sending' ? w.sending : w.form.send,
      note: lack ? w.lack[lack] : waiting > 0 ? w.photosWaiting : '',
      failure: failure && phase !== 'failed' ? FAILURE_WORDS[failure] : '',
      disabled: lack !== undefined || waiting > 0,
      loading: phase === 'sending',
    },
  };
}

const areaOf = ({ areas, draft }: GiveState) => areas.find(({ id }) => id === draft.area);

function levelsOf(state: GiveState): Level[] {
  return [...new Set((areaOf(state)?.units ?? []).map(({ level }) => level))];
}

function levelShown(state: GiveState): Level | undefined {
  const levels = levelsOf(state);
  return levels.find((level) => level === state.level) ?? levels[0];
}

/** The units that can be ticked now. */
export function unitsShown(state: GiveState): Area['units'] {
  const level = levelShown(state);
  return (areaOf(state)?.units ?? []).filter((unit) => unit.level === level);
}
