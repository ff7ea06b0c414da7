/** What sentences and cells need to know of a town: the names of its units and departments, and its catalogue. */
import type { Settings } from '../settings/settings.ts';
import { fullName, unitOf, type Directory } from './directory.ts';
import { leadersOf } from './holding.ts';
import { issuerOf } from './issuer.ts';

export interface Naming {
  readonly nameOf: (id: string) => string;
  /** The same, but for whoever has a matter before people: a town has it by its centre, under the name this signs with. */
  readonly holderName: (id: string) => string;
  readonly settings: Pick<Settings, 'catalogue'>;
}

/** Full names of units and departments; the id where there is no such name. */
export function namingOf(directory: Directory): Naming {
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  const leaders = leadersOf(directory.town.id).id;
  const nameOf = (id: string): string => {
    if (id === leaders) return `${directory.town.name}分管负责人`;
    const unit = unitOf(directory, id);
    return unit ? fullName(directory, unit) : (departments.get(id) ?? id);
  };
  const { town, settings } = directory;
  const holderName = (id: string) => (id === town.id ? issuerOf(directory) : nameOf(id));
  return { nameOf, holderName, settings };
}
