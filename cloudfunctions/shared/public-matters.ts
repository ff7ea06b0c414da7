/** The matters that the centre made public in a month, in its own words; what was concealed since is gone. */
import {
  categoryOf,
  monthSpan,
  namingOf,
  STATUS_WORDS,
  type Directory,
  type PublicMatter,
} from '@gelin/domain';
import type { Stored } from './cloudbase.ts';
import { releasesBetween, type OpenRelease } from './repositories/releases.ts';

/** As many as a page shows. */
const SHOWN = 100;
/** As many as one request of a table reads. */
const PAGE = 1_000;

/** The newest, as a page shows them, and whether there are more. */
export async function publicMatters(
  month: string,
  directory: Directory,
): Promise<{ readonly matters: readonly PublicMatter[]; readonly beyond?: true }> {
  const found = await releasesBetween(directory.town.id, monthSpan(month), SHOWN + 1);
  const matters = found.slice(0, SHOWN).map(told(directory));
  return { matters, ...(found.length > SHOWN && { beyond: true }) };
}

/** All of them, for a table. */
export async function allPublicMatters(month: string, directory: Directory): Promise<PublicMatter[]> {
  const matters: PublicMatter[] = [];
  for (let below: string | undefined; ;) {
    const found = await releasesBetween(directory.town.id, monthSpan(month), PAGE, below);
    matters.push(...found.map(told(directory)));
    below = found.at(-1)?.pos;
    if (found.length < PAGE) return matters;
  }
}

function told(directory: Directory) {
  const { nameOf, settings } = namingOf(directory);
  return ({ _id, category, path, text, status }: Stored<OpenRelease>): PublicMatter => ({
    matter: _id,
    category: categoryOf(category, settings)?.name ?? '',
    place: nameOf(path.at(-1) ?? ''),
    text,
    status: STATUS_WORDS[status],
  });
}
