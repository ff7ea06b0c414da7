/** The command board as drawn: five numbers, the places in the order of what presses, and the map. Pure. */
import type { FiguresOutputs } from '@gelin/contract/figures';
import { timePart, type Position } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/board';

type Board = FiguresOutputs['board'];

export interface BoardState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly desk: string | undefined;
  readonly mode: 'list' | 'map';
  readonly board: Board | undefined;
  /** Fetched once. */
  readonly shapes: NonNullable<Board['shapes']> | undefined;
}

export const BEFORE: BoardState = {
  phase: 'loading',
  failure: 'offline',
  desk: undefined,
  mode: 'list',
  board: undefined,
  shapes: undefined,
};

/** Characters of a name in a label on the map. */
const NAME = 6;

/** Of a place: what presses most decides its colour, and a word says so too. */
const COLOURS = { overdue: '#C9353F', dueToday: '#B25E09', calm: '#0F766E' } as const;

/** The view of a state. */
export function present({ phase, failure, mode, board, shapes }: BoardState) {
  const shown = phase === 'ready' ? board : undefined;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: shown !== undefined && shown.total.open === 0 && shown.total.arrived === 0,
    desks:
      board && board.desks.length > 1 ? board.desks.map(({ id, name }) => ({ value: id, label: name })) : [],
    desk: board?.desk ?? '',
    name: shown?.name ?? '',
    at: shown ? phrases.at(timePart(shown.at)) : '',
    tiles: shown
      ? (['open', 'dueToday', 'overdue', 'arrived', 'closed'] as const).map((key) => ({
          key,
          name: w[key],
          value: shown.total[key],
          opens: shown.total[key] > 0,
        }))
      : [],
    beyond: shown?.beyond ? w.beyond : '',
    modes: (['list', 'map'] as const).map((value) => ({ value, label: w.modes[value] })),
    mode,
    rows: rowsOf(shown).map((row) => ({
      ...row,
      name: row.unit === shown?.desk ? w.elsewhere : row.name,
      tone: toneOf(row),
    })),
    map: shown && mode === 'map' ? mapOf(shown, shapes ?? []) : null,
  };
}

/** What lies in no place below is left out where there is none of it, and where there is nothing else: then the total says it. */
function rowsOf(board: Board | undefined): Board['rows'] {
  const rows = (board?.rows ?? []).filter(({ unit, open }) => open > 0 || unit !== board?.desk);
  return rows.some(({ unit }) => unit !== board?.desk) ? rows : [];
}

/** As much of a name as a label has room for; the list has it whole. */
const shortName = (name: string) => (name.length > NAME ? `${name.slice(0, NAME)}…` : name);

function toneOf({ overdue, dueToday }: Board['rows'][number]): keyof typeof COLOURS {
  if (overdue > 0) return 'overdue';
  return dueToday > 0 ? 'dueToday' : 'calm';
}

/** Outlines in the colour of what presses, each with its numbers; nothing where no place has an outline. */
function mapOf({ rows }: Board, shapes: NonNullable<Board['shapes']>) {
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  const areas = shapes.flatMap(({ unit, ring }) => {
    const row = byUnit.get(unit);
    return row ? [{ row, points: ring.map(pointOf) }] : [];
  });
  const [first] = areas;
  const corner = first?.points[0];
  if (!corner) return null;
  return {
    ...corner,
    points: roomAround(areas.flatMap(({ points }) => points)),
    polygons: areas.map(({ row, points }) => {
      const colour = COLOURS[toneOf(row)];
      return { points, strokeWidth: 2, strokeColor: colour, fillColor: `${colour}33` };
    }),
    markers: areas.map(({ row, points }, id) => ({
      id,
      ...middleOf(points),
      width: 1,
      height: 1,
      title: row.name,
      label: {
        content: phrases.label(shortName(row.name), row.open, row.overdue),
        color: '#ffffff',
        bgColor: COLOURS[toneOf(row)],
        padding: 6,
        borderRadius: 8,
        fontSize: 14,
      },
    })),
  };
}

/** A quarter more on every side: labels are wider than their places, and the edge of the map cuts them. */
function roomAround(points: readonly { readonly longitude: number; readonly latitude: number }[]) {
  const east = points.map(({ longitude }) => longitude);
  const north = points.map(({ latitude }) => latitude);
  const [west, right, south, top] = [
    Math.min(...east),
    Math.max(...east),
    Math.min(...north),
    Math.max(...north),
  ];
  const [wide, high] = [(right - west) / 4, (top - south) / 4];
  return [
    { longitude: west - wide, latitude: south - high },
    { longitude: right + wide, latitude: top + high },
  ];
}

const pointOf = ([longitude, latitude]: Position) => ({ longitude, latitude });

function middleOf(points: readonly { readonly longitude: number; readonly latitude: number }[]) {
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length);
  return { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) };
}
