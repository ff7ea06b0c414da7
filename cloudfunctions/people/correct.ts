/** `people.correct`: how I can be reached about a matter of mine, written anew or taken away (个人信息保护法 §46). */
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { correctContact } from '../shared/repositories/reporters.ts';

export async function correct(
  { matter, contact }: z.output<typeof people.correct>,
  caller: Caller,
): Promise<PeopleOutputs['correct']> {
  const said = Object.fromEntries(Object.entries(contact).filter(([, words]) => words));
  if (!(await correctContact(caller.openid, matter, said))) throw new Refusal('notYours', 'matter');
  return { matter };
}
