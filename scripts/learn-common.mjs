/**
 * Learns domain/src/hot-spot/common.ts: in what share of messages the commonest strings of two and three characters occur.
 *
 *   node scripts/learn-common.mjs [--from FILE.jsonl]
 *
 * Reads ../shared/data/civic-messages/labelled.jsonl. What goes in occurs in at least one message of fifty, in Chinese
 * characters alone, and nothing that names a place: from single strings that everybody writes no message can be read back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LEAST = 0.02;
/** Names that the publisher has put, and words of one region. */
const NEVER = /西地|地省|楚|湘|泉|潇|娄|雅|星沙|书记|局长|厅长|[市县省区州]$|^[市县省区州]/u;
const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--from');
const file = at > 0 ? process.argv[at + 1] : `${root}../shared/data/civic-messages/labelled.jsonl`;
const counts = new Map();
const lines = readFileSync(file, 'utf8').trim().split('\n');
for (const line of lines) {
  const { title, detail } = JSON.parse(line);
  const terms = new Set();
  for (const part of `${title}\n${detail}`.slice(0, 600).split(/[^\p{Script=Han}]+/u))
    for (const size of [2, 3])
      for (let from = 0; from + size <= part.length; from++) terms.add(part.slice(from, from + size));
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
}
const rows = [...counts]
  .map(([term, count]) => [term, Math.round((count / lines.length) * 100)])
  .filter(([term, percent]) => percent >= LEAST * 100 && !NEVER.test(term))
  .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
const wrapped = [];
for (let from = 0; from < rows.length; from += 14)
  wrapped.push(
    `  '${rows
      .slice(from, from + 14)
      .map(([term, percent]) => `${term}${percent}`)
      .join(' ')} ',`,
  );
writeFileSync(
  `${root}domain/src/hot-spot/common.ts`,
  `/**
 * What everybody writes: ${rows.length} strings of two and three characters, each with the percentage of messages it is in.
 * Written by scripts/learn-common.mjs; change that and run it, never this file.
 */
const ROWS = [
${wrapped.join('\n')}
].join('');

/** String → share of messages, from 0 to 1. */
export const COMMON: ReadonlyMap<string, number> = new Map(
  [...ROWS.matchAll(/(\\p{Script=Han}+)(\\d+) /gu)].map(([, term = '', percent]) => [term, Number(percent) / 100]),
);
`,
);
