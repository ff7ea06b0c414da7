/** What somebody does on a page before it is looked at. */
import type { Page } from 'playwright-core';

/** What can be seen with these words. */
export const seen = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).last();
export const tap = (words: string | RegExp) => async (page: Page) => seen(page, words).click();
export const write = (label: string, words: string) => async (page: Page) =>
  page.getByLabel(label).filter({ visible: true }).last().fill(words);
export const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
export const button = (name: string) => async (page: Page) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click();
