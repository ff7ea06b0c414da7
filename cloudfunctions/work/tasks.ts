/** The procedures about tasks (任务). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { give } from './task/give.ts';
import { giving } from './task/giving.ts';
import { list } from './task/list.ts';
import { read } from './task/read.ts';
import { taskStep } from './task/step.ts';

export const tasks = {
  giving: procedure(work.giving, giving),
  give: procedure(work.give, (input, caller) => give(input, caller)),
  tasks: procedure(work.tasks, list),
  task: procedure(work.task, read),
  taskStep: procedure(work.taskStep, taskStep),
};
