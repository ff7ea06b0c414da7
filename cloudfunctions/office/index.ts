/** Cloud function `office`: ledgers on the screen and as files, figures, tickets in and out, papers of a matter. Its timer goes on with files that nobody looks at. */
import { office } from '@gelin/contract/office';
import { isTimer } from '../shared/cloudbase.ts';
import { procedure, serve } from '../shared/serve.ts';
import { assessment } from './assessment.ts';
import { decideAssessment, objectAssessment } from './assessment/objections.ts';
import { board } from './board.ts';
import { counted } from './counted.ts';
import { deletions } from './deletions.ts';
import { figures } from './figures.ts';
import { cancelFile, file, fileAgain, files, goOn, openFile, seal } from './files/procedures.ts';
import { goOnWithFiles } from './files/timer.ts';
import { ledger, ledgers } from './ledger.ts';
import { checkSeal, seals } from './months/seals.ts';
import { dropLedger, keepLedger, parts, preview } from './own.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { concealMonth, monthDraft, releaseMonth } from './public-month.ts';
import { summary, summaryFile } from './summary.ts';
import { tickets } from './tickets.ts';
import { verify } from './verify/verify.ts';

const served = serve({
  ledgers: procedure(office.ledgers, ledgers),
  ledger: procedure(office.ledger, ledger),
  figures: procedure(office.figures, figures),
  counted: procedure(office.counted, counted),
  assessment: procedure(office.assessment, assessment),
  objectAssessment: procedure(office.objectAssessment, objectAssessment),
  decideAssessment: procedure(office.decideAssessment, decideAssessment),
  board: procedure(office.board, board),
  monthDraft: procedure(office.monthDraft, monthDraft),
  releaseMonth: procedure(office.releaseMonth, releaseMonth),
  concealMonth: procedure(office.concealMonth, concealMonth),
  parts: procedure(office.parts, parts),
  preview: procedure(office.preview, preview),
  keepLedger: procedure(office.keepLedger, keepLedger),
  dropLedger: procedure(office.dropLedger, dropLedger),
  seals: procedure(office.seals, seals),
  seal: procedure(office.seal, seal),
  checkSeal: procedure(office.checkSeal, checkSeal),
  verify: procedure(office.verify, verify),
  file: procedure(office.file, file),
  goOn: procedure(office.goOn, goOn),
  files: procedure(office.files, files),
  openFile: procedure(office.openFile, openFile),
  cancelFile: procedure(office.cancelFile, cancelFile),
  fileAgain: procedure(office.fileAgain, fileAgain),
  deletions: procedure(office.deletions, deletions),
  papers: procedure(office.papers, papers),
  paper: procedure(office.paper, paper),
  summary: procedure(office.summary, summary),
  summaryFile: procedure(office.summaryFile, summaryFile),
  ...tickets,
});

export async function main(event: unknown) {
  return isTimer() ? { ok: true, done: await goOnWithFiles(Date.now()) } : served(event);
}
