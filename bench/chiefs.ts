/** Finding a chief among 5,000 grids and 50,000 landmarks: how often the right one is first, and what it takes. */
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findNames, finderOf, type Finder } from '@gelin/domain';
import { chanceOf } from '../runtime/replay/chance.ts';
import { madeCounty } from './chiefs/county.ts';
import { soughtIn, type Sought } from './chiefs/sought.ts';
import type { BenchRow, Measurement } from './row.ts';

const SHOWN = 12;
/** Queries of each kind. */
const QUERIES = 300;

export function measure(): Promise<Measurement> {
  const before = heap();
  const chance = chanceOf(20_270_301);
  const directory = madeCounty(chance);
  const town = heap();
  const names = findNames(directory);
  const start = performance.now();
  const finder = finderOf(names, directory.units);
  const built = performance.now() - start;
  const rows: BenchRow[] = [
    { label: 'names', value: names.length, unit: '', note: `${directory.units.length} units` },
    { label: 'the index is built', value: Math.round(built), unit: 'ms' },
    {
      label: 'memory of the index',
      value: Math.round(heap() - town),
      unit: 'MB',
      note: `the directory alone ${Math.round(town - before)}`,
    },
  ];
  const sought = soughtIn(directory, chance, QUERIES);
  const taken: number[] = [];
  for (const [kind, queries] of Object.entries(sought)) rows.push(judged(kind, queries, finder, taken));
  taken.sort((a, b) => a - b);
  rows.push(
    { label: 'a query, half of them within', value: at(taken, 0.5), unit: 'ms' },
    { label: 'a query, 95 % of them within', value: at(taken, 0.95), unit: 'ms' },
  );
  return Promise.resolve({ name: 'Finding a chief: 5,000 grids, 50,000 landmarks', rows });
}

/** The share whose right unit comes first; where several share a name to the letter, any of them is right. */
function judged(kind: string, queries: readonly Sought[], finder: Finder, taken: number[]): BenchRow {
  let first = 0;
  let shown = 0;
  for (const { words, right } of queries) {
    const start = performance.now();
    const found = finder.find(words, SHOWN).map(({ unit }) => right.has(unit));
    taken.push(performance.now() - start);
    if (found[0]) first += 1;
    if (found.includes(true)) shown += 1;
  }
  return {
    label: `right one first: ${kind}`,
    value: (first / queries.length) * 100,
    unit: '%',
    atLeast: 95,
    note: `shown at all ${Math.round((shown / queries.length) * 1000) / 10} %, e.g. ${queries[0]?.words ?? ''}`,
  };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Megabytes in use, after what can be thrown away was. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

/** On its own, once bundled: `esbuild bench/chiefs.ts --bundle --packages=external --format=esm --outfile=…/chiefs.mjs`. */
if (basename(process.argv[1] ?? '').startsWith('chiefs.')) console.table((await measure()).rows);
