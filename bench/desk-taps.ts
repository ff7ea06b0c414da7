/** Taps and seconds at the desks: a lamp fixed on the spot from the list, and a department's signing and answering. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Step } from '@gelin/contract/step';
import { openBrowser } from '../runtime/browser.ts';
import { startLaptop, type Laptop } from '../runtime/laptop-server.ts';
import { openidOf } from '../runtime/town/town.ts';
import { openPhone, SLOW, type MeasuredPhone } from './first-report/phone.ts';
import { TAKE_PICTURE } from './first-report/picture.ts';
import type { BenchRow, Measurement } from './row.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');
const CHIEF = 'chief-liuxi-1';
const LIAISON = 'liaison-construction';
const RUNS = 3;

interface Deed {
  readonly taps: number;
  /** Milliseconds from the list on the screen to the words that it is done. */
  readonly time: number;
}
type Do = (phone: MeasuredPhone, tap: (name: string | RegExp) => Promise<void>) => Promise<void>;

export async function measure(runs = RUNS): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-desk-taps-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const browser = await openBrowser();
  const rows: BenchRow[] = [];
  try {
    for (const slow of [false, true]) {
      const at = async (person: string, before: () => Promise<void>, deed: Do) => {
        const deeds: Deed[] = [];
        for (let run = 0; run < runs; run += 1) {
          await before();
          const phone = await openPhone(browser, laptop.url, person, slow ? SLOW : undefined);
          deeds.push(await timed(phone, deed));
          await phone.close();
        }
        return deeds;
      };
      const label = slow ? '4 × slower, 2G' : 'usual phone';
      rows.push(...rowsOf(`${label}: 即查即改`, await at(CHIEF, () => reported(laptop), fixes)));
      rows.push(
        ...rowsOf(`${label}: sign and answer`, await at(LIAISON, () => sent(laptop), signsAndAnswers)),
      );
    }
    return { name: 'Taps and seconds at the desks', rows };
  } finally {
    await browser.close();
    await laptop.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const button = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('radio', { name, exact: true }))
    .filter({ visible: true })
    .first();
const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).last();

/** From the list: what opens it is a tap that is counted, what loads it is not. */
async function timed(phone: MeasuredPhone, deed: Do): Promise<Deed> {
  let taps = 0;
  const tap = async (name: string | RegExp) => {
    await button(phone.page, name).click();
    taps += 1;
  };
  await button(phone.page, /^待办/).click();
  await seen(phone.page, '要我办').waitFor();
  await phone.page.evaluate(TAKE_PICTURE);
  // As on a phone that has read once what a picture does.
  await phone.page.evaluate(`wx.setStorageSync('fixOnSpot.told', true)`);
  const began = performance.now();
  await deed(phone, tap);
  return { taps, time: performance.now() - began };
}

const fixes: Do = async ({ page }, tap) => {
  await tap('即查即改');
  await seen(page, '已办好，报事人会看到照片').waitFor();
};

const signsAndAnswers: Do = async ({ page }, tap) => {
  await tap('签收');
  await tap('答复');
  await tap('已解决');
  await page.getByLabel('怎么办的').filter({ visible: true }).last().fill('已经换好了，请您看看。');
  await tap(/拍照片/);
  await seen(page, '附照片 1 张').waitFor();
  await tap('发给报事人');
  await seen(page, '已答复').waitFor();
};

async function call<T>(laptop: Laptop, person: string, procedure: string, input: object): Promise<T> {
  const answer = await laptop.cloud.call(
    'matter',
    { version: 1, procedure, input },
    { openid: openidOf(person) },
  );
  const reply = 'result' in answer ? (answer.result as { ok: boolean; output: T }) : undefined;
  if (!reply?.ok) throw new Error(`${person} ${procedure}: ${JSON.stringify(answer)}`);
  return reply.output;
}

let keys = 0;
const key = () => `desk-taps-${String((keys += 1)).padStart(16, '0')}`;

async function reported(laptop: Laptop): Promise<void> {
  await report(laptop);
}

async function report(laptop: Laptop): Promise<string> {
  const input = {
    key: key(),
    text: '活动室门口的路灯坏了，晚上看不见台阶。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  };
  return (await call<{ matter: string }>(laptop, `resident-${PEOPLE[keys % PEOPLE.length]}`, 'submit', input))
    .matter;
}

/** Each may tell of so many a day. */
const PEOPLE = ['wang', 'li', 'zhang', 'chen', 'liu', 'yang'];

async function sent(laptop: Laptop): Promise<void> {
  const matter = await report(laptop);
  const steps: readonly [string, Step][] = [
    [CHIEF, { action: 'accept' }],
    ['director-centre', { action: 'dispatch', lead: 'qinghe-construction', assistants: [] }],
  ];
  for (const [index, [person, step]] of steps.entries())
    await call(laptop, person, 'act', { key: key(), matter, seq: index + 1, step });
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function rowsOf(label: string, deeds: readonly Deed[]): BenchRow[] {
  const note = `from the list; median of ${deeds.length}, the camera's own taps not counted`;
  return [
    { label: `${label}, taps`, value: middle(deeds.map(({ taps }) => taps)), unit: '', note },
    {
      label: `${label}, seconds`,
      value: middle(deeds.map(({ time }) => time)) / 1000,
      unit: 's',
      note: 'without a person’s typing and aiming',
    },
  ];
}
