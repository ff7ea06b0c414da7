/** How far somebody has read in each group. Writing a mark rings nobody. */
import { find, put } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

interface Mark {
  readonly openid: string;
  readonly group: string;
  readonly rev: number;
}

/** The signal revisions that this person has seen, by group. */
export async function marksOf(openid: string): Promise<Map<string, number>> {
  return new Map((await find<Mark>('marks', { openid })).map(({ group, rev }) => [group, rev]));
}

/** Remembers that everything up to `rev` has been seen. */
export async function mark(openid: string, group: string, rev: number): Promise<void> {
  await put('marks', derivedId(openid, group), { openid, group, rev });
}
