/** When words first stood on a page, and when a call was acknowledged, on a clock that all pages and this process share. */
import type { Page } from 'playwright-core';

type Noticing = typeof window & { __noticed: Map<string, number> };

/** Before a page is loaded: notes every text as it appears, and every acknowledged call. */
export async function noticing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = window as unknown as Noticing;
    own.__noticed = new Map();
    const now = (): number => performance.timeOrigin + performance.now();
    const note = (node: Node): void => {
      const words = node.textContent?.trim();
      if (words && !own.__noticed.has(words)) own.__noticed.set(words, now());
    };
    const all = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) note(node);
      else for (const child of node.childNodes) all(child);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (type === 'characterData') note(target);
        for (const node of addedNodes) all(node);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const plain = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const answer = await plain(input, init);
      const name = /\/client\/functions\/(\w+)/.exec(String(input))?.[1];
      if (name)
        own.__noticed.set(
          `acknowledged ${name}.${String((JSON.parse(String(init?.body)) as { procedure: string }).procedure)}`,
          now(),
        );
      return answer;
    };
  });
}

/** When these words first appeared, or this call was last acknowledged, in milliseconds since 1970. */
export async function noticed(page: Page, words: string): Promise<number> {
  const at = await page.evaluate((wanted) => {
    const { __noticed: known } = window as unknown as Noticing;
    return known.get(wanted) ?? [...known].find(([text]) => text.includes(wanted))?.[1];
  }, words);
  if (at === undefined) throw new Error(`"${words}" never stood on the page`);
  return at;
}
