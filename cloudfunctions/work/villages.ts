/** The procedures about a village's desk. */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { desk } from './village/desk.ts';
import { matters } from './village/matters.ts';

export const villages = {
  village: procedure(work.village, desk),
  villageMatters: procedure(work.villageMatters, matters),
};
