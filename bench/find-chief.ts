/** Finding one's chief, from the home page to the button that calls: taps, seconds and bytes, by a lane's nickname, by village and grid, and by the code on a board. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../runtime/browser.ts';
import { startLaptop } from '../runtime/laptop-server.ts';
import { openPhone, SLOW, type MeasuredPhone } from './first-report/phone.ts';
import type { BenchRow, Measurement } from './row.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');
const RUNS = 3;
/** Nobody has set this bound but us: somebody stands in the street and wants to ring. */
const SECONDS = 10;

type Tap = (name: string | RegExp) => Promise<void>;
/** Each begins on a home page that knows no grid, and ends where the call can be made. */
const WAYS: readonly { readonly name: string; go(page: Page, tap: Tap): Promise<void> }[] = [
  {
    name: 'by a lane’s nickname',
    async go(page, tap) {
      await tap(/^找网格长/);
      await page.getByRole('textbox', { name: /输入小区、路名/ }).fill('状元巷');
      await tap(/^状元巷，/);
    },
  },
  {
    name: 'by village and grid',
    async go(_page, tap) {
      await tap('选我的网格');
      await tap(/^柳溪村/);
      await tap(/^第一网格/);
    },
  },
  {
    name: 'by the code on a board',
    async go(page, tap) {
      await page.evaluate(`window.__preview.scan = 'gelin:grid?unit=qinghe-liuxi-1'`);
      await tap(/^找网格长/);
      await tap('扫公示牌上的码');
      await tap(/^第一网格，/);
    },
  },
];

interface Found {
  /** The call among them. */
  readonly taps: number;
  /** From the first tap until the call can be made, in milliseconds; without a person's typing and aiming. */
  readonly time: number;
  readonly bytes: number;
}

export async function measure(runs = RUNS): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-find-chief-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const browser = await openBrowser();
  const rows: BenchRow[] = [];
  try {
    for (const [label, slowness] of [
      ['usual phone', undefined],
      ['4 × slower, 2G', SLOW],
    ] as const)
      for (const way of WAYS) {
        const found: Found[] = [];
        for (let run = 0; run < runs; run += 1) {
          const phone = await openPhone(browser, laptop.url, 'resident-wang', slowness);
          found.push(await find(phone, way.go).finally(() => phone.close()));
        }
        rows.push(...rowsOf(`${label}, ${way.name}`, found));
      }
    return { name: 'Finding one’s chief', rows };
  } finally {
    await browser.close();
    await laptop.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last();
const CALL = /^(打电话|给.*打电话)$/;

async function find({ page, bytes }: MeasuredPhone, go: (typeof WAYS)[number]['go']): Promise<Found> {
  // The home page has come to rest: what is measured begins with the first tap.
  await button(page, '选我的网格').waitFor();
  await page.waitForLoadState('networkidle');
  let taps = 0;
  const tap: Tap = async (name) => {
    await button(page, name).click();
    taps += 1;
  };
  const before = bytes();
  const began = performance.now();
  await go(page, tap);
  await button(page, CALL).click({ trial: true });
  const time = performance.now() - began;
  await tap(CALL);
  return { taps, time, bytes: bytes() - before };
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function rowsOf(label: string, found: readonly Found[]): BenchRow[] {
  const of = (part: keyof Found) => middle(found.map((one) => one[part]));
  return [
    { label: `${label}: taps to the call`, value: of('taps'), unit: '', atMost: 5 },
    {
      label: `${label}: seconds until it can be made`,
      value: of('time') / 1000,
      unit: 's',
      atMost: SECONDS,
      note: `without typing and aiming; median of ${found.length}`,
    },
    { label: `${label}: over the line`, value: of('bytes') / 1024, unit: 'KB', note: 'calls and answers' },
  ];
}
