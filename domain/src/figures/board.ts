/** The command board 指挥大屏: what is open, due today and overdue now, by place; numbers and places, nobody's words or names. */
import { nextDay } from '../deadline/calendar.ts';
import { isCounted, type DigestMatter } from '../group/digest-figures.ts';
import type { Moment } from '../matter/matter.ts';
import { childrenOf, type Directory } from '../org/directory.ts';
import type { FigureDesk } from './desk.ts';

export const BOARD_FIGURES = ['open', 'dueToday', 'overdue'] as const;
export type BoardFigure = (typeof BOARD_FIGURES)[number];
/** What stands on its tiles: how things are, and what came and went today. */
export const BOARD_TILES = [...BOARD_FIGURES, 'arrived', 'closed'] as const;
export type BoardTile = (typeof BOARD_TILES)[number];
export type BoardCounts = Readonly<Record<BoardFigure, number>>;

/** A place right below the desk, or the desk's own unit for what lies in none of them. */
export interface BoardRow extends BoardCounts {
  readonly unit: string;
}

export type BoardMatter = Pick<DigestMatter, 'audience' | 'drill' | 'place' | 'clock'>;

/**
 * What a matter that is open counts as now. Overdue is what has passed the limit of the step it is at; due today is what
 * has until the end of today and has not. A clock that stands (停表) makes neither.
 */
export function boardFigures({ clock }: Pick<BoardMatter, 'clock'>, now: Moment): BoardFigure[] {
  if (!clock || clock.stoppedAt !== undefined) return ['open'];
  if (clock.dueAt <= now) return ['open', 'overdue'];
  return clock.dueAt < nextDay(now) ? ['open', 'dueToday'] : ['open'];
}

/** Of what is open that which counts as a figure now. */
export function boardMatters<M extends BoardMatter>(
  open: readonly M[],
  figure: BoardFigure,
  now: Moment,
): M[] {
  return open.filter((matter) => isCounted(matter) && boardFigures(matter, now).includes(figure));
}

/** Of a desk's board the row that a matter stands in: the place right below, or the desk's own unit. */
export function boardUnit(
  { place: { path } }: Pick<BoardMatter, 'place'>,
  desk: FigureDesk,
  directory: Directory,
): string {
  const above = aboveOf(desk, directory);
  return path[path.indexOf(above) + 1] ?? above;
}

/** Whose children are the rows: a department's are the town's. */
function aboveOf({ kind, id }: FigureDesk, { town }: Pick<Directory, 'town'>): string {
  return kind === 'department' ? town.id : id;
}

/** The rows of a desk, what presses most first, and its total. Restricted matters and drills hang on no wall. */
export function boardOf(
  open: readonly BoardMatter[],
  desk: FigureDesk,
  directory: Directory,
  now: Moment,
): { readonly total: BoardCounts; readonly rows: readonly BoardRow[] } {
  const rows = new Map<string, Record<BoardFigure, number>>();
  for (const { id } of childrenOf(directory, aboveOf(desk, directory)))
    rows.set(id, { open: 0, dueToday: 0, overdue: 0 });
  const total = { open: 0, dueToday: 0, overdue: 0 };
  for (const matter of open.filter(isCounted)) {
    const unit = boardUnit(matter, desk, directory);
    const row = rows.get(unit) ?? { open: 0, dueToday: 0, overdue: 0 };
    rows.set(unit, row);
    for (const figure of boardFigures(matter, now)) {
      row[figure] += 1;
      total[figure] += 1;
    }
  }
  const pressing = [...rows].map(([unit, counts]): BoardRow => ({ unit, ...counts }));
  pressing.sort(
    (one, other) => other.overdue - one.overdue || other.dueToday - one.dueToday || other.open - one.open,
  );
  return { total, rows: pressing };
}
