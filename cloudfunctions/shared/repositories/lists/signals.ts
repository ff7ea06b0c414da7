/** The signals of a town's units and departments: phones watch what is there, and ringing makes none. */
import { bellName, BELLS, deskOf, leadersOf, type Directory, type TownPlan } from '@gelin/domain';
import { add, find } from '../../cloudbase.ts';

/** Signals that one request brings. */
const AT_ONCE = 250;

/** Levels whose units have a group. */
const GROUPED: readonly string[] = ['town', 'village', 'grid'];

/** The signals that phones will watch, where they are not there: of what the plan adds, and the town's own. */
export async function addSignals(plan: TownPlan, directory: Directory): Promise<void> {
  const known = new Set([...directory.units, ...directory.departments].map(({ id }) => id));
  const units = plan.units
    .filter(({ id, level }) => !known.has(id) && GROUPED.includes(level))
    .map(({ id }) => id);
  const offices = plan.departments.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const desks = [
    ...units.map((id) => deskOf({ kind: 'unit', id })),
    ...offices.map((id) => deskOf({ kind: 'department', id })),
  ];
  await addMissing([...units, ...desks].map((group) => [group, false] as const));
}

/** The signals of a town that is only just founded. */
export async function addTownSignals(town: string): Promise<void> {
  const bells = Array.from({ length: BELLS }, (_, bell) => [bellName(bell), true] as const);
  const own = [town, deskOf({ kind: 'unit', id: town }), deskOf(leadersOf(town))];
  await addMissing([...own.map((name) => [name, false] as const), ...bells]);
}

async function addMissing(signals: readonly (readonly [name: string, open: boolean])[]): Promise<void> {
  for (let from = 0; from < signals.length; from += AT_ONCE) {
    const batch = signals.slice(from, from + AT_ONCE);
    const ids = batch.map(([name]) => name);
    const there = await find('signals', { _id: { $in: ids } }, { limit: AT_ONCE, projection: { _id: 1 } });
    const missing = batch.filter(([name]) => !there.some(({ _id }) => _id === name));
    if (missing.length > 0)
      await add(
        'signals',
        missing.map(([name, open]) => ({ _id: name, group: name, open, rev: 0, at: null })),
      );
  }
}
