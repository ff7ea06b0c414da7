/** What a cell may hold: lengths, phones, numbers, and what an empty one or a dash means. */
import type { Complain } from './bad-cell.ts';
import { CLEARED } from './sheet.ts';
import type { ListRow } from './table.ts';

const PHONE = /^[0-9][0-9-]{5,15}$/u;

/** An optional text: what stands until now where the cell is empty, nothing where it holds a dash. */
export function textIn<Key extends string>(
  row: ListRow<Key>,
  key: Key,
  most: number,
  before: string | undefined,
  complain: Complain,
): string | undefined {
  const text = row.text(key);
  if (text === '') return before;
  if (text === CLEARED || text === '—') return undefined;
  if (text.length > most) complain(row.bad(key, `太长，最多 ${most} 个字`));
  return text;
}

/** The same for a phone: digits and hyphens. Blanks are taken out, as people write them. */
export function phoneIn<Key extends string>(
  row: ListRow<Key>,
  key: Key,
  before: string | undefined,
  complain: Complain,
): string | undefined {
  const text = textIn(row, key, 40, before, complain)?.replace(/[\s（）()]/gu, '');
  if (text !== undefined && text !== before && !PHONE.test(text))
    complain(row.bad(key, `“${text}”不像电话号码，只写数字和连字符`));
  return text;
}

/** A name that must be there. */
export function nameIn<Key extends string>(
  row: ListRow<Key>,
  key: Key,
  [least, most]: readonly [number, number],
  complain: Complain,
): string {
  const text = row.text(key);
  if (text === '') complain(row.bad(key, '这一格不能空'));
  else if (text.length < least) complain(row.bad(key, `“${text}”太短，至少 ${least} 个字`));
  else if (text.length > most) complain(row.bad(key, `太长，最多 ${most} 个字`));
  return text;
}

/** Several words in one cell. */
export function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\s]+/u).filter((word) => word !== ''))];
}
