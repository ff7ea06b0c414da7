/** What most tests of the preview begin with: a town, a browser, and a phone of one's own for each test. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../runtime/browser.ts';
import { closePhone, openPhone, openTown, type OpenPhone, type Town } from './phones.ts';

export interface Stage {
  town: Town;
  browser: Browser;
  /** Opened anew before each test. */
  phone: OpenPhone;
}

/**
 * Sets the stage for a file of tests; `query` is what each phone opens. A phone is closed after its test, and what it
 * complained about fails the test, unless the tests close their phones themselves (`closes: false`).
 */
export function setStage(query: string, { closes = true } = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    [stage.town, stage.browser] = await Promise.all([openTown(), openBrowser()]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.town?.close();
  });
  beforeEach(async () => {
    stage.phone = await openPhone(stage.browser, stage.town, query);
  });
  if (closes) afterEach(() => closePhone(stage.phone));
  return stage;
}
