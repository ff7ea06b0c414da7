/** A village's desk: what is open, stuck and due today by grid, what went up and what came down; from one reading of its open matters. */
import { digestFigures, type DigestMatter } from '../group/digest-figures.ts';
import { stuckBy } from '../listing/stuck.ts';
import type { Matter, Moment, Whistle } from '../matter/matter.ts';
import { childrenOf, unitOf, type Directory } from '../org/directory.ts';
import { isWithin } from '../org/unit.ts';

export const VILLAGE_FIGURES = ['open', 'stuck', 'dueToday', 'up', 'down'] as const;
export type VillageFigure = (typeof VILLAGE_FIGURES)[number];
export type VillageCounts = Readonly<Record<VillageFigure, number>>;

/** What the desk has to know of an open matter. */
export type VillageMatter = DigestMatter &
  Pick<
    Matter,
    'severity' | 'marks' | 'supervision' | 'sendBacks' | 'holder' | 'escalations' | 'handedDown'
  > & {
    /** With who has signed for it, where they do. */
    readonly whistle?: Whistle & { readonly signed?: Readonly<Record<string, Moment>> };
  };

/** A grid's figures; the village's own row holds what lies in none of its grids. */
export interface VillageRow extends VillageCounts {
  readonly unit: string;
}

/**
 * The figures that a matter counts in, as the digest counts open and due today: never a restricted one, never a drill. Up is
 * what the village has passed up and others have now; down is what the town has handed down to it.
 */
export function villageFigures(
  matter: VillageMatter,
  village: string,
  directory: Directory,
  now: Moment,
): VillageFigure[] {
  const counted: readonly string[] = digestFigures(matter, { since: now, at: now + 1 });
  if (!counted.includes('open')) return [];
  const { holder, escalations, handedDown } = matter;
  const holding = holder?.kind === 'unit' ? unitOf(directory, holder.id) : undefined;
  const here = holding !== undefined && isWithin(holding.path, village);
  const is: Readonly<Record<VillageFigure, boolean>> = {
    open: true,
    stuck: stuckBy(matter).length > 0,
    dueToday: counted.includes('dueToday'),
    up: escalations > 0 && !here,
    down: here && handedDown?.from === directory.town.id,
  };
  return VILLAGE_FIGURES.filter((figure) => is[figure]);
}

/** The matters behind a figure, of one grid or of all: the oldest first. */
export function villageListed(
  matters: readonly VillageMatter[],
  { village, figure, unit }: { village: string; figure: VillageFigure; unit?: string | undefined },
  directory: Directory,
  now: Moment,
): VillageMatter[] {
  return matters
    .filter((matter) => unit === undefined || rowOf(matter, village) === unit)
    .filter((matter) => villageFigures(matter, village, directory, now).includes(figure))
    .sort((one, other) => one.reportedAt - other.reportedAt || (one.id < other.id ? -1 : 1));
}

/** The unit right below the village in which it lies, or the village itself. */
function rowOf({ place: { path } }: VillageMatter, village: string): string {
  return path[path.indexOf(village) + 1] ?? village;
}

const counts = (figures: readonly VillageFigure[]): VillageCounts => {
  const of = (figure: VillageFigure) => figures.filter((each) => each === figure).length;
  return { open: of('open'), stuck: of('stuck'), dueToday: of('dueToday'), up: of('up'), down: of('down') };
};

/** Every grid's row, those with nothing too, and the village's total. */
export function villageDesk(
  matters: readonly VillageMatter[],
  village: string,
  directory: Directory,
  now: Moment,
): { readonly rows: readonly VillageRow[]; readonly total: VillageCounts } {
  const figured = matters.map((matter) => ({
    unit: rowOf(matter, village),
    figures: villageFigures(matter, village, directory, now),
  }));
  const of = (unit: string) =>
    counts(figured.filter((each) => each.unit === unit).flatMap(({ figures }) => figures));
  const grids = childrenOf(directory, village).map(({ id }) => ({ unit: id, ...of(id) }));
  const own = { unit: village, ...of(village) };
  return {
    rows: own.open > 0 ? [...grids, own] : grids,
    total: counts(figured.flatMap(({ figures }) => figures)),
  };
}
