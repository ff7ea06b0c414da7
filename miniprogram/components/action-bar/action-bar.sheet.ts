/** Picking one of many in WeChat's own sheet, which holds six: what is over stands behind its last line. */

/** As many lines as WeChat's sheet may have. */
const LINES = 6;

/** What was picked; nothing where the sheet was closed. */
export async function picked<T extends string>(
  items: readonly T[],
  words: Readonly<Record<T, string>>,
  further: string,
): Promise<T | undefined> {
  const shown = items.length > LINES ? items.slice(0, LINES - 1) : items;
  const rest = items.slice(shown.length);
  const itemList = [...shown.map((item) => words[item]), ...(rest.length > 0 ? [further] : [])];
  // Closing the sheet without choosing is a rejection to WeChat, and nothing at all to us.
  const tapped = await wx.showActionSheet({ itemList }).catch(() => undefined);
  if (!tapped) return undefined;
  return tapped.tapIndex < shown.length ? shown[tapped.tapIndex] : picked(rest, words, further);
}
