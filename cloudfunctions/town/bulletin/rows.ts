/** Bulletins as rows of a list, page by page, newest first. */
import type { BulletinRow } from '@gelin/contract/bulletin';
import type { NameOf } from '@gelin/domain';
import { position } from '../../shared/position.ts';
import type { BulletinHead } from '../../shared/repositories/bulletins.ts';

const PAGE = 20;

/** The page that follows a cursor, and the cursor of the next. */
export function pageAfter(
  heads: readonly BulletinHead[],
  cursor: string | undefined,
): { readonly page: readonly BulletinHead[]; readonly cursor?: string } {
  const posOf = ({ from, _id }: BulletinHead) => position(from, _id);
  const rest = cursor === undefined ? heads : heads.filter((head) => posOf(head) < cursor);
  const page = rest.slice(0, PAGE);
  const last = page.at(-1);
  return { page, ...(last && rest.length > PAGE && { cursor: posOf(last) }) };
}

/** A row as a resident sees it. */
export function rowOf(head: BulletinHead, nameOf: NameOf, read: boolean): BulletinRow {
  const { _id: id, kind, title, unit, from, until } = head;
  return { id, kind, title, unitName: nameOf(unit), from, until, read };
}
