/** Ten thousand fuzzed calls to the functions and ten thousand fuzzed bodies to the database's door: no crash, nothing written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import { attack } from '../runtime/cloudbase/fuzz/attack.ts';
import { fuzz } from '../runtime/fuzz/fuzz.ts';
import type { Measurement } from './row.ts';

const COUNT = 10_000;
const SEED = 20_270_301;

export async function measure(): Promise<Measurement> {
  const began = performance.now();
  const calls = await fuzz(COUNT, SEED, (done) => process.stderr.write(`\r  ${done} calls  `));
  const between = performance.now();
  for (const finding of calls.findings) console.error(`\n${finding}`);
  const bodies = await attackedAlone();
  for (const { why, sent } of bodies.faults) console.error(`\n${why}\n  ${sent.slice(0, 300)}`);
  const codes = Object.keys(calls.refused).length;
  return {
    name: 'Fuzzed calls and bodies',
    rows: [
      {
        label: 'calls',
        value: calls.calls,
        unit: '',
        note: `seed ${SEED}, ${Object.keys(calls.doors).length} procedures`,
      },
      { label: 'carried out', value: calls.done, unit: '', note: `${calls.wrote} of them wrote` },
      { label: 'refused with a code', value: calls.calls - calls.done, unit: '', note: `${codes} codes` },
      {
        label: 'improper answers, deaths, traces of what was refused',
        value: calls.findings.length,
        unit: '',
        atMost: 0,
      },
      { label: 'time of the calls', value: (between - began) / 1_000, unit: 's' },
      {
        label: 'SDK bodies',
        value: bodies.sent,
        unit: '',
        note: `${Object.keys(bodies.codes).length} codes`,
      },
      { label: 'bodies accepted', value: bodies.accepted, unit: '' },
      { label: 'bodies answered improperly', value: bodies.faults.length, unit: '', atMost: 0 },
      { label: 'time of the bodies', value: (performance.now() - between) / 1_000, unit: 's' },
    ],
  };
}

/** The database's own door, without functions behind it. */
async function attackedAlone() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-fuzz-'));
  const cloud = await startCloudBase({ dataDir, port: 0 });
  try {
    const progress = (sent: number) => void process.stderr.write(`\r  ${sent} bodies  `);
    return await attack({ serviceUrl: cloud.serviceUrl, seed: SEED, count: COUNT, progress });
  } finally {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
