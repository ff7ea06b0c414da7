/** The procedures about publicity (宣传活动). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { publicities as list, publicity, publicizing } from './publicity/read.ts';
import { correctPublicity, publicize } from './publicity/write.ts';

export const publicities = {
  publicizing: procedure(work.publicizing, publicizing),
  publicize: procedure(work.publicize, publicize),
  correctPublicity: procedure(work.correctPublicity, correctPublicity),
  publicities: procedure(work.publicities, list),
  publicity: procedure(work.publicity, publicity),
};
