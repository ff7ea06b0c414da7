/**
 * Every sentence that people read on a phone, with where it stands and its key, as one table: what a translator would get.
 * `--json` prints the same as JSON. `--outside` prints what is Chinese in the mini-program's and the domain's code but stands in no file of
 * words; test/domain/words.test.ts holds that list.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const HAN = /\p{Script=Han}/u;
const WORDS = /(^|\/)words\/[^/]+\.ts$/;
/** Words that stand beside the one rule that says them. */
const BESIDE = new Set([
  'domain/src/matter/next.ts',
  'domain/src/notice/words.ts',
  'domain/src/notice/robot-words.ts',
]);

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'miniprogram', 'domain/src'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .sort();
const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const isWords = (file) => WORDS.test(file) || BESIDE.has(file);

/** The Chinese in a file: what was written, what it is called there, and {names} where something is put in. */
function sentences(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found = [];
  const nameOf = (node) => node.name?.getText(source).replace(/^['"]|['"]$/g, '');
  const visit = (node, keys) => {
    const at =
      ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)
        ? [...keys, nameOf(node)]
        : keys;
    const said = textOf(node, source);
    if (said !== undefined && HAN.test(said)) found.push({ file, key: at.join('.'), text: said });
    // What is put into a sentence may have sentences of its own.
    ts.forEachChild(node, (child) => visit(child, at));
  };
  visit(source, []);
  return found;
}

function textOf(node, source) {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return (
    node.head.text +
    node.templateSpans
      .map(({ expression, literal }) => `{${expression.getText(source)}}${literal.text}`)
      .join('')
  );
}

/** Titles of pages and tabs: WeChat reads them from JSON alone. Another language would set them when a page opens. */
function titles(file) {
  const found = [];
  const visit = (value, key) => {
    if (typeof value === 'string' && HAN.test(value)) found.push({ file, key, text: value });
    else if (value && typeof value === 'object')
      for (const [name, inside] of Object.entries(value)) visit(inside, key ? `${key}.${name}` : name);
  };
  visit(JSON.parse(read(file)), '');
  return found;
}

const inCode = files.filter(
  (file) => file.endsWith('.ts') || file.endsWith('.wxml') || file.endsWith('.wxs'),
);
const json = files.filter((file) => file.startsWith('miniprogram/') && file.endsWith('.json'));

if (process.argv.includes('--outside')) {
  const outside = inCode
    .filter((file) => !isWords(file))
    .flatMap((file) => {
      const count = file.endsWith('.ts') ? sentences(file).length : HAN.test(read(file)) ? 1 : 0;
      return count > 0 ? [file] : [];
    });
  console.log(JSON.stringify(outside));
} else {
  const all = [...files.filter(isWords).flatMap(sentences), ...json.flatMap(titles)];
  if (process.argv.includes('--json')) console.log(JSON.stringify(all, null, 1));
  else {
    const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '↵');
    console.log('| file | key | 中文 |\n| --- | --- | --- |');
    for (const { file, key, text } of all) console.log(`| ${file} | ${key} | ${cell(text)} |`);
    console.error(`${all.length} sentences in ${new Set(all.map(({ file }) => file)).size} files`);
  }
}
