/** Positions in a list: strings that sort by moment and are never equal, so that a page can begin exactly after one. */

/** "0001763712000000:id": sorts by moment, then by id. */
export function position(at: number, id: string): string {
  return `${String(at).padStart(16, '0')}:${id}`;
}

/** The moment in a position. */
export function momentOf(pos: string): number {
  return Number(pos.slice(0, pos.indexOf(':')));
}
