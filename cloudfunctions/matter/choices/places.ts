/** Units and departments that a step can name. */
import {
  departmentFor,
  fullName,
  parentId,
  presenceOf,
  unitOf,
  type Command,
  type Leave,
  type Unit,
} from '@gelin/domain';
import type { DepartmentChoice, UnitChoice } from '@gelin/contract/choices';
import { accepts, type Choosing } from './choosing.ts';

/** The units that the step would give the matter to, by the unit they lie in. */
export function unitsFor(action: 'route' | 'handDown', choosing: Choosing): UnitChoice[] {
  const { directory } = choosing;
  const nameOfParent = (unit: Unit) => unitOf(directory, parentId(unit) ?? '')?.name;
  const withContent = (unit: string): Command =>
    action === 'route' ? { action, content: { unit, reason: '' } } : { action, content: { unit } };
  return directory.units
    .filter(({ id }) => accepts(withContent(id), choosing))
    .map((unit) => ({
      id: unit.id,
      name: unit.level === 'village' ? unit.name : fullName(directory, unit),
      within: nameOfParent(unit) ?? unit.name,
    }));
}

/** The departments that the step would name; the category's own first. */
export function departmentsFor(
  action: 'dispatch' | 'assist' | 'whistle',
  choosing: Choosing,
  leaves: readonly Leave[] = [],
): DepartmentChoice[] {
  const { directory, matter, now } = choosing;
  const own = departmentFor(directory, matter.category)?.id;
  const withContent = (id: string): Command => {
    if (action === 'dispatch') return { action, content: { lead: id, assistants: [] } };
    if (action === 'assist') return { action, content: { departments: [id] } };
    return { action, content: { departments: [id], where: '', at: now } };
  };
  return directory.departments
    .filter(({ id }) => accepts(withContent(id), choosing))
    .sort((one, other) => Number(other.id === own) - Number(one.id === own))
    .map(({ id, name, kind }) => ({
      id,
      name,
      ...(id === own && { proposed: true as const }),
      ...(kind === 'stationed' && { stationed: true as const }),
      ...(presenceOf({ id }, directory, leaves) === 'away' && { away: true as const }),
    }));
}
