/**
 * The whole fault matrix: every command with every fault at every request. Writes docs/faults.md; with
 * `ONLY=group.pin,town.changeDuty` those commands alone, by how their names begin, and no page.
 */
import { writeFileSync } from 'node:fs';
import { runClock } from '../runtime/chaos/matrix/clock.ts';
import { COMMANDS } from '../runtime/chaos/matrix/commands.ts';
import { faultsPage, TRIED, type Judged } from '../runtime/chaos/matrix/page.ts';
import { findingsOf, runCommand, type Result } from '../runtime/chaos/matrix/run.ts';
import { openFaultyStage, type FaultyStage } from '../runtime/chaos/matrix/stage.ts';
import type { Measurement } from './row.ts';

const PAGE = 'docs/faults.md';
const ONLY = process.env['ONLY']?.split(',');
const chosen = (name: string) => ONLY?.some((begin) => name.startsWith(begin)) ?? true;

/** A stage of its own each, so that what one has left behind is nobody else's finding. */
async function onStage(run: (stage: FaultyStage) => Promise<Result>): Promise<Judged> {
  const stage = await openFaultyStage();
  try {
    const result = await run(stage);
    return { ...result, findings: await findingsOf(stage) };
  } finally {
    await stage.close();
  }
}

export async function measure(): Promise<Measurement> {
  const began = performance.now();
  const results: Judged[] = [];
  for (const command of COMMANDS.filter(({ name }) => chosen(name))) {
    console.error(`  ${command.name}`);
    results.push(await onStage((stage) => runCommand(stage, command, () => TRIED)));
  }
  if (chosen('clock')) {
    console.error('  clock');
    results.push(await onStage((stage) => runClock(stage, () => TRIED)));
  }
  if (!ONLY) writeFileSync(PAGE, faultsPage(results));
  const met = results.flatMap((result) => result.met);
  const findings = results.flatMap((result) => result.findings);
  const found = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  for (const { name, findings: own } of results)
    for (const { kind, what, id } of own.slice(0, 5)) console.error(`  ${name}: ${kind} ${what} (${id})`);
  return {
    name: 'Faults between functions and database',
    rows: [
      { label: 'commands', value: results.length, unit: '' },
      { label: 'runs, each with one fault', value: met.length, unit: '' },
      { label: 'unanswered', value: met.filter(({ answer }) => answer !== 'ok').length, unit: '', atMost: 0 },
      { label: 'missing', value: found('missing'), unit: '', atMost: 0 },
      { label: 'doubled', value: found('doubled'), unit: '', atMost: 0 },
      { label: 'wrong', value: found('wrong'), unit: '', atMost: 0 },
      { label: 'time', value: (performance.now() - began) / 1000, unit: 's', note: ONLY ? '' : PAGE },
    ],
  };
}
