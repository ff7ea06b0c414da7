/** A street with phones on it: the whole laptop, and people whose phones a real browser shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reply } from '@gelin/contract/call';
import type { Procedures } from '@gelin/contract/procedures';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../runtime/browser.ts';
import { startLaptop, type Empty, type Laptop } from '../../runtime/laptop-server.ts';
import { openidOf } from '../../runtime/town/town.ts';
import { PATIENCE } from '../patience.ts';
import { pictured } from './album.ts';
import { lineOf, type Line } from './line.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');

export interface Phone {
  readonly page: Page;
  /** What went between this phone and the cloud since it was opened. */
  readonly line: Line;
  /** Taps what carries these words, as text or as its label. */
  tap(words: string | RegExp): Promise<void>;
  /** Waits until these words can be seen. */
  sees(words: string | RegExp): Promise<void>;
  /** Types into the field with this label. */
  write(label: string | RegExp, words: string): Promise<void>;
  /** Goes back as with the arrow of the navigation bar. */
  back(): Promise<void>;
}

export interface Street {
  readonly laptop: Laptop;
  readonly browser: Browser;
  /** Opens a phone; `prepare` gets the page before anything is loaded. */
  phone(
    person: string,
    at?: string,
    width?: number,
    scale?: number,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Phone>;
  /** The output of a call that somebody makes without a phone in sight; it must succeed. */
  call<F extends keyof Procedures, P extends keyof Procedures[F] & string>(
    person: string,
    fn: F,
    procedure: P,
    input: Procedures[F][P]['input' & keyof Procedures[F][P]],
  ): Promise<Procedures[F][P]['output' & keyof Procedures[F][P]]>;
  /** A fresh idempotency key. */
  key(): string;
  close(): Promise<void>;
}

/** Where the last sight of each phone is kept, for whoever wonders why a journey failed. */
const PICTURES = 'dist/journey';

/** How long a toast stays, in milliseconds: machines that stand still for a second or two see it too. */
const TOAST = 6_000;

/** Opens the street at a moment, with no town on it yet where `empty` says by which code one is founded. Every console error of any phone is kept and told at the end: none is expected. */
export async function openStreet(startAt: Date = MONDAY, empty?: Empty): Promise<Street> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-journey-'));
  const options = { startAt, timers: false, durable: false };
  const laptop = await startLaptop(0, dataDir, () => undefined, options, empty);
  const browser = await openBrowser();
  const errors: string[] = [];
  const phones: { person: string; page: Page }[] = [];
  let keys = 0;
  return {
    laptop,
    browser,
    key: () => `journey-${String((keys += 1)).padStart(16, '0')}`,
    async call(person, fn, procedure, input) {
      const answer = await laptop.cloud.call(
        fn,
        { version: 1, procedure, input },
        { openid: openidOf(person) },
      );
      const reply = 'result' in answer ? (answer.result as Reply<never>) : undefined;
      if (!reply?.ok) throw new Error(`${person} ${fn}.${procedure}: ${JSON.stringify(answer)}`);
      return reply.output;
    },
    async phone(person, at, width = 375, scale = 1, prepare) {
      const context = await browser.newContext({ viewport: { width, height: 760 } });
      const page = await context.newPage();
      page.on('console', (line) => line.type() === 'error' && errors.push(`${person}: ${line.text()}`));
      page.on('pageerror', (error) => errors.push(`${person}: ${error.message}`));
      page.setDefaultTimeout(PATIENCE);
      page.on('load', () => void longToasts(page));
      phones.push({ person, page });
      const line = lineOf(page);
      await prepare?.(page);
      const query = new URLSearchParams({
        as: person,
        width: String(width),
        scale: String(scale),
        ...(at && { path: at }),
      });
      await page.goto(`${laptop.url}/phone?${query.toString()}`);
      return phoneOf(page, line, person);
    },
    async close() {
      for (const [index, { person, page }] of phones.entries()) {
        await page.screenshot({ path: path.join(PICTURES, `${index + 1}-${person}.png`) });
      }
      await browser.close();
      await laptop.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`errors in the browser:\n${errors.join('\n')}`);
    },
  };
}

/** Nothing on a page that was left meanwhile. */
async function longToasts(page: Page): Promise<void> {
  const set = (toastFor: number) => {
    const { __preview: preview } = window as unknown as { __preview?: { toastFor: number } };
    if (preview) preview.toastFor = toastFor;
  };
  await page.evaluate(set, TOAST).catch(() => undefined);
}

/** Every word on the screen, for whoever wonders why a journey failed. */
function shownOn(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText).catch(String);
}

/** What is drawn of pages further down the stack does not count: only what a person can see. */
function phoneOf(page: Page, line: Line, person: string): Phone {
  const seen = (words: string | RegExp) =>
    page.getByText(words).or(page.getByLabel(words)).filter({ visible: true }).last();
  // What is tapped is named in full: "受理" is not "提请不受理".
  const button = (name: string | RegExp) =>
    page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('radio', { name, exact: true }))
      .filter({ visible: true });
  /** Does a step and keeps its picture; where it fails, what is on the screen instead is told. */
  const step = async (name: string, does: () => Promise<void>) => {
    await does().catch(async (thrown: unknown) => {
      const shown = await shownOn(page);
      throw new Error(`${person}, ${name} did not come about. The screen says:\n${shown}`, { cause: thrown });
    });
    await pictured(page, person, name);
  };
  return {
    page,
    line,
    tap: (words) =>
      step(`tap ${String(words)}`, async () => {
        await button(words)
          .or(page.getByText(words, { exact: true }))
          .filter({ visible: true })
          .first()
          .waitFor();
        await ((await button(words).count()) > 0 ? button(words).last() : seen(words)).click();
      }),
    sees: (words) => step(`see ${String(words)}`, () => seen(words).waitFor()),
    write: async (label, words) => page.getByLabel(label).filter({ visible: true }).last().fill(words),
    back: async () => page.getByLabel('返回').filter({ visible: true }).last().click(),
  };
}
