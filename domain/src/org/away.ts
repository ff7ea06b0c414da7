/** 我不在: a member is on leave from one moment to another, and somebody of the same office stands in. */
import type { Holder, Matter, Moment } from '../matter/matter.ts';
import { recipientKey, type Notice } from '../notice/notice.ts';
import { mayBeTold } from '../notice/recipients.ts';
import type { Directory } from './directory.ts';
import { holdingsOf } from './holding.ts';
import type { Member } from './post.ts';

export interface Leave {
  /** Who is away. */
  readonly member: string;
  readonly from: Moment;
  readonly until: Moment;
  /** Who stands in: a member who works for the same unit or department. */
  readonly standIn: string;
}

/** Whether the leave covers the moment. */
export function isAway({ from, until }: Leave, now: Moment): boolean {
  return from <= now && now < until;
}

/** Whether somebody can take what a holder is given: `away` where everybody who works for it is on leave, and whoever stands in too. */
export type Presence = 'there' | 'away' | 'nobody';

/** Who is there for a holder now; `leaves` are those that cover the moment. */
export function presenceOf(
  holder: Pick<Holder, 'id'>,
  { members }: Pick<Directory, 'members'>,
  leaves: readonly Leave[],
): Presence {
  const own = members.filter(({ posts }) => holdingsOf(posts).some(({ id }) => id === holder.id));
  if (own.length === 0) return 'nobody';
  const away = new Map(leaves.map(({ member, standIn }) => [member, standIn]));
  const present = (id: string | undefined) =>
    id !== undefined && !away.has(id) && members.some((each) => each.id === id);
  return own.some(({ id }) => present(id) || present(away.get(id))) ? 'there' : 'away';
}

/** Who can stand in for a member: whoever works for a unit or department that this one works for too. */
export function colleaguesOf({ id, posts }: Pick<Member, 'id' | 'posts'>, { members }: Directory): Member[] {
  const own = new Set(holdingsOf(posts).map((holding) => holding.id));
  return members.filter(
    (member) => member.id !== id && holdingsOf(member.posts).some((holding) => own.has(holding.id)),
  );
}

/**
 * The same notices, and for each to somebody on leave one more to whoever stands in, unless they are told by themselves
 * or must not see the matter.
 */
export function withStandIns(
  notices: readonly Notice[],
  leaves: readonly Leave[],
  matters: ReadonlyMap<string, Matter>,
  { members }: Directory,
): Notice[] {
  const told = new Set(notices.map((notice) => `${notice.event} ${recipientKey(notice.to)}`));
  const further = notices.flatMap((notice): Notice[] => {
    const { to, matter, event } = notice;
    const leave = to.kind === 'member' ? leaves.find(({ member }) => member === to.member) : undefined;
    const standIn = members.find(({ id }) => id === leave?.standIn);
    const about = matters.get(matter);
    if (!standIn || !about || !mayBeTold(standIn, about)) return [];
    const instead = { kind: 'member', member: standIn.id } as const;
    const key = `${event} ${recipientKey(instead)}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...notice, to: instead }];
  });
  return [...notices, ...further];
}
