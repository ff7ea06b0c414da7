/** Calls about what members do beside matters: tasks from above, patrols, meetings. */
import { tasks, type TaskOutputs } from './task.ts';

export const work = { ...tasks };

export type WorkOutputs = TaskOutputs;
