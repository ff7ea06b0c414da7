/** What a sheet that rises over a page says by itself. */
export const SHEET_WORDS = { close: '关上' };
