/** Who calls and when; from the platform alone, never from the event. */
import { createHash } from 'node:crypto';
import { ticketNumber, type Actor, type EventActor, type Post } from '@gelin/domain';
import { Refusal } from './failures.ts';
import { memberByOpenid, type MemberDocument } from './repositories/members.ts';

export interface Caller {
  readonly openid: string;
  /** One moment for the whole call, in milliseconds. */
  readonly now: number;
  /** The opengid of the WeChat group that the call was made from, where the platform could tell. */
  readonly wechatGroup?: string;
}

/** An id that the same person's same wish always gets, and from which neither can be read back. */
export function derivedId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 24);
}

/** The id of the matter, and of the event, that a message becomes. */
export function becoming(message: string): string {
  return derivedId('became', message);
}

/** The id of the matter, and of the event, that a hotline's ticket becomes: the same in whichever file it comes, however its number is written there. */
export function becomingOfTicket(town: string, source: string, number: string): string {
  return derivedId('ticket', town, source, ticketNumber(number));
}

/** The caller as a member; refused where the caller holds no post. */
export async function memberOf(caller: Caller): Promise<MemberDocument> {
  const member = await memberByOpenid(caller.openid);
  if (!member || member.posts.length === 0) throw new Refusal('notMember');
  return member;
}

/** A member acting by their posts. */
export function actorOf(member: MemberDocument, isReporter = false): Actor {
  return { kind: 'person', posts: member.posts, member: member._id, isReporter };
}

/** The reporter acting on their own matter. */
export const REPORTER: Actor = { kind: 'person', posts: [], isReporter: true };

/** Somebody who met the matter too and follows what becomes of it. */
export const FOLLOWER: Actor = { kind: 'person', posts: [], isReporter: false, follows: true };

/** How a member's step is signed: with the post it was taken by. */
export function signature(member: MemberDocument, post: Post): EventActor {
  return {
    kind: 'member',
    id: member._id,
    name: member.name,
    role: post.role,
    unit: post.unit,
    ...(post.department && { department: post.department }),
  };
}
