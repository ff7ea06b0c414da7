/** The day's digests: those that the rules make of a town's matters at each of its times. */
import { digestsOf, nextDigest, type Directory, type Matter, type Moment } from '@gelin/domain';
import { DAY_END, DAY_START } from './people.ts';

/** Groups that got a digest, and when; each counted as its matters stand when the day is over. */
export function digestGroups(
  matters: readonly Matter[],
  directory: Directory,
): readonly { readonly group: string; readonly at: Moment }[] {
  const { groups } = directory.settings;
  const found: { group: string; at: Moment }[] = [];
  let since = DAY_START;
  for (let at = nextDigest(since, groups); at < DAY_END; at = nextDigest(at, groups)) {
    const made = digestsOf(matters, { since, at }, directory);
    for (const { group } of made) found.push({ group, at });
    since = at;
  }
  return found;
}
