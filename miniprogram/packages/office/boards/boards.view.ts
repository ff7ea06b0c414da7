/** Boards and cards as drawn: for which unit, of which kind, and the files made so far. Pure. */
import type { Input } from '../../../api/call';
import type { Me } from '../../../store/session';
import { BOARDS_SAYS as says, BOARDS_WORDS as w } from '../words/boards';

export type BoardKind = Input<'town', 'boards'>['kind'];
export const KINDS: readonly BoardKind[] = ['boardA3', 'boardA4', 'card'];
export interface MadeFile {
  readonly file: string;
  readonly count: number;
}

/** How far the making, or the opening of one file, is. */
export type Making =
  | { readonly stage: 'none' | 'making' | 'done' }
  | { readonly stage: 'downloading'; readonly percent: number }
  | { readonly stage: 'failed'; readonly words: string };

export interface BoardsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unit: string;
  readonly kind: BoardKind;
  readonly files: readonly MadeFile[];
  /** Where the next file goes on; `undefined` where all are made, or none is. */
  readonly next: string | undefined;
  readonly making: Making;
}

export const BEFORE: BoardsState = {
  phase: 'loading',
  failure: '',
  units: [],
  unit: '',
  kind: 'boardA4',
  files: [],
  next: undefined,
  making: { stage: 'none' },
};

/** The view of a state. */
export function present(state: BoardsState) {
  const { phase, failure, units, unit, kind, files, making } = state;
  return {
    phase,
    failure,
    empty: phase === 'ready' && units.length === 0,
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    unit,
    kinds: KINDS.map((value) => ({ value, label: w[value] })),
    kind,
    files: files.map(({ file, count }, index) => ({
      file,
      name: fileName(state, index),
      note: says.grids(count),
    })),
    busy: making.stage === 'making' || making.stage === 'downloading',
    note: noteWords(state),
    trouble: making.stage === 'failed' ? making.words : '',
    act: making.stage === 'failed' ? w.again : w.make,
  };
}

function noteWords({ files, making }: BoardsState): string {
  const done = files.reduce((sum, { count }) => sum + count, 0);
  if (making.stage === 'making') return says.making(done);
  if (making.stage === 'downloading') return says.downloading(making.percent);
  return making.stage === 'done' ? says.done(done) : '';
}

/** What a file is called on the phone; numbered where there are several. */
export function fileName({ units, unit, kind, files, next }: BoardsState, index: number): string {
  const name = units.find(({ id }) => id === unit)?.name ?? '';
  const several = files.length > 1 || next !== undefined;
  return says.file(name, w.files[kind], several ? index + 1 : undefined);
}

/** The units whose boards I may have made, each once: those of my posts, and the grid I came from. */
export function unitsOf(me: Me, from: { id: string; name: string } | undefined): BoardsState['units'] {
  const own = (me.member?.posts ?? [])
    .filter(({ role, department }) => role !== 'informant' && !department)
    .map(({ unit, unitName }) => ({ id: unit, name: unitName }));
  const all = own.length > 0 && from ? [from, ...own] : own;
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}
