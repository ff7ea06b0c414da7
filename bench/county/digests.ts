/** The day's digests: one card a village and one a town at each of the town's times, where there is something to say. */
import { nextDigest, type Directory, type Matter, type Moment } from '@gelin/domain';
import { DAY_END, DAY_START } from './people.ts';

/** Groups that got a digest, and when. */
export function digestGroups(
  matters: readonly Matter[],
  { settings, units }: Directory,
): readonly { readonly group: string; readonly at: Moment }[] {
  const found: { group: string; at: Moment }[] = [];
  const above = new Set(units.filter(({ level }) => level !== 'grid').map(({ id }) => id));
  let since = DAY_START;
  for (let at = nextDigest(since, settings.groups); at < DAY_END; at = nextDigest(at, settings.groups)) {
    const told = matters.filter(
      ({ audience, reportedAt, closedAt }) =>
        audience === 'open' && reportedAt < at && (closedAt === undefined || closedAt >= since),
    );
    const groups = new Set(told.flatMap(({ place }) => place.path.filter((id) => above.has(id))));
    for (const group of groups) found.push({ group, at });
    since = at;
  }
  return found;
}
