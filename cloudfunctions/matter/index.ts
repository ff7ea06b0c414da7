/** Cloud function `matter`: sending one in, following it, and every step on its way. */
import { matter } from '@gelin/contract/matter';
import { procedure, serve } from '../shared/serve.ts';
import { act } from './act.ts';
import { activity } from './activity.ts';
import { deliveries } from './deliveries.ts';
import { mine } from './mine.ts';
import { preview } from './preview.ts';
import { read } from './read.ts';
import { submit } from './submit.ts';
import { talk } from './talk.ts';
import { tips } from './tips.ts';
import { todo } from './todo.ts';

export const main = serve({
  preview: procedure(matter.preview, preview),
  submit: procedure(matter.submit, submit),
  act: procedure(matter.act, act),
  read: procedure(matter.read, read),
  activity: procedure(matter.activity, activity),
  talk: procedure(matter.talk, talk),
  mine: procedure(matter.mine, mine),
  todo: procedure(matter.todo, todo),
  tips: procedure(matter.tips, tips),
  deliveries: procedure(matter.deliveries, deliveries),
});
