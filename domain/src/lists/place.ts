/** The columns 村（社区） and 网格: which unit a row means. */
import type { Unit } from '../org/unit.ts';
import type { Complain } from './bad-cell.ts';
import { noSuch } from './nearest.ts';
import type { ListRow } from './table.ts';
import type { UnitIndex } from './unit-index.ts';

/** The unit, or `undefined` after saying which cell names none. A grid may be written with its village or without. */
export function placeIn<Key extends string>(
  row: ListRow<Key | 'village' | 'grid'>,
  index: UnitIndex,
  complain: Complain,
): Unit | undefined {
  const [said, grid] = [row.text('village'), row.text('grid')];
  const village = index.bySaid(said);
  if (village?.level !== 'village') {
    complain(row.bad('village', said === '' ? '要写哪个村（社区）' : noSuch(said, '村', index.villages())));
    return undefined;
  }
  if (grid === '') return village;
  const found = index.bySaid(`${said}${grid}`) ?? (grid.startsWith(said) ? index.bySaid(grid) : undefined);
  if (!found) complain(row.bad('grid', `${said}${noSuch(grid, '网格', index.gridsOf(village.id))}`));
  return found;
}
