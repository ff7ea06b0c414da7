/** Ten matters that wait for the centre, sorted as they are proposed: together, and one by one; taps and seconds, and what the list costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../runtime/browser.ts';
import { openidOf } from '../runtime/town/town.ts';
import { startLaptop } from '../runtime/laptop-server.ts';
import { costOf } from './cost.ts';
import { openPhone, SLOW, type MeasuredPhone, type Slowness } from './first-report/phone.ts';
import type { BenchRow, Measurement } from './row.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');
const CENTRE = 'dispatcher-centre-1';
const TEN = 10;
/** One person may report ten an hour. */
const PEOPLE = ['wang', 'li', 'zhang', 'chen', 'liu', 'yang'];
const KINDS = [
  '路口的垃圾堆了三天没人收',
  '小区门口占道摆摊',
  '人行道的地砖翘起来了',
  '河边有人倒建筑垃圾',
  '下水道堵了',
];

export async function measure(): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-triage-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const browser = await openBrowser();
  let keys = 0;
  const call = (person: string, procedure: string, input: object) =>
    laptop.cloud.call('matter', { version: 1, procedure, input }, { openid: openidOf(person) });
  const arrive = async () => {
    for (let at = 0; at < TEN; at += 1)
      await call(`resident-${PEOPLE[keys % PEOPLE.length] ?? 'wang'}`, 'submit', {
        key: `bench-triage-${String((keys += 1)).padStart(8, '0')}`,
        text: `${KINDS[at % KINDS.length] ?? ''}，第${keys}处。`,
        photos: [],
        source: 'report',
        place: { words: '说不清' },
      });
  };
  const on = async (slowness: Slowness | undefined, work: (phone: MeasuredPhone) => Promise<Sorted>) => {
    await arrive();
    const phone = await openPhone(browser, laptop.url, CENTRE, slowness);
    try {
      return await work(phone);
    } finally {
      await phone.close();
    }
  };
  try {
    const together = await on(undefined, allTogether);
    const single = await on(undefined, oneByOne);
    const slow = await on(SLOW, allTogether);
    await arrive();
    await call(CENTRE, 'triage', {});
    const record = laptop.cloud.stats.invocations().at(-1);
    if (!record) throw new Error('the list was not asked for');
    const { requests, examined, returned } = costOf(record);
    return {
      name: 'Triage of ten matters',
      rows: [
        ...rowsOf('usual phone, together', together),
        ...rowsOf('usual phone, one by one', single),
        ...rowsOf('4 × slower, 2G, together', slow),
        { label: 'a page of the list: SDK requests', value: requests, unit: '' },
        { label: 'a page of the list: examined ÷ returned', value: examined / returned, unit: '', atMost: 2 },
      ],
    };
  } finally {
    await browser.close();
    await laptop.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Sorted {
  readonly taps: number;
  /** Milliseconds from the tap that opens the list to the last one being out of it. */
  readonly whole: number;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });

async function opened({ page }: MeasuredPhone): Promise<void> {
  await page.waitForFunction(`document.documentElement.dataset['ready'] === 'true'`);
  await page.evaluate(`wx.navigateTo({ url: '/packages/desk/triage/triage' })`);
}

async function allTogether(phone: MeasuredPhone): Promise<Sorted> {
  const { page } = phone;
  await opened(phone);
  const began = performance.now();
  await button(page, '一起办几件').click();
  await button(page, '全选').click();
  await button(page, '一起分派').click();
  await page.getByText(`${TEN} 件都办好了`).filter({ visible: true }).waitFor({ timeout: 300_000 });
  return { taps: 3, whole: performance.now() - began };
}

async function oneByOne(phone: MeasuredPhone): Promise<Sorted> {
  const { page } = phone;
  await opened(phone);
  const began = performance.now();
  const give = button(page, /^(受理并分派|交给网格)$/u);
  for (let left = TEN; left > 0; left -= 1) {
    await give.first().click();
    await page.waitForFunction(
      `[...document.querySelectorAll('.page:not([hidden]) .give')].filter((each) => each.offsetParent).length < ${left}`,
    );
  }
  return { taps: TEN, whole: performance.now() - began };
}

function rowsOf(label: string, { taps, whole }: Sorted): BenchRow[] {
  return [
    { label: `${label}: taps`, value: taps, unit: '' },
    {
      label: `${label}: seconds`,
      value: whole / 1000,
      unit: 's',
      note: 'without a person’s reading and aiming',
    },
  ];
}
