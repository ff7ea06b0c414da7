/** A first report with a picture, from the home page on: taps, seconds and bytes; when home and report can be used on a slow phone; what the packages weigh. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../runtime/browser.ts';
import { startLaptop } from '../runtime/laptop-server.ts';
import { packages } from './bundles.ts';
import { openPhone, SLOW, type MeasuredPhone } from './first-report/phone.ts';
import { TAKE_PICTURE } from './first-report/picture.ts';
import type { BenchRow, Measurement } from './row.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');
const RUNS = 3;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last();

export async function measure(runs = RUNS): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-first-report-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const browser = await openBrowser();
  const one = async (nth: number, slow: boolean) => {
    const { person, words } = REPORTS[nth % REPORTS.length] ?? { person: '', words: '' };
    const phone = await openPhone(browser, laptop.url, person, slow ? SLOW : undefined);
    try {
      return await firstReport(phone, words);
    } finally {
      await phone.close();
    }
  };
  try {
    const usual: First[] = [];
    const slow: First[] = [];
    for (let run = 0; run < runs; run += 1) {
      usual.push(await one(run * 2, false));
      slow.push(await one(run * 2 + 1, true));
    }
    return {
      name: 'A first report with a picture',
      rows: [...rowsOf('usual phone', usual), ...rowsOf('4 × slower, 2G', slow), ...packages()],
    };
  } finally {
    await browser.close();
    await laptop.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each reports for the first time, and what nobody has reported there yet. */
const REPORTS = [
  ['wang', '巷口的路灯不亮，晚上看不见路。'],
  ['li', '垃圾桶满了三天，没人收垃圾。'],
  ['zhang', '下水道堵了，污水流到路上。'],
  ['chen', '桥头的井盖没有了，怕人掉下去。'],
  ['liu', '公厕没有水，脏得很。'],
  ['yang', '工地夜里施工，吵得睡不着。'],
].map(([name, words]) => ({ person: `resident-${name}`, words: words ?? '' }));

interface First {
  readonly taps: number;
  /** All in milliseconds: from opening to a home page that can be pressed, from the tap to a report page that can be written on, from that tap to "sent". */
  readonly home: number;
  readonly report: number;
  readonly sent: number;
  /** Until the picture is there too. */
  readonly whole: number;
  readonly bytes: number;
}

/** As somebody does who has no grid yet and knows the village. Typing and the camera take a person's time, not a tap. */
async function firstReport({ page, bytes }: MeasuredPhone, words: string): Promise<First> {
  let taps = 0;
  const tap = async (name: string | RegExp): Promise<void> => {
    await button(page, name).click();
    taps += 1;
  };
  const opened = performance.now();
  await button(page, /^报事/).click({ trial: true });
  const home = performance.now() - opened;

  const before = bytes();
  const began = performance.now();
  await tap(/^报事/);
  const field = page.getByRole('textbox', { name: '写下是什么事' });
  await button(page, /^拍照$/).click({ trial: true });
  await field.click({ trial: true });
  const report = performance.now() - began;

  await page.evaluate(TAKE_PICTURE);
  await tap(/^拍照$/);
  await field.fill(words);
  await tap('下一步');
  await tap('选网格');
  await tap(/^柳溪村/);
  await tap(/^第一网格/);
  await tap('下一步');
  await tap('发送');
  await page.getByText('已经发出去了').filter({ visible: true }).waitFor();
  const sent = performance.now() - began;
  // On a weak line the words are out first, and the picture follows.
  await page.waitForFunction(`!wx.getStorageSync('outgoing')`, undefined, { timeout: 300_000 });
  return { taps, home, report, sent, whole: performance.now() - began, bytes: bytes() - before };
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function rowsOf(label: string, firsts: readonly First[]): BenchRow[] {
  const of = (part: keyof First) => middle(firsts.map((first) => first[part]));
  const note = `its code on the phone; median of ${firsts.length}`;
  return [
    { label: `${label}: home page can be pressed`, value: of('home') / 1000, unit: 's', atMost: 5, note },
    {
      label: `${label}: report page can be written on`,
      value: of('report') / 1000,
      unit: 's',
      atMost: 3,
      note,
    },
    {
      label: `${label}: taps to "sent"`,
      value: of('taps'),
      unit: '',
      note: 'picking village and grid among them',
    },
    {
      label: `${label}: seconds to "sent"`,
      value: of('sent') / 1000,
      unit: 's',
      atMost: 60,
      note: 'without a person’s typing and aiming',
    },
    { label: `${label}: seconds until the picture is there`, value: of('whole') / 1000, unit: 's' },
    {
      label: `${label}: over the line`,
      value: of('bytes') / 1024,
      unit: 'KB',
      note: 'calls and the picture',
    },
  ];
}
