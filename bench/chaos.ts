/** The chaos replay in a process of its own: real messages, 200 processes killed, 5 % of commits without a reply. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rareCells, type Judgement } from '../runtime/chaos/judge.ts';
import type { Measurement } from './row.ts';

const FILE = '../shared/data/civic-messages/messages.jsonl';
/** Enough for every cell of the table; all of them take an hour. */
const MESSAGES = 1_200;
const KILLS = 200;

interface Found extends Judgement {
  readonly kills: { readonly workers: number; readonly servers: number; readonly leastInFlight: number };
  readonly drops: { readonly commits: number; readonly dropped: number };
  readonly seconds: number;
}

export async function measure(): Promise<Measurement> {
  const name = 'Chaos replay of real messages';
  if (!existsSync(FILE))
    return { name, rows: [{ label: 'chaos', value: 0, unit: '', note: `skipped: ${FILE} is absent` }] };
  const args = ['--chaos', '--json', '--limit', String(MESSAGES), '--kills', String(KILLS)];
  const { stdout } = spawnSync(process.execPath, ['dist/runtime/replay.mjs', FILE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const found = JSON.parse(stdout) as Found;
  const { counts, findings, kills, drops, seconds } = found;
  const of = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const rare = rareCells(found);
  return {
    name,
    rows: [
      { label: 'messages', value: MESSAGES, unit: '' },
      { label: 'accepted commands', value: counts.accepted, unit: '' },
      { label: 'kills', value: kills.workers + kills.servers, unit: '', atLeast: KILLS },
      { label: 'of these the server itself', value: kills.servers, unit: '', atLeast: 1 },
      { label: 'least commands in flight at a kill', value: kills.leastInFlight, unit: '', atLeast: 8 },
      { label: 'commits without a reply', value: (100 * drops.dropped) / drops.commits, unit: '%' },
      { label: 'missing', value: of('missing'), unit: '', atMost: 0 },
      { label: 'doubled', value: of('doubled'), unit: '', atMost: 0 },
      { label: 'otherwise wrong', value: of('wrong'), unit: '', atMost: 0 },
      {
        label: 'cells of the table used less than 20 times',
        value: rare.length,
        unit: '',
        atMost: 0,
        note: rare.map(([cell, count]) => `${cell}: ${String(count)}`).join(', '),
      },
      { label: 'time', value: seconds, unit: 's' },
    ],
  };
}
