/** Cloud function `work`: what members do beside matters. Each subject lists its own procedures. */
import { serve } from '../shared/serve.ts';
import { patrols } from './patrols.ts';
import { tasks } from './tasks.ts';

export const main = serve({ ...tasks, ...patrols });
