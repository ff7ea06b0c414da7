/** Checks that what is public follows its matter, and that nothing stays public that may not. */
import { isReleasable } from '@gelin/domain';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { History } from './history.ts';
import type { Stored } from './stored.ts';

/** What is open shows the matter as it is now; what is concealed shows nothing. */
export function* checkReleases(stored: Stored, histories: ReadonlyMap<string, History>): Generator<Finding> {
  const marked = new Set(stored.matters.flatMap(({ _id, released }) => (released ? [_id] : [])));
  const there = new Set(stored.releases.map(({ _id }) => _id));
  for (const id of marked) if (!there.has(id)) yield missing('release of a marked matter', id);
  for (const { _id, state, seq, status, path, text } of stored.releases) {
    const matter = histories.get(_id)?.matter;
    if (!matter) yield doubled('release without a matter', _id);
    else if (state === 'concealed') {
      if (path ?? text ?? status) yield wrong('concealed and still readable', _id);
    } else if (!isReleasable(matter)) yield wrong('public although it may not be', _id);
    else if (seq !== matter.seq || status !== matter.status) yield wrong('public as it was before', _id);
  }
}
