/** The matters that the centre made public in a month, in its own words; what was concealed since is gone. */
import {
  categoryOf,
  monthSpan,
  namingOf,
  STATUS_WORDS,
  type Directory,
  type PublicMatter,
} from '@gelin/domain';
import { releasesBetween } from './repositories/releases.ts';

/** As many as a page shows. */
const MOST = 100;

export async function publicMatters(month: string, directory: Directory): Promise<PublicMatter[]> {
  const { nameOf, settings } = namingOf(directory);
  const found = await releasesBetween(directory.town.id, monthSpan(month), MOST);
  return found.map(({ _id, category, path, text, status }) => ({
    matter: _id,
    category: categoryOf(category, settings)?.name ?? '',
    place: nameOf(path.at(-1) ?? ''),
    text,
    status: STATUS_WORDS[status],
  }));
}
