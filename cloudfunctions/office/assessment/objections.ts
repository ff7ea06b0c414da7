/** `office.objectAssessment`, `decideAssessment`: what is said against the points of a period, and what the centre's director decides, of a director's own the supervisor, with why. */
import {
  assessedPost,
  decidingPost,
  decidingRole,
  departmentDesk,
  figureSpan,
  objectingPost,
  placeDesk,
  type AssessmentObjection,
  type Directory,
  type FigureDesk,
  type Post,
} from '@gelin/domain';
import type { AssessedObjection } from '@gelin/contract/assessment';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import {
  decideObjection,
  keepObjection,
  objectionOf,
} from '../../shared/repositories/assessment-objections.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';

export async function objectAssessment(
  { key, desk: asked, mine, span, back, text }: z.output<typeof office.objectAssessment>,
  caller: Caller,
): Promise<OfficeOutputs['objectAssessment']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const isDepartment = directory.departments.some(({ id }) => id === asked);
  const desk: FigureDesk = isDepartment ? departmentDesk(asked) : placeDesk(asked);
  const post = (mine ? assessedPost : objectingPost)(member.posts, desk);
  if (!post) throw new Refusal('notYours', 'desk');
  const id = derivedId('assessmentObjection', member._id, key);
  if (await objectionOf(id)) return { objection: id };
  if (await isRisky(text, caller.openid)) throw new Refusal('contentRisky', 'text');
  await keepObjection(id, {
    town: directory.town.id,
    desk: asked,
    ...(mine && { member: member._id }),
    span,
    from: figureSpan(span, caller.now, back).from,
    text,
    by: signature(member, post),
    at: caller.now,
    state: 'pending',
  });
  return { objection: id };
}

type Said = Pick<AssessmentObjection, 'by'>;

/** The posts of whoever said it, as they are now. */
function authorPosts({ by }: Said, { members }: Directory): readonly Post[] {
  return ('id' in by && members.find(({ id }) => id === by.id)?.posts) || [];
}
const isOwn = ({ by }: Said, { _id }: Pick<MemberDocument, '_id'>) => 'id' in by && by.id === _id;

/** Objections as a member is told them: who decides each, and whether it waits for this one. */
export function faceFor(member: MemberDocument, directory: Directory) {
  const town = directory.town.id;
  return (objection: AssessmentObjection): AssessedObjection => {
    const author = authorPosts(objection, directory);
    const mayDecide = decidingPost(member.posts, author, town) !== undefined && !isOwn(objection, member);
    return {
      ...objection,
      decider: decidingRole(author, town),
      decides: mayDecide && objection.state === 'pending',
    };
  };
}

/** Decided once; sent again it answers the same. Nobody decides their own. */
export async function decideAssessment(
  { objection: id, upheld, reason }: z.output<typeof office.decideAssessment>,
  caller: Caller,
): Promise<OfficeOutputs['decideAssessment']> {
  const [directory, member, known] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    objectionOf(id),
  ]);
  const town = directory.town.id;
  if (known?.town !== town) throw new Refusal('notYours', 'objection');
  const post = decidingPost(member.posts, authorPosts(known, directory), town);
  if (!post) throw new Refusal('notYours', 'objection');
  if (isOwn(known, member)) throw new Refusal('ownStep', 'objection');
  const by = signature(member, post);
  const state = upheld ? 'upheld' : 'dismissed';
  const decided = await decideObjection(id, { state, decision: { reason, by, at: caller.now } });
  if (decided) return { objection: id, state };
  const now = await objectionOf(id);
  const same = now?.state === state && now.decision?.reason === reason;
  if (!same) throw new Refusal('wrongStatus', 'objection');
  return { objection: id, state };
}
