/** A county's lists at once: 494 villages, 4,473 grids, 5,000 members, a landmark a grid: how long, how many requests, how much memory. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LISTS, type SheetKey } from '@gelin/domain';
import exceljs from 'exceljs';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import { cloudBaseOptions, sdkAt } from '../runtime/laptop.ts';
import type { BenchRow, Measurement } from './row.ts';

const VILLAGES = 494;
const GRIDS = 4_473;
const MEMBERS = 5_000;
const OPENID = 'o-bench-admin';

type Cloud = Awaited<ReturnType<typeof startCloudBase>>;
type Row = Readonly<Record<string, string>>;

export async function measure(): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-import-'));
  const cloud = await startCloudBase({
    ...cloudBaseOptions(dataDir, () => undefined),
    workersPerFunction: 1,
    timers: false,
    port: 0,
  });
  try {
    await foundEmpty(cloud);
    const rows: BenchRow[] = [];
    await taken(cloud, 'first', await book(''), rows);
    await taken(cloud, 'same again', await book(''), rows);
    await taken(cloud, 'every phone corrected', await book('9'), rows);
    rows.push({
      label: 'memory of the function at most, Node itself included',
      value: peak(),
      unit: 'MB',
      atMost: 512 + 64,
    });
    return {
      name: `Lists: ${VILLAGES} villages, ${GRIDS} grids, ${MEMBERS} members, a landmark a grid`,
      rows,
    };
  } finally {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function foundEmpty(cloud: Cloud): Promise<void> {
  const database = sdkAt(cloud.serviceUrl).database();
  const town = 'qinghe';
  await database.collection('units').add({
    _id: town,
    town,
    level: 'town',
    kind: 'territorial',
    name: '青禾县',
    path: [town],
    landmarks: [],
  });
  const posts = [{ role: 'admin', unit: town, path: [town] }];
  await database.collection('members').add({ _id: 'admin', town, openid: OPENID, name: '方宇', posts });
}

async function taken(cloud: Cloud, name: string, content: Buffer, rows: BenchRow[]): Promise<void> {
  const file = await put(cloud, content);
  const input = { file, endOthers: false };
  cloud.stats.reset();
  const began = performance.now();
  const checked = await call(cloud, 'checkLists', input);
  const read = performance.now() - began;
  const calls: number[] = [];
  for (let phase: unknown; phase !== 'done';) {
    const start = performance.now();
    ({ phase } = await call(cloud, 'takeLists', { ...input, import: checked.import }));
    calls.push(performance.now() - start);
  }
  const requests = Object.values(cloud.stats.summary().sdkRequests).reduce((sum, count) => sum + count, 0);
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  rows.push(
    { label: `${name}: file`, value: Math.round(content.length / 1024), unit: 'KB' },
    { label: `${name}: dry run`, value: seconds(read), unit: 's', atMost: 20 },
    {
      label: `${name}: taken over`,
      value: seconds(calls.reduce((sum, ms) => sum + ms, 0)),
      unit: 's',
      note: `${calls.length} calls`,
    },
    { label: `${name}: longest call`, value: seconds(Math.max(...calls)), unit: 's', atMost: 20 },
    { label: `${name}: requests`, value: requests, unit: '', note: 'dry run included' },
  );
}

async function call(
  cloud: Cloud,
  procedure: string,
  input: object,
  name = 'town',
): Promise<Record<string, unknown>> {
  const answer = await cloud.call(name, { version: 1, procedure, input }, { openid: OPENID });
  const reply =
    'result' in answer ? (answer.result as { ok: boolean; output?: Record<string, unknown> }) : undefined;
  if (!reply?.output || reply.output.ok === false)
    throw new Error(`${procedure}: ${JSON.stringify(answer).slice(0, 500)}`);
  return reply.output;
}

async function put(cloud: Cloud, content: Buffer): Promise<string> {
  const { drawers } = await call(cloud, 'drawers', {}, 'people');
  const [drawer = ''] = drawers as string[];
  const reply = await fetch(
    `${cloud.url}/client/files/lists/${drawer}/${String(performance.now()).replace('.', '')}.xlsx`,
    {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-wx-openid': OPENID },
      body: new Uint8Array(content),
    },
  );
  return ((await reply.json()) as { fileID: string }).fileID;
}

async function book(last: string): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const rows = rowsOf(last);
  for (const { key, title, columns } of LISTS) {
    const sheet = workbook.addWorksheet(title);
    sheet.addRow(columns.map(({ heading }) => heading));
    for (const row of rows[key]) sheet.addRow(columns.map((column) => row[column.key] ?? ''));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function rowsOf(last: string): Readonly<Record<SheetKey, readonly Row[]>> {
  const villages = Array.from({ length: VILLAGES }, (_, n) => `第${n + 1}号村`);
  const grids = Array.from({ length: GRIDS }, (_, n) => ({
    village: villages[n % VILLAGES] ?? '',
    grid: `第${Math.floor(n / VILLAGES) + 1}网格`,
  }));
  const phone = (n: number) => `13${String(n).padStart(8, '0')}${last || '0'}`;
  return {
    units: [
      ...villages.map((name) => ({ level: '村', name, bounds: '东至北街，南至柳溪河，西至铁路，北至山脚' })),
      ...grids.map(({ village, grid }, n) => ({
        level: '网格',
        name: grid,
        above: village,
        code: `5101${String(n).padStart(6, '0')}`,
      })),
    ],
    departments: [{ name: '应急办', kind: '镇办', duties: '应急管理' }],
    members: Array.from({ length: MEMBERS }, (_, n) => ({
      name: `王${n}`,
      code: `W${n}`,
      phone: phone(n),
      role: n < GRIDS ? '网格长' : '网格员',
      ...grids[n % GRIDS],
    })),
    landmarks: grids.map((place, n) => ({ ...place, name: `大院${n}` })),
  };
}

/** The most that any worker of this process has taken, as Linux counts it. */
function peak(): number {
  const of = (pid: string): number => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      if (Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) !== process.pid) return 0;
      return Math.round(Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      return 0;
    }
  };
  return Math.max(
    ...readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(of),
  );
}
