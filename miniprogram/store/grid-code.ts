/** The code on a grid's board: what it says, whether scanned in here or opened by WeChat's own scanner. */

const UNIT = /[?&]unit=([A-Za-z0-9_.:%-]{1,128})/;

/** The unit that a link of a board names; `undefined` for any other code. */
export function unitInLink(link: string): string | undefined {
  const named = UNIT.exec(link)?.[1];
  return named === undefined ? undefined : decoded(named);
}

/** The unit a page was opened with: by its id, or by WeChat with the whole link, encoded, in `q`. */
export function unitInQuery(query: Readonly<Record<string, string | undefined>>): string | undefined {
  return query['unit'] ?? unitInLink(decoded(query['q'] ?? '') ?? '');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Half an escape: no code of ours.
    return undefined;
  }
}
