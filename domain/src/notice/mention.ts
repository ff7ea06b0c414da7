/** Being called by @ under a card: whoever is called is told of the matter, wherever they are. */
import type { Matter } from '../matter/matter.ts';
import type { Member } from '../org/post.ts';
import type { Notice } from './notice.ts';
import { mayBeTold } from './recipients.ts';

/**
 * A notice for each of these members who may open the matter. Under the message's id, so that saying it again tells
 * nobody twice; never urgent, however urgent the matter is: a call by name is no alarm.
 */
export function mentionNotices(message: string, members: readonly Member[], matter: Matter): Notice[] {
  return members
    .filter((member) => mayBeTold(member, matter))
    .map(({ id }) => ({
      to: { kind: 'member', member: id },
      purpose: 'mentioned',
      matter: matter.id,
      town: matter.town,
      event: message,
      urgent: false,
    }));
}
