/** What a desk is told of a period, piece by piece: whole months as they are kept unless its days are asked for, everything else from its days. */
import {
  daysIn,
  daysOfMonth,
  deskTally,
  deskToken,
  monthOfDay,
  monthsAndDays,
  openTally,
  type DeskTally,
  type FigureDesk,
  type Period,
} from '@gelin/domain';
import { talliesIn } from '../../shared/repositories/tallies.ts';
import { headsOf, monthsOf } from '../../shared/repositories/tally-months.ts';

/** A day, "2026-11-28", or a whole month, "2026-11", of a period. */
export interface Piece {
  readonly name: string;
  readonly tally: DeskTally;
}

export interface Telling {
  readonly town: string;
  readonly desk: FigureDesk;
  /** Whether what is for the centre alone is counted too. */
  readonly restricted: boolean;
}

/** The words under which the matters of the telling are read. */
export function tokensOf({ desk, restricted }: Pick<Telling, 'desk' | 'restricted'>): string[] {
  const apart = restricted && desk.kind === 'place';
  return [deskToken(desk), ...(apart ? [deskToken(desk, true)] : [])];
}

/** The pieces of a period in their order, with `byDay` every one of them a day; where nothing counted there is none. */
export async function toldOf(
  { town, desk, restricted }: Telling,
  period: Period,
  { byDay = false }: { readonly byDay?: boolean } = {},
): Promise<Piece[]> {
  const { months, days } = byDay ? { months: [], days: daysIn(period) } : monthsAndDays(period);
  const heads = await headsOf(town, months);
  const stale = heads.flatMap(({ month, stale: moved }) => (moved === undefined ? [] : [month]));
  const kept = heads.flatMap(({ month }) => (stale.includes(month) ? [] : [month]));
  const wanted = new Set([...days, ...stale.flatMap(daysOfMonth)]);
  const [whole, ...single] = await Promise.all([
    monthsOf(deskToken(desk), kept),
    ...[...new Set([...wanted].map(monthOfDay))].map((month) => talliesIn(town, month)),
  ]);
  const pieces = [
    ...whole.map(({ month, kinds, places }): Piece => ({ name: month, tally: { kinds, places } })),
    ...single
      .flat()
      .filter(({ day }) => wanted.has(day))
      .map(({ day, cells }): Piece => ({ name: day, tally: deskTally(cells, desk) })),
  ];
  return pieces
    .map(({ name, tally }) => ({ name, tally: restricted ? tally : openTally(tally) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
