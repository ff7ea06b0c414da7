/**
 * How often the first suggestion of a category lies where people filed the message, and what it costs.
 * The shipped evidence was learned from these very messages, so the figure flatters; the honest one, on messages not
 * learned from, is printed by `node scripts/learn-suggestion.mjs --check`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import { suggestCategory } from '@gelin/domain';
import type { BenchRow } from './row.ts';

interface Labelled {
  readonly title: string;
  readonly detail: string;
  readonly category: string;
}

/** The label of the published messages → our first-level groups that it covers. */
export const LABELS: Readonly<Record<string, readonly string[]>> = {
  城乡建设: ['01', '02', '03', '04', '05', '08'],
  劳动和社会保障: ['10', '11'],
  教育文体: ['12'],
  商贸旅游: ['14'],
  环境保护: ['07'],
  卫生计生: ['13'],
  交通运输: ['06'],
};

const MESSAGES = '../shared/data/civic-messages/labelled.jsonl';

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

function judge({ title, detail, category }: Labelled): {
  label: string;
  first: boolean;
  anyOfThree: boolean;
} {
  const groups = suggestCategory(`${title}\n${detail}`).map(({ code }) => code.slice(0, 2));
  const right = (LABELS[category] ?? []).map((group) => groups.indexOf(group)).filter((rank) => rank >= 0);
  return { label: category, first: right.includes(0), anyOfThree: right.length > 0 };
}

async function bundleKilobytes(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: ['suggest', 'nature', 'severity', 'mask']
        .map((name) => `export * from './text/${name}.ts';`)
        .concat("export * from './catalogue/catalogue.ts';")
        .join('\n'),
      resolveDir: resolve('domain/src'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return Math.round((outputFiles[0]?.contents.byteLength ?? 0) / 102.4) / 10;
}

/** Accuracy overall and by label, of the first and of all three suggestions, milliseconds a message, kilobytes shipped. */
export async function measure(): Promise<{ name: string; rows: BenchRow[] }> {
  const name = 'suggestion of a category';
  const size: BenchRow = {
    label: 'catalogue and text, minified',
    value: await bundleKilobytes(),
    unit: 'KB',
  };
  const path = resolve(process.cwd(), MESSAGES);
  if (!existsSync(path))
    return { name, rows: [size, { label: 'accuracy', value: 0, unit: '%', note: 'data absent' }] };
  const messages = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
  const start = performance.now();
  const verdicts = messages.map(judge);
  const elapsed = performance.now() - start;
  const share = (of: typeof verdicts, test: (verdict: (typeof verdicts)[number]) => boolean): number =>
    percent(of.filter(test).length, of.length);
  return {
    name,
    rows: [
      {
        label: 'first suggestion right',
        value: share(verdicts, ({ first }) => first),
        unit: '%',
        note: `${messages.length} messages, also learned from`,
      },
      { label: 'one of three right', value: share(verdicts, ({ anyOfThree }) => anyOfThree), unit: '%' },
      ...Object.keys(LABELS).map((label) => ({
        label: `first right: ${label}`,
        value: share(
          verdicts.filter((verdict) => verdict.label === label),
          ({ first }) => first,
        ),
        unit: '%',
      })),
      { label: 'a message', value: Math.round((elapsed / messages.length) * 1000) / 1000, unit: 'ms' },
      size,
    ],
  };
}

/** On its own, once bundled: `esbuild bench/suggest.ts --bundle --packages=external --format=esm --outfile=…/suggest.mjs`. */
if (basename(process.argv[1] ?? '').startsWith('suggest.')) console.table((await measure()).rows);
