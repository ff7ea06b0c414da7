/** A browser without a window, for the phones of tests and measurements. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's. The shell draws pages and nothing around them: a phone in it opens at a ninth of the processor's work. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody who has to be asked for it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Opens the one that `CHROME_PATH` names, or Debian's. @throws with what to do where there is none */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROME_PATH'], ...PLACES].find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error(
      'no browser: install Chromium (apt install chromium-headless-shell) or set CHROME_PATH to a Chrome or Chromium',
    );
  return await chromium.launch({ executablePath, args: FLAGS });
}
