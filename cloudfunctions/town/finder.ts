/** The index that chiefs are found by: built when the first one searches, kept until a name in the town changes. */
import { findNames, finderOf, type Directory, type Finder } from '@gelin/domain';

let kept: { readonly directory: Directory; readonly names: string; readonly finder: Finder } | undefined;

/** The directory is read anew each minute and is hardly ever another one: then the index stays. */
export function finderFor(directory: Directory): Finder {
  if (kept?.directory === directory) return kept.finder;
  const found = findNames(directory);
  const names = JSON.stringify([directory.units.map(({ path }) => path), found]);
  const finder = kept?.names === names ? kept.finder : finderOf(found, directory.units);
  kept = { directory, names, finder };
  return finder;
}
