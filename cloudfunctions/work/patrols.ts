/** The procedures about patrols (巡查). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { list, read } from './patrol/list.ts';
import { patrolling } from './patrol/patrolling.ts';
import { patrolStep } from './patrol/step.ts';

export const patrols = {
  patrolling: procedure(work.patrolling, patrolling),
  patrolStep: procedure(work.patrolStep, patrolStep),
  patrols: procedure(work.patrols, list),
  patrol: procedure(work.patrol, read),
};
