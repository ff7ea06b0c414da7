/** The procedures about tasks (任务). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { giving } from './task/giving.ts';

export const tasks = {
  giving: procedure(work.giving, giving),
};
