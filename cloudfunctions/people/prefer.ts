/** `people.prefer`: how a member wants to be told of what is not urgent. */
import { NO_PREFERENCE, type Preference } from '@gelin/domain';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { keepPreference, preferencesOf } from '../shared/repositories/preferences.ts';

export async function prefer(wish: z.output<typeof people.prefer>, caller: Caller): Promise<Preference> {
  const { _id: member } = await memberOf(caller);
  const before = (await preferencesOf([member])).get(member) ?? NO_PREFERENCE;
  const after = { mute: wish.mute ?? before.mute, digest: wish.digest ?? before.digest };
  if (after.mute !== before.mute || after.digest !== before.digest) await keepPreference(member, after);
  return after;
}
