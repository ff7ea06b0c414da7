/** The demo town as the tests see it: read once, from the files it is founded from. */
import { join } from 'node:path';
import { loadTown } from '../../../runtime/town/town.ts';

export const QINGHE = join(__dirname, '../../../runtime/town/qinghe');
export const qinghe = loadTown(QINGHE);
