/** What whoever administers a town still has to put right about posts and people: each figure is the length of its list. */
import { CHIEF_ROLE, unitOf, type Directory } from './directory.ts';
import { DEPARTMENT_ROLES, type Member, type Post } from './post.ts';

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

const isChief = ({ role, path, unit, department }: Post, { units }: Pick<Directory, 'units'>): boolean => {
  const at = path.at(-1) === unit && department === undefined ? unitOf({ units }, unit) : undefined;
  return at !== undefined && CHIEF_ROLE[at.level] === role;
};

/** Units whose chief's post (CHIEF_ROLE) nobody holds. */
function vacant(directory: Directory): Gaps {
  const answering = directory.units.filter(({ level }) => CHIEF_ROLE[level] !== undefined);
  const posts = directory.members.flatMap((member) => member.posts);
  const held = new Set(posts.filter((post) => isChief(post, directory)).map(({ unit }) => unit));
  const gaps = answering.filter(({ id }) => !held.has(id)).map(({ id }) => ({ unit: id }));
  return { gaps, of: answering.length };
}

/** Who answers for a unit and cannot be called: nobody finds a public phone on their page. */
function phoneless(directory: Directory): Gaps {
  const chiefs = directory.members.flatMap((member) => {
    const post = member.posts.find((one) => isChief(one, directory));
    return post ? [{ member, unit: post.unit }] : [];
  });
  const gaps = chiefs.filter(({ member }) => !member.phone);
  return { gaps: gaps.map(({ member, unit }) => ({ member: member.id, unit })), of: chiefs.length };
}

/** Members whom no WeChat account is bound to: nothing of theirs reaches them. */
function unbound({ members }: Directory, bound: ReadonlySet<string>): Gaps {
  const gaps = members.flatMap((member) => (bound.has(member.id) ? [] : (placed(member) ?? [])));
  return { gaps, of: members.length };
}

function placed({ id, posts: [post] }: Member): Gap | undefined {
  if (!post) return undefined;
  const { unit, department } = post;
  return { member: id, unit, ...(department !== undefined && { department }) };
}

/** Departments in which nobody works: what is dispatched to them lies. */
function unstaffed({ departments, members }: Directory): Gaps {
  const posts = members.flatMap((member) => member.posts);
  const staffed = new Set(
    posts.flatMap(({ role, department }) =>
      department !== undefined && DEPARTMENT_ROLES.includes(role) ? [department] : [],
    ),
  );
  const gaps = departments.filter(({ id }) => !staffed.has(id));
  return { gaps: gaps.map(({ id, town }) => ({ unit: town, department: id })), of: departments.length };
}

/** What lacks something, by figure; `bound` are the members with an account. */
export function staffingGaps(
  directory: Directory,
  bound: ReadonlySet<string>,
): Readonly<Record<StaffingFigure, Gaps>> {
  return {
    vacant: vacant(directory),
    phoneless: phoneless(directory),
    unbound: unbound(directory, bound),
    unstaffed: unstaffed(directory),
  };
}
