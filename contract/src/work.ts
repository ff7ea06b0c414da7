/** Calls about what members do beside matters: tasks from above, patrols, inspections, the village's desk, meetings, publicity. */
import { inspections, type InspectionOutputs } from './inspection.ts';
import { meetings, type MeetingOutputs } from './meeting.ts';
import { patrols, type PatrolOutputs } from './patrol.ts';
import { publicity, type PublicityOutputs } from './publicity.ts';
import { tasks, type TaskOutputs } from './task.ts';
import { village, type VillageOutputs } from './village.ts';

export const work = { ...tasks, ...patrols, ...inspections, ...village, ...meetings, ...publicity };

export type WorkOutputs = TaskOutputs &
  PatrolOutputs &
  InspectionOutputs &
  VillageOutputs &
  MeetingOutputs &
  PublicityOutputs;
