/** A volunteer's fifth tip in a row: taps after the picture, seconds and bytes, on a usual phone and on a slow one. */
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
const FIFTH = 5;
const CATEGORY = '路灯不亮';
/** A fifth of what a report may take: somebody is sweeping a street. */
const SECONDS = 12;

interface Tip {
  /** After the picture was taken. */
  readonly taps: number;
  /** From the picture to a screen that waits for the next one, in milliseconds. */
  readonly free: number;
  /** From the picture until all of it is in the cloud, in milliseconds. */
  readonly whole: number;
  readonly bytes: number;
}

export async function measure(): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-fifth-tip-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const browser = await openBrowser();
  const fifth = async (person: string, slow: boolean) => {
    const phone = await openPhone(browser, laptop.url, person, slow ? SLOW : undefined);
    try {
      return await fifthTip(phone);
    } finally {
      await phone.close();
    }
  };
  try {
    return {
      name: 'A volunteer’s fifth tip',
      rows: [
        ...rowsOf('usual phone', await fifth('informant-liuxi-1', false)),
        ...rowsOf('4 × slower, 2G', await fifth('informant-liuxi-3', true)),
      ],
    };
  } finally {
    await browser.close();
    await laptop.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last();

/** Four before, then the one that counts: none waits for the one before to be out. */
async function fifthTip(phone: MeasuredPhone): Promise<Tip> {
  const { page, bytes } = phone;
  // Who somebody is, is known from the first opening on.
  await page.getByText('我的工作').waitFor();
  await button(page, /^报事/).click();
  for (let n = 1; n < FIFTH; n += 1) await oneTip(page);
  await allOut(page);
  const before = bytes();
  const began = performance.now();
  const taps = await oneTip(page);
  const free = performance.now() - began;
  await allOut(page);
  return { taps, free, whole: performance.now() - began, bytes: bytes() - before };
}

async function oneTip(page: Page): Promise<number> {
  await page.evaluate(TAKE_PICTURE);
  await button(page, /^拍照上报/).click();
  let taps = 0;
  const tap = async (target: ReturnType<typeof button>): Promise<void> => {
    await target.click();
    taps += 1;
  };
  await page.getByText('点一个类别就能发').waitFor();
  await tap(page.getByRole('radio', { name: CATEGORY, exact: true }).filter({ visible: true }).last());
  await tap(button(page, '发送'));
  await button(page, /^拍照上报/).click({ trial: true });
  return taps;
}

const allOut = (page: Page) =>
  page.waitForFunction(`!wx.getStorageSync('outgoing')`, undefined, { timeout: 300_000 });

/** Runs in the browser: 12 million pixels of a lane, as a phone's camera takes them, before they are made smaller. */
const TAKE_PICTURE = `(async () => {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  for (let n = 0; n < 3000; n += 1) {
    pen.fillStyle = 'hsl(' + ((n * 47) % 360) + ' 40% ' + (20 + (n % 60)) + '%)';
    pen.fillRect((n * 733) % canvas.width, (n * 421) % canvas.height, 40 + (n % 160), 40 + (n % 90));
  }
  window.__preview.nextMedia([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })]);
})()`;

function rowsOf(label: string, { taps, free, whole, bytes }: Tip): BenchRow[] {
  return [
    { label: `${label}: taps after the picture`, value: taps, unit: '', atMost: 3 },
    {
      label: `${label}: seconds until the next can begin`,
      value: free / 1000,
      unit: 's',
      atMost: SECONDS,
      note: 'without a person’s aiming; making the picture smaller is most of it',
    },
    { label: `${label}: seconds until all of it is in the cloud`, value: whole / 1000, unit: 's' },
    {
      label: `${label}: over the line`,
      value: Math.round(bytes / 1024),
      unit: 'KB',
      note: 'picture, call, answers',
    },
  ];
}
