/** `office.objectAssessment`, `decideAssessment`: what is said against the points of a period, and what the centre's director decides, with why. */
import {
  assessedPost,
  decidingPost,
  departmentDesk,
  figureSpan,
  objectingPost,
  placeDesk,
  type FigureDesk,
} from '@gelin/domain';
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
  const post = decidingPost(member.posts, directory.town.id);
  if (!post || known?.town !== directory.town.id) throw new Refusal('notYours', 'objection');
  const by = signature(member, post);
  if ('id' in known.by && known.by.id === member._id) throw new Refusal('ownStep', 'objection');
  const state = upheld ? 'upheld' : 'dismissed';
  const decided = await decideObjection(id, { state, decision: { reason, by, at: caller.now } });
  if (decided) return { objection: id, state };
  const now = await objectionOf(id);
  const same = now?.state === state && now.decision?.reason === reason;
  if (!same) throw new Refusal('wrongStatus', 'objection');
  return { objection: id, state };
}
