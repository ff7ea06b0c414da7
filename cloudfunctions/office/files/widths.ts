/** How wide columns are printed: those of somebody's words share their room by how much is written in them. */
import { PARTS, type Heading } from '@gelin/domain';

/** A cell that holds somebody's words, or a place as they told it. */
const WORDS = new Set(
  PARTS.filter(({ key, code }) => code === undefined || key === 'place').map(({ key }) => key),
);

/** Of the columns' own width each keeps half; the other half goes where words are, as a sample of rows has them. The sum stays. */
export function fitted(headings: readonly Heading[], sample: readonly (readonly string[])[]): Heading[] {
  const written = headings.map(({ part }, at) =>
    WORDS.has(part) ? sample.reduce((sum, cells) => sum + (cells[at]?.length ?? 0), 0) : 0,
  );
  const all = written.reduce((sum, length) => sum + length, 0);
  if (all === 0) return [...headings];
  const shared = headings.reduce((sum, { part, width }) => sum + (WORDS.has(part) ? width / 2 : 0), 0);
  return headings.map((heading, at) =>
    WORDS.has(heading.part)
      ? { ...heading, width: Math.round(heading.width / 2 + (shared * (written[at] ?? 0)) / all) }
      : heading,
  );
}
