/** How far somebody has read in each group. Writing a mark rings nobody. */
import type { Moment } from '@gelin/domain';
import { find, put } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

interface Mark {
  readonly openid: string;
  readonly group: string;
  /** Revision of the group's signal when it was last looked at, and when that was. */
  readonly rev: number;
  readonly at: Moment;
}

/** This person's marks, by group. */
export async function marksOf(openid: string): Promise<Map<string, Mark>> {
  return new Map((await find<Mark>('marks', { openid })).map((mark) => [mark.group, mark]));
}

/** Remembers that everything up to `rev` has been seen. */
export async function keepMark(mark: Mark): Promise<void> {
  await put('marks', derivedId(mark.openid, mark.group), mark);
}
