/** Cloud function `town`: its places, and who answers for them. */
import { town } from '@gelin/contract/town';
import { procedure, serve } from '../shared/serve.ts';
import { locate } from './locate.ts';
import { unit } from './unit.ts';
import { units } from './units.ts';

export const main = serve({
  units: procedure(town.units, units),
  unit: procedure(town.unit, unit),
  locate: procedure(town.locate, locate),
});
