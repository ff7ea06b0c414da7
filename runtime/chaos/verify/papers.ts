/** Checks that papers are numbered one after another, a kind and year each, and that no two have one number. */
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { Stored } from './stored.ts';

export function* checkPapers({ papers, counters }: Stored): Generator<Finding> {
  const given = new Map<string, Set<number>>();
  for (const { _id, town, kind, year, n } of papers) {
    const counter = `papers:${town}:${kind}:${String(year)}`;
    const numbers = given.get(counter) ?? new Set();
    given.set(counter, numbers);
    if (numbers.has(n)) yield doubled(`paper ${counter} ${String(n)}`, _id);
    numbers.add(n);
  }
  for (const { _id, n } of counters) {
    if (!_id.startsWith('papers:')) continue;
    const numbers = given.get(_id) ?? new Set();
    if (numbers.size !== n) yield missing('a paper of a number that was given', _id);
    if (Math.max(0, ...numbers) > n) yield wrong('a number that was never given', _id);
  }
}
