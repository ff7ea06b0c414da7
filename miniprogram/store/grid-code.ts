/** The code on a grid's board, or on a matter's paper: what it says, whether scanned in here or opened by WeChat's own scanner. */

const UNIT = /[?&]unit=([A-Za-z0-9_.:%-]{1,128})/;

const MATTER = /[?&]matter=([A-Za-z0-9_.:%-]{1,128})/;

/** The unit that a link of a board names; `undefined` for any other code. */
export function unitInLink(link: string): string | undefined {
  return named(UNIT, link);
}

/** The page of the matter that a paper's link names; whoever may not see it is told so there. */
export function matterPageOf(link: string): string | undefined {
  const matter = named(MATTER, link);
  return matter && `/pages/matter/matter?id=${encodeURIComponent(matter)}&as=shared`;
}

function named(pattern: RegExp, link: string): string | undefined {
  const found = pattern.exec(link)?.[1];
  return found === undefined ? undefined : decoded(found);
}

/** The unit a page was opened with: by its id, or by WeChat with the whole link, encoded, in `q`. */
export function unitInQuery(query: Readonly<Record<string, string | undefined>>): string | undefined {
  return query['unit'] ?? unitInLink(linkInQuery(query));
}

/** The link that WeChat opened a page with, or ''. */
export function linkInQuery({ q = '' }: Readonly<Record<string, string | undefined>>): string {
  return decoded(q) ?? '';
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Half an escape: no code of ours.
    return undefined;
  }
}
