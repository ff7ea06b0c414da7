/** What a scene is, and what somebody does in it before it is looked at. */
import type { Page } from 'playwright-core';
import { matterView, type Made } from './layout.replies.ts';

export type Phase = 'ready' | 'loading' | 'empty' | 'failed' | 'offline';

export interface Scene {
  readonly name: string;
  readonly as: 'resident' | 'member';
  readonly path: string;
  readonly phases: readonly Phase[];
  /** What differs from the full replies. */
  readonly made?: Made;
  /** The phone's own storage. */
  readonly kept?: Readonly<Record<string, unknown>>;
  /** What somebody does before it looks like this; only in `ready` and `offline`. */
  readonly steps?: (page: Page) => Promise<void>;
}

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
export const reads = (changes: Parameters<typeof matterView>[0]): Made => ({
  matter: { read: matterView(changes) },
});
