/** Cloud function `office`: ledgers on the screen and as files, papers of a matter. */
import { office } from '@gelin/contract/office';
import { procedure, serve } from '../shared/serve.ts';
import { deletions } from './deletions.ts';
import { exportLedger } from './export.ts';
import { ledger } from './ledger.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { tickets } from './tickets.ts';

export const main = serve({
  ledger: procedure(office.ledger, ledger),
  export: procedure(office.export, exportLedger),
  deletions: procedure(office.deletions, deletions),
  papers: procedure(office.papers, papers),
  paper: procedure(office.paper, paper),
  ...tickets,
});
