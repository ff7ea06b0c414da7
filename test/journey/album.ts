/**
 * An album of a journey, for whoever wants to look at its steps one by one: `GELIN_ALBUM=/tmp/album npm test -- test/journey/…`.
 * A picture after every tap and every sight, a long one where the page is longer than the phone, and what the ruler finds. Without the name nothing is kept.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOf } from './layout.look.ts';

const ALBUM = process.env.GELIN_ALBUM;
/** In rpx; larger in elder mode. */
const TARGET = { usual: 96, elder: 120 };
let pictures = 0;

/** Puts the page as it is now into the album. */
export async function pictured(page: Page, person: string, step: string): Promise<void> {
  const size = page.viewportSize();
  if (!ALBUM || !size) return;
  mkdirSync(ALBUM, { recursive: true });
  pictures += 1;
  const words = step.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 24);
  const test = (expect.getState().currentTestName ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);
  const name = `${size.width}-${test}-${String(pictures).padStart(3, '0')}-${person}-${words}`;
  await page.screenshot({ path: path.join(ALBUM, `${name}.png`) });
  const { hidden, elder } = await page.evaluate(() => {
    const scroller = document.querySelector('.page:not([hidden]) .page-scroll');
    return {
      hidden: scroller ? scroller.scrollHeight - scroller.clientHeight : 0,
      elder: document.querySelector('.page:not([hidden]) .frame--elder') !== null,
    };
  });
  const faults = await faultsOf(page, (TARGET[elder ? 'elder' : 'usual'] * size.width) / 750);
  if (faults.length > 0)
    appendFileSync(path.join(ALBUM, 'faults.txt'), `${name} ${JSON.stringify(faults)}\n`);
  if (hidden < 2) return;
  await page.setViewportSize({ width: size.width, height: size.height + hidden });
  await page.screenshot({ path: path.join(ALBUM, `${name}-long.png`) });
  await page.setViewportSize(size);
}
