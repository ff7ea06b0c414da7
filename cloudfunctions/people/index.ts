/** Cloud function `people`: who I am here, being an informant, what I have been told, what is kept of me, and who works here. */
import { people } from '@gelin/contract/people';
import { procedure, serve } from '../shared/serve.ts';
import { away } from './away.ts';
import { callList } from './callList.ts';
import { reached } from './reached.ts';
import { copy } from './copy.ts';
import { correct } from './correct.ts';
import { drawers } from './drawers.ts';
import { erase } from './erase.ts';
import { informants } from './informants.ts';
import { invitation, invite } from './invite.ts';
import { join } from './join.ts';
import { leave, release } from './leave.ts';
import { forget } from './forget.ts';
import { kept } from './kept.ts';
import { me } from './me.ts';
import { notices } from './notices.ts';
import { prefer } from './prefer.ts';
import { seenNotice } from './seenNotice.ts';
import { bind, codeFor } from './staff/bind.ts';
import { postCode, unbind } from './staff/codes.ts';
import { endPost, givePost, setPhone, setPhoto } from './staff/posts.ts';
import { gaps, staffing } from './staff/staffing.ts';
import { postLog, staff } from './staff/staff.ts';

export const main = serve({
  me: procedure(people.me, me),
  drawers: procedure(people.drawers, drawers),
  erase: procedure(people.erase, erase),
  notices: procedure(people.notices, notices),
  seenNotice: procedure(people.seenNotice, seenNotice),
  away: procedure(people.away, away),
  prefer: procedure(people.prefer, prefer),
  callList: procedure(people.callList, callList),
  reached: procedure(people.reached, reached),
  invite: procedure(people.invite, invite),
  invitation: procedure(people.invitation, invitation),
  join: procedure(people.join, join),
  leave: procedure(people.leave, leave),
  informants: procedure(people.informants, informants),
  release: procedure(people.release, release),
  kept: procedure(people.kept, kept),
  copy: procedure(people.copy, copy),
  correct: procedure(people.correct, correct),
  forget: procedure(people.forget, forget),
  staff: procedure(people.staff, staff),
  staffing: procedure(people.staffing, staffing),
  gaps: procedure(people.gaps, gaps),
  givePost: procedure(people.givePost, givePost),
  endPost: procedure(people.endPost, endPost),
  setPhone: procedure(people.setPhone, setPhone),
  setPhoto: procedure(people.setPhoto, setPhoto),
  postCode: procedure(people.postCode, postCode),
  unbind: procedure(people.unbind, unbind),
  codeFor: procedure(people.codeFor, codeFor),
  bind: procedure(people.bind, bind),
  postLog: procedure(people.postLog, postLog),
});
