/** `town.listsTemplate`: the workbook to fill in, empty with an example, or with all that stands to be corrected. */
import { dateOf, filledLists } from '@gelin/domain';
import type { lists, ListsOutputs } from '@gelin/contract/lists';
import type { z } from 'zod';
import { fileUrls } from '../../shared/cloudbase.ts';
import type { Caller } from '../../shared/context.ts';
import { storeForAWeek } from '../../shared/repositories/copies.ts';
import { administration } from '../administrator.ts';
import { writeBook } from './book.ts';

export async function listsTemplate(
  { filled }: z.output<typeof lists.listsTemplate>,
  caller: Caller,
): Promise<ListsOutputs['listsTemplate']> {
  const { directory } = await administration(caller);
  const content = await writeBook(filled ? filledLists(directory) : undefined);
  const file = await storeForAWeek('exports', 'xlsx', content, caller.now);
  const [url] = await fileUrls([file]);
  const name = filled ? `${directory.town.name}名册${dateOf(caller.now)}.xlsx` : '格邻名册模板.xlsx';
  return { file, url: url ?? '', name };
}
