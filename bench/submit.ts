/** A report, from the phone's call to its acknowledgement, against a bare script of the same SDK requests. */
import { spawn } from 'node:child_process';
import { uploadPhoto } from '../runtime/replay/photo.ts';
import { percentiles } from '../runtime/replay/report.ts';
import type { Measurement } from './row.ts';
import { openTown } from './town.ts';

const ROUNDS = 10;
const PER_ROUND = 30;

export async function measure(): Promise<Measurement> {
  const town = await openTown();
  try {
    const photo = await uploadPhoto(town.cloud.url, 'o-demo-resident-wang');
    const ours: number[] = [];
    const bare: number[] = [];
    await submits(town.hall, photo, PER_ROUND);
    // In turn, so that a machine that slows down slows both.
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(...(await submits(town.hall, photo, PER_ROUND)));
      bare.push(...(await bareScript(town.cloud.serviceUrl, photo)));
    }
    const [a, b] = [percentiles(ours), percentiles(bare)];
    return {
      name: 'Submit with a photo',
      rows: [
        { label: 'submit p50 ÷ bare script p50', value: a.p50 / b.p50, unit: '×', atMost: 1.5 },
        { label: 'submit p95 ÷ bare script p95', value: a.p95 / b.p95, unit: '×', atMost: 1.5 },
        { label: 'submit p50', value: a.p50, unit: 'ms' },
        { label: 'submit p95', value: a.p95, unit: 'ms' },
        { label: 'bare script p50', value: b.p50, unit: 'ms' },
        { label: 'bare script p95', value: b.p95, unit: 'ms' },
      ],
    };
  } finally {
    await town.close();
  }
}

async function submits(hall: Awaited<ReturnType<typeof openTown>>['hall'], photo: string, count: number) {
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const input = {
      key: crypto.randomUUID(),
      text: '楼道的灯不亮，已经三天了，老人上下楼不方便。',
      photos: [photo],
      source: 'report' as const,
      place: { unit: 'qinghe-liuxi-1' },
    };
    const began = performance.now();
    await hall.call('o-demo-resident-wang', 'matter', 'submit', input);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** Runs bench/bare.ts in a process of its own; it prints the milliseconds of each run as JSON. */
function bareScript(serviceUrl: string, photo: string): Promise<number[]> {
  const child = spawn(process.execPath, ['dist/runtime/bare.mjs', serviceUrl, photo, String(PER_ROUND)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(JSON.parse(printed) as number[]);
      else reject(new Error(`the bare script ended with ${code}`));
    });
  });
}
