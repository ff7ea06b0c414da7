/** Cloud function `people`: who I am here, being an informant, what I have been told, and what is kept of me. */
import { people } from '@gelin/contract/people';
import { procedure, serve } from '../shared/serve.ts';
import { callList } from './callList.ts';
import { reached } from './reached.ts';
import { copy } from './copy.ts';
import { correct } from './correct.ts';
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

export const main = serve({
  me: procedure(people.me, me),
  erase: procedure(people.erase, erase),
  notices: procedure(people.notices, notices),
  seenNotice: procedure(people.seenNotice, seenNotice),
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
});
