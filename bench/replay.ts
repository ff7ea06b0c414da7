/** The replay of real messages in a process of its own: messages a second, peak memory, nothing missing or doubled. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Report } from '../runtime/replay/report.ts';
import type { Measurement } from './row.ts';

const FILE = '../shared/data/civic-messages/messages.jsonl';

export async function measure(): Promise<Measurement> {
  const name = 'Replay of real messages';
  if (!existsSync(FILE))
    return { name, rows: [{ label: 'replay', value: 0, unit: '', note: `skipped: ${FILE} is absent` }] };
  const { stdout } = spawnSync(process.execPath, ['dist/runtime/replay.mjs', FILE, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found = JSON.parse(stdout.slice(0, stdout.indexOf('\n'))) as Report;
  return {
    name,
    rows: [
      { label: 'messages sent', value: found.sent, unit: '' },
      { label: 'missing', value: found.missing, unit: '', atMost: 0 },
      { label: 'doubled', value: found.doubled, unit: '', atMost: 0 },
      { label: 'rows on the ledger', value: found.rows, unit: '' },
      { label: 'messages a second', value: found.messagesPerSecond, unit: '/s' },
      { label: 'peak memory of the cloud', value: found.peakMemory, unit: 'MB' },
      { label: 'submit p50', value: found.times['matter.submit']?.p50 ?? 0, unit: 'ms' },
      { label: 'submit p95', value: found.times['matter.submit']?.p95 ?? 0, unit: 'ms' },
    ],
  };
}
