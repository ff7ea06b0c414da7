/** Cloud function `people`: who I am here. */
import { people } from '@gelin/contract/people';
import { procedure, serve } from '../shared/serve.ts';
import { me } from './me.ts';

export const main = serve({ me: procedure(people.me, me) });
