/** Cloud function `work`: what members do beside matters. Each subject lists its own procedures. */
import { serve } from '../shared/serve.ts';
import { inspections } from './inspections.ts';
import { meetings } from './meetings.ts';
import { patrols } from './patrols.ts';
import { publicities } from './publicities.ts';
import { tasks } from './tasks.ts';
import { villages } from './villages.ts';

export const main = serve({ ...tasks, ...patrols, ...inspections, ...villages, ...meetings, ...publicities });
