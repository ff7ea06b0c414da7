/** How members want to be told; whoever has said nothing is told of everything at once. */
import type { Preference } from '@gelin/domain';
import { find, put, type Stored } from '../cloudbase.ts';

/** The preferences of these members, of those who have any. */
export async function preferencesOf(members: readonly string[]): Promise<ReadonlyMap<string, Preference>> {
  if (members.length === 0) return new Map();
  const found = await find<Preference>('preferences', { _id: { $in: members } }, { limit: members.length });
  return new Map(found.map(({ _id, mute, digest }: Stored<Preference>) => [_id, { mute, digest }]));
}

/** Keeps what a member wants. */
export async function keepPreference(member: string, { mute, digest }: Preference): Promise<void> {
  await put('preferences', member, { mute, digest });
}
