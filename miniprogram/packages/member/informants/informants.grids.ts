/** The grids that somebody's posts hold: their own, or all of their village. The server decides; this only offers. */
import type { Role } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import type { GridChoice } from '../../../store/informing';
import type { Me } from '../../../store/session';

const OF_A_GRID: readonly Role[] = ['gridChief', 'gridWorker'];
const OF_A_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];

/** The grids to invite to; the town's list is asked for only where a village is held. @throws CallFailure */
export async function heldGrids({ member }: Pick<Me, 'member'>): Promise<readonly GridChoice[]> {
  const posts = member?.posts ?? [];
  const own = posts
    .filter(({ role }) => OF_A_GRID.includes(role))
    .map(({ unit, unitName }) => ({ unit, name: unitName }));
  const villages = new Map(
    posts.filter(({ role }) => OF_A_VILLAGE.includes(role)).map(({ unit, unitName }) => [unit, unitName]),
  );
  if (villages.size === 0) return once(own);
  const { units } = await call('town', 'units', {});
  const below = units
    .filter(({ level, parent }) => level === 'grid' && parent !== undefined && villages.has(parent))
    .map(({ id, name, parent }) => ({ unit: id, name: `${villages.get(parent ?? '') ?? ''}${name}` }));
  return once([...own, ...below]);
}

function once(grids: readonly GridChoice[]): readonly GridChoice[] {
  return grids.filter(({ unit }, index) => grids.findIndex((one) => one.unit === unit) === index);
}
