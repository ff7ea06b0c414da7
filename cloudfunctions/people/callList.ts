/** `people.callList`: 未读，请电话: what is urgent and nobody has looked at, for everybody on duty. */
import {
  canView,
  cardFace,
  CENTRE_ROLES,
  dutyAt,
  namingOf,
  ROLE_WORDS,
  type Directory,
  type Member,
} from '@gelin/domain';
import type { CallRow, NoticeOutputs, Unreached } from '@gelin/contract/notice';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { endWatches } from '../shared/repositories/inbox.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { inAppOf, unseenWatches } from '../shared/repositories/notices.ts';

export async function callList(_input: object, caller: Caller): Promise<NoticeOutputs['callList']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  if (!isOnDuty(member, directory, caller.now)) throw new Refusal('notYours');
  const watches = await unseenWatches(directory.town.id);
  const ids = [...new Set(watches.map(({ matter }) => matter))];
  const [matters, told] = await Promise.all([mattersById(ids), inAppOf(ids)]);
  const naming = namingOf(directory);
  const over: string[] = [];
  const rows = watches.flatMap((watch): CallRow[] => {
    const matter = matters.find(({ id }) => id === watch.matter);
    const theirs = told.filter(({ event }) => event === watch.event);
    if (!matter || matter.holder === null || theirs.some(({ state }) => state === 'seen')) {
      over.push(watch._id);
      return [];
    }
    if (!canView(actorOf(member), matter)) return [];
    const people = [...new Set(theirs.flatMap(({ member: id }) => id ?? []))];
    return [
      {
        face: cardFace(matter, naming),
        since: watch.createdAt,
        people: people.flatMap((id) => unreached(id, directory, naming.nameOf)),
      },
    ];
  });
  // Somebody has looked since: this is off the list for everybody.
  if (over.length > 0) await endWatches({ _id: { $in: over } }, caller.now);
  return { rows: rows.sort((a, b) => a.since - b.since) };
}

/** The centre always is; others on their days of the roster. */
export function isOnDuty(member: MemberDocument, directory: Directory, now: number): boolean {
  const centre = member.posts.some(({ role }) => CENTRE_ROLES.includes(role));
  return centre || dutyAt(now, directory.settings).includes(member._id);
}

function unreached(id: string, { members }: Directory, nameOf: (id: string) => string): Unreached[] {
  const member = members.find((each) => each.id === id);
  return member
    ? [{ member: id, name: member.name, post: postWords(member, nameOf), ...phoneOf(member) }]
    : [];
}

function postWords({ posts }: Member, nameOf: (id: string) => string): string {
  const [post] = posts;
  return post ? `${nameOf(post.department ?? post.unit)}${ROLE_WORDS[post.role]}` : '';
}

const phoneOf = ({ phone }: Member) => (phone === undefined ? {} : { phone });
