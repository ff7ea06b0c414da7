/** What was searched on this phone lately: kept here and nowhere else, gone by one tap. */

const KEPT = 'search.recent';
/** As many as fit without scrolling. */
const MOST = 8;

/** The latest first. */
export function recentSearches(): readonly string[] {
  const kept: unknown = wx.getStorageSync(KEPT);
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

/** With one more; returns them all. */
export function remember(words: string): readonly string[] {
  const all = [words, ...recentSearches().filter((one) => one !== words)].slice(0, MOST);
  wx.setStorageSync(KEPT, all);
  return all;
}

/** Forgets them all. */
export function forgetSearches(): void {
  wx.removeStorageSync(KEPT);
}
