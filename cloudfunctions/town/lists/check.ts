/** `town.checkLists`: a dry run. All of the file is read, every bad cell is named, what would change is counted; nothing of it changes. */
import { isEmpty, namingOf, placedPostWords, type Directory } from '@gelin/domain';
import type { lists, ListsChecked } from '@gelin/contract/lists';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { readingOf, type Reading } from './reading.ts';

/** As many are told at once; whoever has mended them sees the next. */
const SHOWN = 100;

export async function checkLists(
  input: z.output<typeof lists.checkLists>,
  caller: Caller,
): Promise<ListsChecked> {
  const { read, directory, id, boundaries } = await readingOf(input, caller);
  const { problems, plan, counts, ended } = read;
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, SHOWN), total: problems.length };
  return {
    ok: true,
    import: id,
    unchanged: isEmpty(plan),
    counts,
    ended: endedWords(ended.slice(0, SHOWN), directory),
    endedTotal: ended.length,
    ...(boundaries && { boundaries: counts.units.changed }),
  };
}

function endedWords(ended: Reading['read']['ended'], directory: Directory) {
  const { nameOf } = namingOf(directory);
  return ended.map(({ member, posts }) => ({
    name: member.name,
    posts: posts.map((post) => placedPostWords(post, nameOf)),
  }));
}
