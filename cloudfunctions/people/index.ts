/** Cloud function `people`: who I am here, what I have been told, and what is kept of me: seen, copied, corrected, erased. */
import { people } from '@gelin/contract/people';
import { procedure, serve } from '../shared/serve.ts';
import { callList } from './callList.ts';
import { copy } from './copy.ts';
import { correct } from './correct.ts';
import { erase } from './erase.ts';
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
  kept: procedure(people.kept, kept),
  copy: procedure(people.copy, copy),
  correct: procedure(people.correct, correct),
  forget: procedure(people.forget, forget),
});
