/** `town.categories`: what a matter can be filed under, as something to tap. */
import { categoryChoices, spottedCategories } from '@gelin/domain';
import type { CategoryOutputs } from '@gelin/contract/category';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

export async function categories(_input: object, caller: Caller): Promise<CategoryOutputs['categories']> {
  const { settings } = await directoryAt(caller.now);
  return { common: spottedCategories(settings), groups: categoryChoices(settings) };
}
