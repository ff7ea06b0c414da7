/** Rows of one page put behind those of another, a matter once: which of two faces of it stays. Pure. */

interface OfMatter {
  readonly matter: string;
}

const matterOf = ({ matter }: OfMatter) => matter;

/** The face that was there stays: rows that are drawn do not change under a thumb. Rows that may be no matter are told apart by `idOf`. */
export function added<Row extends OfMatter>(
  known: readonly Row[],
  arriving: readonly Row[],
  idOf: (row: Row) => string = matterOf,
): readonly Row[] {
  const there = new Set(known.map(idOf));
  return [...known, ...arriving.filter((row) => !there.has(idOf(row)))];
}

/** The face that arrives takes the place of the one before. */
export function renewed<Row extends OfMatter>(known: readonly Row[], arriving: readonly Row[]): Row[] {
  return [...new Map([...known, ...arriving].map((row) => [row.matter, row])).values()];
}

/** The newer face wins, where a page moved in between. */
export function newest<Row extends OfMatter & { readonly seq: number }>(
  known: readonly Row[],
  arriving: readonly Row[],
): Row[] {
  const rows = new Map(known.map((row) => [row.matter, row]));
  for (const row of arriving) if (row.seq >= (rows.get(row.matter)?.seq ?? 0)) rows.set(row.matter, row);
  return [...rows.values()];
}
