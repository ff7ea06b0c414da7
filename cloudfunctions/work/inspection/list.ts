/** `work.inspections` and `work.inspection`: what was inspected in the places of somebody's posts, and one as a whole. */
import { actorWords, holdingsOf, maySeePatrol, namingOf, type Inspection, type NameOf } from '@gelin/domain';
import type { InspectionRow } from '@gelin/contract/inspection';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { campaignById } from '../../shared/repositories/campaigns.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { inspectionById, inspectionsIn } from '../../shared/repositories/inspections.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { newestOf } from '../newest.ts';

export async function list(
  { cursor: after }: z.output<typeof work.inspections>,
  caller: Caller,
): Promise<WorkOutputs['inspections']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const places = holdingsOf(member.posts).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const { rows, cursor } = await newestOf(
    places,
    (place, limit) => inspectionsIn(place, { after, limit }),
    ({ at }) => at,
  );
  const { nameOf } = namingOf(directory);
  return {
    rows: rows.map((inspection) => rowOf(inspection, nameOf)),
    ...(cursor !== undefined && { cursor }),
  };
}

export async function read(
  { id }: z.output<typeof work.inspection>,
  caller: Caller,
): Promise<WorkOutputs['inspection']> {
  const [directory, member, inspection] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    inspectionById(id),
  ]);
  if (!inspection || inspection.town !== directory.town.id) throw new Refusal('notFound', 'id');
  const by = inspection.by.kind === 'member' ? inspection.by.id : '';
  if (!maySeePatrol(member.posts, member._id, { member: by, path: inspection.path }))
    throw new Refusal('notVisible', 'id');
  const [found, campaign] = await Promise.all([
    mattersById(inspection.items.flatMap(({ matter }) => matter ?? [])),
    inspection.campaign === undefined ? undefined : campaignById(inspection.campaign),
  ]);
  const matters = new Map(found.map((matter) => [matter.id, matter]));
  return {
    ...rowOf(inspection, namingOf(directory).nameOf),
    ...(campaign && { campaign: campaign.title }),
    items: inspection.items.map(({ text, answer, matter: of }) => {
      const matter = of === undefined ? undefined : matters.get(of);
      return { text, answer, ...(matter && { matter: { id: matter.id, status: matter.status } }) };
    }),
  };
}

function rowOf({ id, kind, name, place, unit, by, at, items }: Inspection, nameOf: NameOf): InspectionRow {
  return {
    id,
    kind,
    name,
    place,
    unitName: nameOf(unit),
    by: actorWords(by, nameOf),
    at,
    looked: items.filter(({ answer }) => answer !== 'none').length,
    found: items.filter(({ answer }) => answer === 'no').length,
  };
}
