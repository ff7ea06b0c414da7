/** Cloud function `matter`: sending one in, following it, and every step on its way. */
import { matter } from '@gelin/contract/matter';
import { procedure, serve } from '../shared/serve.ts';
import { act } from './act.ts';
import { activity } from './activity.ts';
import { atHand } from './atHand.ts';
import { byNumber } from './byNumber.ts';
import { choices } from './choices.ts';
import { checks } from './desk/checks.ts';
import { releasable } from './desk/releasable.ts';
import { supervised } from './desk/supervised.ts';
import { contact } from './contact.ts';
import { deliveries } from './deliveries.ts';
import { list, these } from './list.ts';
import { listChoices } from './listChoices.ts';
import { mine } from './mine.ts';
import { nearby } from './nearby.ts';
import { preview } from './preview.ts';
import { outside, outsideReply } from './outside.ts';
import { read } from './read.ts';
import { conceal, release } from './release.ts';
import { released } from './released.ts';
import { search } from './search.ts';
import { submit } from './submit.ts';
import { talk } from './talk.ts';
import { tips } from './tips.ts';
import { todo } from './todo.ts';
import { unheld } from './unheld.ts';
import { triage } from './desk/triage.ts';

export const main = serve({
  preview: procedure(matter.preview, preview),
  submit: procedure(matter.submit, submit),
  act: procedure(matter.act, act),
  read: procedure(matter.read, read),
  byNumber: procedure(matter.byNumber, byNumber),
  choices: procedure(matter.choices, choices),
  contact: procedure(matter.contact, contact),
  nearby: procedure(matter.nearby, nearby),
  released: procedure(matter.released, released),
  release: procedure(matter.release, release),
  conceal: procedure(matter.conceal, conceal),
  activity: procedure(matter.activity, activity),
  talk: procedure(matter.talk, talk),
  outside: procedure(matter.outside, outside),
  outsideReply: procedure(matter.outsideReply, outsideReply),
  mine: procedure(matter.mine, mine),
  todo: procedure(matter.todo, todo),
  list: procedure(matter.list, list),
  listChoices: procedure(matter.listChoices, listChoices),
  these: procedure(matter.these, these),
  search: procedure(matter.search, search),
  atHand: procedure(matter.atHand, atHand),
  unheld: procedure(matter.unheld, unheld),
  triage: procedure(matter.triage, triage),
  checks: procedure(matter.checks, checks),
  supervised: procedure(matter.supervised, supervised),
  releasable: procedure(matter.releasable, releasable),
  tips: procedure(matter.tips, tips),
  deliveries: procedure(matter.deliveries, deliveries),
});
