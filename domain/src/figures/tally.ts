/** Tallies: a town's day counted whole from its matters, and what of it a desk is told. Never added to, so never wrong twice. */
import { dateOf, nextDay } from '../deadline/calendar.ts';
import { midnightOn } from '../deadline/local.ts';
import type { Matter } from '../matter/matter.ts';
import { regrouped, summed, type Cell, type CellKey } from './cell.ts';
import { COUNT_KEYS, COUNTED_ON, countsAs } from './count.ts';
import { departmentOf, type FigureDesk } from './desk.ts';
import { countedRow, type FiguredMatter, type Period } from './row.ts';
import { hoursTaken } from './times.ts';

/** What of a matter a tally has to know. */
export type TalliedMatter = FiguredMatter & Pick<Matter, 'category' | 'audience' | 'place' | 'holder'>;

/** A day of the town, "2026-11-28", as a period. */
export function dayPeriod(day: string): Period {
  const from = midnightOn(day);
  return { from, to: nextDay(from) };
}

/** The days on which a matter counts in anything. */
export function daysOf(matter: TalliedMatter): string[] {
  const row = countedRow(matter);
  const days = COUNTED_ON.flatMap((on) => {
    const moment = row[on];
    return moment === undefined ? [] : [dateOf(moment)];
  });
  return [...new Set(days)];
}

/** A day's tally: everything that counts on it, told apart by place, department, nature, category and audience. */
export function tallyOf(matters: readonly TalliedMatter[], day: string): Cell[] {
  const period = dayPeriod(day);
  const once = new Map(matters.map((matter) => [matter.id, matter]));
  return summed([...once.values()].flatMap((matter) => cellOf(matter, period)));
}

function cellOf(matter: TalliedMatter, period: Period): Cell[] {
  const row = countedRow(matter);
  const counting = COUNT_KEYS.filter((key) => countsAs(key, row, period));
  if (counting.length === 0) return [];
  const counts = Object.fromEntries(counting.map((key) => [key, 1]));
  const hours = counting.includes('closed') ? { [hoursTaken(row)]: 1 } : undefined;
  return [{ ...keyOf(matter), counts, ...(hours && { hours }) }];
}

function keyOf(matter: TalliedMatter): CellKey {
  const { place, nature, category, audience } = matter;
  const department = departmentOf(matter);
  return {
    path: place.path,
    ...(department !== undefined && { department }),
    nature,
    category,
    ...(audience === 'restricted' && { restricted: true as const }),
  };
}

/** Which tallies change when a matter does: the days it counted on and those it counts on now; none where nothing of it is counted differently. */
export function daysTouched(before: TalliedMatter | undefined, after: TalliedMatter): string[] {
  if (before && countsTheSame(before, after)) return [];
  return [...new Set([...(before ? daysOf(before) : []), ...daysOf(after)])].sort();
}

function countsTheSame(before: TalliedMatter, after: TalliedMatter): boolean {
  const told = (matter: TalliedMatter) => JSON.stringify([countedRow(matter), keyOf(matter)]);
  return told(before) === told(after);
}

/** What a desk is told of some days: by nature and category, and by the places right below it. */
export interface DeskTally {
  readonly kinds: readonly Cell[];
  readonly places: readonly Cell[];
}

/** The part of a town's days that a desk counts. */
export function deskTally(cells: readonly Cell[], desk: FigureDesk): DeskTally {
  const own = cells.filter((cell) => isOn(cell, desk));
  return {
    kinds: regrouped(own, ({ nature, category, restricted }) => ({
      ...(nature && { nature }),
      ...(category !== undefined && { category }),
      ...(restricted && { restricted }),
    })),
    places: regrouped(own, ({ path = [], restricted }) => ({
      path: childPath(path, desk),
      ...(restricted && { restricted }),
    })),
  };
}

function isOn({ path = [], department }: CellKey, { kind, id }: FigureDesk): boolean {
  return kind === 'department' ? department === id : path.includes(id);
}

/** Down to the unit right below the desk; of a department, to the unit right below the town. */
function childPath(path: readonly string[], { kind, id }: FigureDesk): readonly string[] {
  const at = kind === 'department' ? 0 : path.indexOf(id);
  return path.slice(at, at + 2);
}

/** Tallies of the same desk made one. */
export function tallySum(tallies: readonly DeskTally[]): DeskTally {
  return {
    kinds: summed(tallies.flatMap(({ kinds }) => kinds)),
    places: summed(tallies.flatMap(({ places }) => places)),
  };
}

/** Without what is for the centre alone. */
export function openTally({ kinds, places }: DeskTally): DeskTally {
  const open = ({ restricted }: Cell) => !restricted;
  return { kinds: kinds.filter(open), places: places.filter(open) };
}
