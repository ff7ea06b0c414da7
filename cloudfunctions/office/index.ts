/** Cloud function `office`: ledgers on the screen and as files, figures, papers of a matter. */
import { office } from '@gelin/contract/office';
import { procedure, serve } from '../shared/serve.ts';
import { counted } from './counted.ts';
import { deletions } from './deletions.ts';
import { exportLedger } from './export.ts';
import { figures } from './figures.ts';
import { ledger } from './ledger.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { tickets } from './tickets.ts';

export const main = serve({
  ledger: procedure(office.ledger, ledger),
  export: procedure(office.export, exportLedger),
  figures: procedure(office.figures, figures),
  counted: procedure(office.counted, counted),
  deletions: procedure(office.deletions, deletions),
  papers: procedure(office.papers, papers),
  paper: procedure(office.paper, paper),
  ...tickets,
});
