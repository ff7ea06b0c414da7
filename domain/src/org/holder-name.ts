/** What the one who has a matter is called before people: a town has it by its centre, under the name this signs with. */
import { issuerOf } from '../paper/blanks.ts';
import type { Directory } from './directory.ts';
import { namingOf } from './naming.ts';

/** The name of the unit, department or centre with this id. */
export function holderNameOf(directory: Directory, id: string): string {
  return id === directory.town.id ? issuerOf(directory) : namingOf(directory).nameOf(id);
}
