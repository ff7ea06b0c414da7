/** What a department helps with (协办, or called to a place): found for its people, those first who still have to come. */
import { maskPersonal, type Matter, type Post } from '@gelin/domain';
import type { MatterRow } from '@gelin/contract/matter';
import { findMatters, matterFrom } from '../shared/repositories/matters.ts';
import { PAGE } from './rows.ts';

const officesOf = (posts: readonly Post[]): string[] =>
  posts.flatMap(({ department }) => (department === undefined ? [] : [department]));

/** What the departments of these posts help with, the most pressing first. */
export async function helpedBy(posts: readonly Post[]): Promise<Matter[]> {
  const offices = [...new Set(officesOf(posts))];
  const pages = await Promise.all(
    offices.map((office) => findMatters({ helpers: office }, { order: { pressing: 1 }, limit: PAGE })),
  );
  const found = new Map(pages.flat().map((document) => [document._id, document]));
  return [...found.values()].sort((one, other) => (one.pressing < other.pressing ? -1 : 1)).map(matterFrom);
}

/** The row with where the department is called to, and whether it has come. */
export function helpedRow(row: MatterRow, { whistle }: Matter, posts: readonly Post[]): MatterRow {
  const mine = officesOf(posts).filter((office) => whistle?.departments.includes(office));
  if (!whistle || mine.length === 0) return row;
  const arrived = mine.every((office) => whistle.arrived[office] !== undefined);
  const { where, at } = whistle;
  return { ...row, called: { where: maskPersonal(where), at, ...(arrived && { arrived: true as const }) } };
}
