/** Post holders as far as the caller is told of them: counted from the range when asked, and kept nowhere. */
import {
  assessedPost,
  deskToken,
  holdingsOf,
  isAnsweredFor,
  leads,
  memberCounts,
  pendingObjections,
  type Counts,
  type Directory,
  type FigureDesk,
  type Period,
  type Post,
} from '@gelin/domain';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import { answeredOn } from '../../shared/repositories/figured.ts';

export interface CountedMember {
  readonly id: string;
  readonly name: string;
  readonly at: FigureDesk;
  readonly counts: Counts;
}

export interface MembersRead {
  readonly rows: readonly CountedMember[];
  readonly pending: readonly string[];
  readonly beyond: boolean;
}

/** The desks at which somebody is assessed themself. */
export function heldDesks(posts: readonly Post[]): FigureDesk[] {
  return holdingsOf(posts).flatMap(({ kind, id }): FigureDesk[] =>
    kind === 'leaders' ? [] : [{ kind: kind === 'department' ? 'department' : 'place', id }],
  );
}

/** The caller, and those they lead, at these desks. */
export async function membersAt(
  desks: readonly FigureDesk[],
  caller: Pick<MemberDocument, '_id' | 'posts'>,
  { members }: Directory,
  period: Period,
): Promise<MembersRead> {
  const reads = await Promise.all(
    desks.map(async (at) => {
      const told = members.filter(({ id, posts }) => {
        const post = assessedPost(posts, at);
        return post !== undefined && (id === caller._id || leads(caller.posts, post));
      });
      const { matters, beyond } = await answeredOn(deskToken(at), period);
      const own = matters.filter((matter) => isAnsweredFor(matter, at));
      return {
        rows: told.map(({ id, name }) => ({ id, name, at, counts: memberCounts(own, id, period) })),
        pending: pendingObjections(own, period),
        beyond,
      };
    }),
  );
  return {
    rows: reads.flatMap(({ rows }) => rows),
    pending: [...new Set(reads.flatMap(({ pending }) => pending))],
    beyond: reads.some(({ beyond }) => beyond),
  };
}
