/** The urgent rule: when nobody has looked, the next on the duty roster is told too. */
import type { Matter, Moment } from '../matter/matter.ts';
import type { Directory } from '../org/directory.ts';
import { standIns } from '../supervision/duty.ts';
import type { Notice, Purpose } from './notice.ts';
import { mayBeTold, membersOfCentre } from './recipients.ts';

/** Work that has come to somebody; a reminder is not watched a second time. */
const WATCHED: readonly Purpose[] = ['urgent', 'arrived', 'assigned', 'returned', 'reopened'];

/** Whether somebody must be found who looks at this. */
export function isWatched({ urgent, purpose, to }: Notice): boolean {
  return urgent && to.kind === 'member' && WATCHED.includes(purpose);
}

/** The moment at which an urgent matter that nobody has seen goes one further, counted from `since`. */
export function unseenAt(since: Moment, { settings }: Pick<Directory, 'settings'>): Moment {
  return since + settings.notices.unseenMinutes * 60_000;
}

/**
 * Who is told next: by the roster, beginning with whoever is on duty, then anybody of the centre. Having been among the
 * first does not excuse anybody; `asked` are those who have been told as stand-ins. `undefined` when nobody is left.
 */
export function nextStandIn(
  matter: Matter,
  asked: ReadonlySet<string>,
  directory: Directory,
  now: Moment,
): string | undefined {
  const order = [...standIns(now, directory.settings), ...membersOfCentre(directory).map(({ id }) => id)];
  return order.find((id) => {
    const member = directory.members.find((each) => each.id === id);
    return member && !asked.has(id) && mayBeTold(member, matter);
  });
}

/** The notice to whoever stands in. */
export function standInNotice(member: string, { id, town }: Matter, event: string): Notice {
  return { to: { kind: 'member', member }, purpose: 'unseen', matter: id, town, event, urgent: true };
}
