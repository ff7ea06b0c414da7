/** What a department helps with (协办, or called to a place): found for its people, those first who still have to come. */
import { holdingsOf, maskPersonal, type Matter, type Post } from '@gelin/domain';
import type { MatterRow } from '@gelin/contract/matter';
import { matterFrom } from '../shared/repositories/matters.ts';
import { pressingIn } from './pressing.ts';
import { PAGE } from './rows.ts';

const officesOf = (posts: readonly Post[]): string[] =>
  holdingsOf(posts).flatMap(({ kind, id }) => (kind === 'department' ? [id] : []));

/** A page of what the departments of these posts help with, the most pressing first. */
export async function helpedBy(posts: readonly Post[]): Promise<Matter[]> {
  const offices = officesOf(posts).map((helpers) => ({ helpers }));
  return (await pressingIn(offices, undefined)).slice(0, PAGE).map(matterFrom);
}

/** The row with where the department is called to, and whether it has come. */
export function helpedRow(row: MatterRow, { whistle }: Matter, posts: readonly Post[]): MatterRow {
  const mine = officesOf(posts).filter((office) => whistle?.departments.includes(office));
  if (!whistle || mine.length === 0) return row;
  const arrived = mine.every((office) => whistle.arrived[office] !== undefined);
  const { where, at } = whistle;
  return { ...row, called: { where: maskPersonal(where), at, ...(arrived && { arrived: true as const }) } };
}
