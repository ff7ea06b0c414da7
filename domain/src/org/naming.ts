/** What sentences and cells need to know of a town: the names of its units and departments, and its catalogue. */
import type { Settings } from '../settings/settings.ts';
import { fullName, type Directory } from './directory.ts';
import { leadersOf } from './holding.ts';

export interface Naming {
  readonly nameOf: (id: string) => string;
  readonly settings: Pick<Settings, 'catalogue'>;
}

/** Full names of units and departments; the id where there is no such name. */
export function namingOf(directory: Directory): Naming {
  const names = new Map(directory.departments.map(({ id, name }) => [id, name]));
  for (const unit of directory.units) names.set(unit.id, fullName(directory, unit));
  names.set(leadersOf(directory.town.id).id, `${directory.town.name}分管负责人`);
  return { nameOf: (id) => names.get(id) ?? id, settings: directory.settings };
}
