/** What the columns of a `picker` hold in each of its modes, and what its value is. */

export interface Columns {
  words: string[][];
  chosen: number[];
}

/** A mode of the picker: columns from properties, and back to a value. */
export interface Mode {
  columns(): Columns;
  /** After column `column` moved: the columns as they are now. */
  moved(chosen: number[], column: number): Columns;
  value(chosen: number[]): unknown;
}

type Words = unknown[];

const two = (value: number): string => String(value).padStart(2, '0');

function wordsOf(range: Words, key: string): string[] {
  return range.map((one) =>
    key && typeof one === 'object' && one !== null
      ? String((one as Record<string, unknown>)[key])
      : String(one),
  );
}

/** One list. */
export function selectorMode(range: Words, key: string, value: number): Mode {
  const columns = (chosen: number[]): Columns => ({ words: [wordsOf(range, key)], chosen });
  return { columns: () => columns([value]), moved: columns, value: ([index]) => index ?? 0 };
}

/** Several lists beside each other; the page may change them while one turns. */
export function multiMode(range: Words[], key: string, value: number[]): Mode {
  const columns = (chosen: number[]): Columns => ({
    words: range.map((one) => wordsOf(one, key)),
    chosen: range.map((_one, i) => chosen[i] ?? 0),
  });
  return { columns: () => columns(value), moved: columns, value: (chosen) => chosen };
}

/** Hours and minutes. */
export function timeMode(value: string, start: string, end: string): Mode {
  const [from, to] = [start || '00:00', end || '23:59'];
  const words = [
    Array.from({ length: 24 }, (_v, i) => two(i)),
    Array.from({ length: 60 }, (_v, i) => two(i)),
  ];
  const text = ([hour = 0, minute = 0]: number[]): string => `${two(hour)}:${two(minute)}`;
  const clamp = (chosen: number[]): number[] => {
    const now = text(chosen);
    const kept = now < from ? from : now > to ? to : now;
    return kept.split(':').map(Number);
  };
  const columns = (chosen: number[]): Columns => ({ words, chosen: clamp(chosen) });
  return { columns: () => columns((value || from).split(':').map(Number)), moved: columns, value: text };
}

/** Year, month and day, as far as `fields` asks. */
export function dateMode(value: string, start: string, end: string, fields: string, today: string): Mode {
  const first = Number((start || '1970').slice(0, 4));
  const last = Number((end || '2100').slice(0, 4));
  const [low, high] = [start || `${first}-01-01`, end || `${last}-12-31`];
  const depth = fields === 'year' ? 1 : fields === 'month' ? 2 : 3;
  const text = ([year = 0, month = 0, day = 0]: number[]): string =>
    [String(first + year), two(month + 1), two(day + 1)].slice(0, depth).join('-');
  const indexes = (date: string): number[] => {
    const [year = first, month = 1, day = 1] = date.split('-').map(Number);
    return [year - first, month - 1, day - 1].slice(0, depth);
  };
  const columns = (chosen: number[]): Columns => {
    const days = new Date(Date.UTC(first + (chosen[0] ?? 0), (chosen[1] ?? 0) + 1, 0)).getUTCDate();
    const limited = [chosen[0] ?? 0, chosen[1] ?? 0, Math.min(chosen[2] ?? 0, days - 1)];
    const date = text(limited);
    const kept = date < low.slice(0, date.length) ? low : date > high.slice(0, date.length) ? high : date;
    return {
      words: [
        Array.from({ length: last - first + 1 }, (_v, i) => `${first + i}年`),
        Array.from({ length: 12 }, (_v, i) => `${i + 1}月`),
        Array.from({ length: days }, (_v, i) => `${i + 1}日`),
      ].slice(0, depth),
      chosen: indexes(kept),
    };
  };
  return { columns: () => columns(indexes(value || today)), moved: (chosen) => columns(chosen), value: text };
}
