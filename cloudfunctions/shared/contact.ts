/** How to reach whoever reported a matter, for somebody who has recorded a look. */
import type { Matter } from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import { memberAMinuteAgo } from './repositories/directory.ts';
import type { ReporterDocument } from './repositories/reporters.ts';

/** What they said themselves; of a volunteer's tip, the volunteer as the town's list has them. */
export async function contactOf(
  { source }: Pick<Matter, 'source'>,
  reporter: ReporterDocument | undefined,
  now: number,
): Promise<Contact> {
  if (reporter?.contact || source !== 'tip' || !reporter?.openid) return reporter?.contact ?? {};
  const volunteer = await memberAMinuteAgo(reporter.openid, now);
  return { ...(volunteer && { name: volunteer.name }), ...(volunteer?.phone && { phone: volunteer.phone }) };
}
