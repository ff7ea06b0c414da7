/** `npm run bench [-- NAME…]`: the measurements, as a table and as JSON in .gelin/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import * as audience from './audience.ts';
import * as bundles from './bundles.ts';
import * as calls from './calls.ts';
import * as chiefs from './chiefs.ts';
import * as county from './county.ts';
import * as figures from './figures.ts';
import * as findChief from './find-chief.ts';
import * as firstReport from './first-report.ts';
import * as fuzz from './fuzz.ts';
import * as fifthTip from './fifth-tip.ts';
import * as hotSpots from './hot-spots.ts';
import * as imported from './import.ts';
import * as journal from './journal.ts';
import * as ledgerFile from './ledger-file.ts';
import * as lists from './lists.ts';
import * as live from './live.ts';
import * as longGroup from './long-group.ts';
import * as masking from './masking.ts';
import * as chaos from './chaos.ts';
import * as deskTaps from './desk-taps.ts';
import * as faults from './faults.ts';
import * as replay from './replay.ts';
import { keepsBounds, type BenchRow, type Measurement } from './row.ts';
import * as scale from './scale.ts';
import * as submit from './submit.ts';
import * as suggest from './suggest.ts';
import * as tip from './tip.ts';
import * as triage from './triage.ts';

const BENCHES: Readonly<Record<string, { measure: () => Promise<Measurement> }>> = {
  bundles,
  calls,
  journal,
  submit,
  suggest,
  hotSpots,
  masking,
  audience,
  replay,
  faults,
  chaos,
  fuzz,
  scale,
  lists,
  live,
  tip,
  'fifth-tip': fifthTip,
  'long-group': longGroup,
  'find-chief': findChief,
  'first-report': firstReport,
  'desk-taps': deskTaps,
  county,
  chiefs,
  import: imported,
  'ledger-file': ledgerFile,
  figures,
  triage,
};
const asked = process.argv.slice(2).filter((name) => name in BENCHES);
const results: Measurement[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`… ${name}`);
  const result = await bench.measure();
  results.push(result);
  console.log(`\n${result.name}`);
  for (const row of result.rows) console.log(lineOf(row));
}
mkdirSync('.gelin', { recursive: true });
writeFileSync('.gelin/bench.json', `${JSON.stringify(results, null, 2)}\n`);

function lineOf(row: BenchRow): string {
  const bound =
    row.atMost !== undefined ? `≤ ${row.atMost}` : row.atLeast !== undefined ? `≥ ${row.atLeast}` : '';
  const value = Number.isInteger(row.value) ? String(row.value) : row.value.toFixed(3);
  const mark = keepsBounds(row) ? ' ' : '✗';
  return `${mark} ${row.label.padEnd(48)} ${value.padStart(12)} ${row.unit.padEnd(6)} ${bound.padEnd(8)} ${row.note ?? ''}`;
}
