/** `matter.choices`: everything that can be picked for one step on one matter, in one call; for whoever may take the step. */
import { can } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { PickingAction, StepChoices } from '@gelin/contract/choices';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { leavesNow } from '../shared/repositories/leaves.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import type { Choosing } from './choices/choosing.ts';
import {
  callingFor,
  categoriesFor,
  daysFor,
  longerFor,
  pausesFor,
  severitiesFor,
  templatesOf,
  timesFor,
} from './choices/kinds.ts';
import { mattersFor } from './choices/matters.ts';
import { complainedOf, membersFor } from './choices/people.ts';
import { departmentsFor, unitsFor } from './choices/places.ts';

type Chooser = (choosing: Choosing) => StepChoices | Promise<StepChoices>;

const CHOOSERS: Readonly<Record<PickingAction, Chooser>> = {
  route: (choosing) => ({ units: unitsFor('route', choosing) }),
  handDown: (choosing) => ({ units: unitsFor('handDown', choosing) }),
  recategorise: (choosing) => ({ categories: categoriesFor(choosing), ...complainedOf(choosing) }),
  dispatch: async (choosing) => ({
    departments: departmentsFor('dispatch', choosing, await leavesNow(choosing.matter.town, choosing.now)),
  }),
  assist: (choosing) => ({ departments: departmentsFor('assist', choosing) }),
  whistle: (choosing) => ({ departments: departmentsFor('whistle', choosing), ...callingFor(choosing) }),
  transfer: (choosing) => ({ members: membersFor(choosing) }),
  askTime: timesFor,
  suspend: pausesFor,
  extend: longerFor,
  order: daysFor,
  answer: templatesOf,
  merge: async (choosing) => ({ matters: await mattersFor(choosing) }),
  raiseSeverity: (choosing) => ({ severities: severitiesFor('raiseSeverity', choosing) }),
  lowerSeverity: (choosing) => ({ severities: severitiesFor('lowerSeverity', choosing) }),
};

export async function choices(
  { matter: id, action }: z.output<typeof matter.choices>,
  caller: Caller,
): Promise<MatterOutputs['choices']> {
  const [directory, member, document] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const choosing = { matter: matterFrom(document), actor: actorOf(member), directory, now: caller.now };
  const verdict = can(choosing.actor, action, choosing.matter, choosing);
  if (!verdict.allowed) throw new Refusal(verdict.reason);
  return CHOOSERS[action](choosing);
}
