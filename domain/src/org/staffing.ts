/** What whoever administers a town still has to put right about posts and people: each figure is the length of its list. */
import { CHIEF_ROLE, unitOf, type Directory } from './directory.ts';
import { idleHolders } from './idle.ts';
import type { Post } from './post.ts';

export const STAFFING = ['vacant', 'phoneless', 'unbound', 'unstaffed'] as const;
export type StaffingFigure = (typeof STAFFING)[number];

/** A place, an office or somebody with a post there that lacks something. */
export interface Gap {
  readonly unit: string;
  readonly department?: string;
  readonly member?: string;
}

/** What lacks it, and of how many. */
export interface Gaps {
  readonly gaps: readonly Gap[];
  readonly of: number;
}

/** Whoever holds the post that answers for its unit (CHIEF_ROLE). */
function answersForIt({ role, unit, department }: Post, directory: Directory): boolean {
  const level = department === undefined ? unitOf(directory, unit)?.level : undefined;
  return level !== undefined && CHIEF_ROLE[level] === role;
}

/** Units whose chief's post nobody holds. */
function vacant(directory: Directory): Gaps {
  const answering = directory.units.filter(({ level }) => CHIEF_ROLE[level] !== undefined);
  const posts = directory.members.flatMap((member) => member.posts);
  const held = new Set(posts.filter((post) => answersForIt(post, directory)).map(({ unit }) => unit));
  const gaps = answering.filter(({ id }) => !held.has(id)).map(({ id }) => ({ unit: id }));
  return { gaps, of: answering.length };
}

/** Who answers for a unit and cannot be called: nobody finds a public phone on their page. */
function phoneless(directory: Directory): Gaps {
  const chiefs = directory.members.flatMap(({ id, phone, posts }) => {
    const post = posts.find((one) => answersForIt(one, directory));
    return post ? [{ phone, gap: { member: id, unit: post.unit } }] : [];
  });
  return { gaps: chiefs.filter(({ phone }) => !phone).map(({ gap }) => gap), of: chiefs.length };
}

/** Members whom no WeChat account is bound to: nothing of theirs reaches them. */
function unbound({ members }: Directory, bound: ReadonlySet<string>): Gaps {
  const gaps = members.flatMap(({ id, posts: [post] }): Gap[] => {
    if (!post || bound.has(id)) return [];
    const { unit, department } = post;
    return [{ member: id, unit, ...(department !== undefined && { department }) }];
  });
  return { gaps, of: members.length };
}

/** Departments in which nobody works: what is dispatched to them lies. */
function unstaffed(directory: Directory): Gaps {
  const idle = new Set(idleHolders(directory).map(({ id }) => id));
  const gaps = directory.departments.filter(({ id }) => idle.has(id));
  return {
    gaps: gaps.map(({ id, town }) => ({ unit: town, department: id })),
    of: directory.departments.length,
  };
}

/** What lacks something, by figure; `bound` are the members with an account. */
export const STAFFING_GAPS: Readonly<
  Record<StaffingFigure, (directory: Directory, bound: ReadonlySet<string>) => Gaps>
> = { vacant, phoneless, unbound, unstaffed };
