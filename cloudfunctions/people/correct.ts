/** `people.correct`: how I can be reached about a matter of mine, or as an informant, written anew or taken away (个人信息保护法 §46). */
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { correctContact } from '../shared/repositories/reporters.ts';
import { correctRecord } from './my-record.ts';

export async function correct(
  { matter, contact }: z.output<typeof people.correct>,
  { openid, now }: Caller,
): Promise<PeopleOutputs['correct']> {
  if (matter === undefined) {
    await correctRecord(openid, contact, await directoryAt(now));
    return {};
  }
  const said = Object.fromEntries(Object.entries(contact).filter(([, words]) => words));
  if (!(await correctContact(openid, matter, said))) throw new Refusal('notYours', 'matter');
  return { matter };
}
