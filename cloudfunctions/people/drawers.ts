/** `people.drawers`: folders of my own, one for each file that I send up next. */
import type { PeopleOutputs } from '@gelin/contract/people';
import type { Caller } from '../shared/context.ts';
import { drawersFor } from '../shared/drawers.ts';

export async function drawers(_input: object, { openid }: Caller): Promise<PeopleOutputs['drawers']> {
  return { drawers: await drawersFor(openid) };
}
