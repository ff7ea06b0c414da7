/** Finding a category and its group by code in a town's catalogue. */
import type { Settings } from '../settings/settings.ts';
import type { Category, CategoryGroup } from './category.ts';

type Catalogued = Pick<Settings, 'catalogue'>;

interface Index {
  readonly categories: ReadonlyMap<string, Category>;
  readonly groups: ReadonlyMap<string, CategoryGroup>;
}

/** Lists show hundreds of rows: a catalogue is sorted into a map once. */
const indexes = new WeakMap<Settings['catalogue'], Index>();

function indexOf({ catalogue }: Catalogued): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index: Index = {
    categories: new Map(catalogue.categories.map((category) => [category.code, category])),
    groups: new Map(catalogue.groups.map((group) => [group.code, group])),
  };
  indexes.set(catalogue, index);
  return index;
}

/** The leaf of this code, if there is one. */
export function categoryOf(code: string, settings: Catalogued): Category | undefined {
  return indexOf(settings).categories.get(code);
}

/** The TDesign icon people know it by: the leaf's own, its group's, or that of whatever else. */
export function iconOf(code: string, settings: Catalogued): string {
  return categoryOf(code, settings)?.icon ?? groupOf(code, settings)?.icon ?? 'info-circle';
}

/** The first-level group of a leaf's (or a group's own) code, if there is one. */
export function groupOf(code: string, settings: Catalogued): CategoryGroup | undefined {
  return indexOf(settings).groups.get(code.slice(0, 2));
}
