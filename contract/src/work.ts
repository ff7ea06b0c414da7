/** Calls about what members do beside matters: tasks from above, patrols, meetings. */
import { patrols, type PatrolOutputs } from './patrol.ts';
import { tasks, type TaskOutputs } from './task.ts';

export const work = { ...tasks, ...patrols };

export type WorkOutputs = TaskOutputs & PatrolOutputs;
