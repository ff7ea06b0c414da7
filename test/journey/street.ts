/** A street with phones on it: the whole laptop, and people whose phones a real browser shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startLaptop, type Laptop } from '../../runtime/laptop-server.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');

export interface Phone {
  readonly page: Page;
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
  phone(person: string, at?: string, width?: number, scale?: number): Promise<Phone>;
  close(): Promise<void>;
}

/** Where the last sight of each phone is kept, for whoever wonders why a journey failed. */
const PICTURES = 'dist/journey';
/** How long something may take to appear on a phone, in milliseconds; machines of tests are slow and shared. */
const PATIENCE = 15_000;

/** Opens the street. Every console error of any phone is kept and told at the end: none is expected. */
export async function openStreet(): Promise<Street> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-journey-'));
  const laptop = await startLaptop(0, dataDir, () => undefined, { startAt: MONDAY, timers: false });
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const errors: string[] = [];
  const phones: { person: string; page: Page }[] = [];
  return {
    laptop,
    browser,
    async phone(person, at, width = 375, scale = 1) {
      const context = await browser.newContext({ viewport: { width, height: 760 } });
      const page = await context.newPage();
      page.on('console', (line) => line.type() === 'error' && errors.push(`${person}: ${line.text()}`));
      page.on('pageerror', (error) => errors.push(`${person}: ${error.message}`));
      page.setDefaultTimeout(PATIENCE);
      phones.push({ person, page });
      const query = new URLSearchParams({ as: person, width: String(width), scale: String(scale), ...(at && { path: at }) });
      await page.goto(`${laptop.url}/phone?${query.toString()}`);
      return phoneOf(page);
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

/** What is drawn of pages further down the stack does not count: only what a person can see. */
function phoneOf(page: Page): Phone {
  const seen = (words: string | RegExp) => page.getByText(words).or(page.getByLabel(words)).filter({ visible: true }).last();
  // What is tapped is named in full: "受理" is not "提请不受理".
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).or(page.getByRole('radio', { name, exact: true })).filter({ visible: true });
  return {
    page,
    tap: async (words) => {
      await button(words).or(page.getByText(words, { exact: true })).filter({ visible: true }).first().waitFor();
      const target = (await button(words).count()) > 0 ? button(words).last() : seen(words);
      await target.click();
    },
    sees: async (words) => seen(words).waitFor(),
    write: async (label, words) => page.getByLabel(label).filter({ visible: true }).last().fill(words),
    back: async () => page.getByLabel('返回').filter({ visible: true }).last().click(),
  };
}
