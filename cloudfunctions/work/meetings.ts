/** The procedures about meetings (碰头会). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { openMeeting } from './meeting/open.ts';
import { list, read } from './meeting/read.ts';
import { meetingStep } from './meeting/step.ts';

export const meetings = {
  meetings: procedure(work.meetings, list),
  meeting: procedure(work.meeting, read),
  openMeeting: procedure(work.openMeeting, openMeeting),
  meetingStep: procedure(work.meetingStep, meetingStep),
};
