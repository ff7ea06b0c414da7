/** What the pages printed into docs/ have in common: sources bundled on the spot, Markdown tables, written or shown. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The exports of TypeScript files, together: scripts are plain JavaScript and the rules are not. */
export async function bundled(...files) {
  const lines = files.map((file) => `export * from ${JSON.stringify(path.join(ROOT, file))};`);
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A Markdown table. */
export function table(heading, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)];
}

/** The page into its place under docs/; with `--print` to the terminal instead. */
export async function printed(file, title, body) {
  const text = [
    '<!-- prettier-ignore-start -->',
    `# ${title}`,
    '',
    ...body,
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ];
  if (process.argv.includes('--print')) return process.stdout.write(text.join('\n'));
  await writeFile(path.join(ROOT, file), text.join('\n'));
  console.log(`written: ${file}`);
}
