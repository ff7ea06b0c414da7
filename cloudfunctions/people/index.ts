/** Cloud function `people`: who I am here, and having what I said erased. */
import { people } from '@gelin/contract/people';
import { procedure, serve } from '../shared/serve.ts';
import { erase } from './erase.ts';
import { me } from './me.ts';

export const main = serve({
  me: procedure(people.me, me),
  erase: procedure(people.erase, erase),
});
