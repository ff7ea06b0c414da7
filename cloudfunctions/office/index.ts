/** Cloud function `office`: ledgers on the screen and as files. */
import { office } from '@gelin/contract/office';
import { procedure, serve } from '../shared/serve.ts';
import { deletions } from './deletions.ts';
import { exportLedger } from './export.ts';
import { ledger } from './ledger.ts';

export const main = serve({
  ledger: procedure(office.ledger, ledger),
  export: procedure(office.export, exportLedger),
  deletions: procedure(office.deletions, deletions),
});
