/**
 * Learns domain/src/text/evidence.ts: how much generic words speak for the fields of public service.
 *
 *   node scripts/learn-suggestion.mjs           learn from all messages and write the table
 *   node scripts/learn-suggestion.mjs --check   learn from 70 %, judge the suggestion on the other 30 %, write nothing
 *
 * Reads ../shared/data/civic-messages/labelled.jsonl (or the file after --from). Deterministic: same messages, same table.
 * What goes in: words and short phrases, as Node's own segmenter finds them, that occur in at least MIN_MESSAGES
 * messages. No message can be read back from single frequent words, and names of places and people are kept out.
 * How: multinomial logistic regression (AdaGrad, L2) over which words occur, the head counting double, twice: once
 * with all candidates, once with the best of them; weights shifted and rounded to one digit a field.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import prettier from 'prettier';

const MIN_MESSAGES = 15;
const TABLE_SIZE = 1100;
const EPOCHS = 40;
const DECAY = 1e-2;
const RATE = 0.5;

/** Label of the published messages → the first-level groups of ours that it covers. */
export const FIELDS = [
  ['城乡建设', ['01', '02', '03', '04', '05', '08']],
  ['劳动和社会保障', ['10', '11']],
  ['教育文体', ['12']],
  ['商贸旅游', ['14']],
  ['环境保护', ['07']],
  ['卫生计生', ['13']],
  ['交通运输', ['06']],
];

/** Design §3: nothing of these is ever learned, whatever it would add. */
const NEVER =
  /计生|划生|超生|抚养费|社会抚养|民族|少数民|宗教|教会|教堂|信访|上访|党|政治|法轮|邪教|罚款|结扎|引产|准生|生证|生[二办委子]|卫计|计委|二胎|二孩|独生|生子女|子女证|生育一|生育二|生育政策|生育条例|革命/u;
/** Names of places and people (the publisher's replacements too) and words of one region. */
const NAMES =
  /西地|地省|地.?省$|楚|湘|泉|雅|娄|潇|洞庭|江西|浙江|广东|星沙|关于西|重庆|资江|江南|朝阳|滨江|长郡|株潭|长株|潭城|星城|欧阳|咨询西|希望西|州州|坪|塘[村镇]|[桥铺][村镇]|河[西边]|西路|北路|北站|尊敬|您好|[^建育生保事通]厅|厅长|书记|局长|主任|某/u;
/** The publisher's letters for places leave stumps: 市二, 县社. Words that really begin so are named. */
const STUMPS = /^[市县省区州](?!场|容|政|民|城$|道|内)|^城(?!市|镇|乡|管|铁|际)|^[^环社住教卫区省]区$/u;
/** Nothing begins or ends with these: they are grammar. */
const GRAMMAR =
  /^[的了是在我你他她它们和与及或就都也又还再把被对为以从到向这那个其有不没很更最因所而且但若如请能会要想去来给让等着过上下中里内外前后已将于并个位次年月日元号各每某本该此之至由即则却乎啊呢吗吧]|[的了是在我你他她它们和与及或就都也又还再把被对为以从到向这那其因所而且但若如着过于并之至由即则却乎啊呢吗吧]$/u;

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}domain/src/text/evidence.ts`;

/** The rules themselves, so that learning sees a text exactly as the phone will. */
async function loadDomain() {
  const bundled = await build({
    stdin: {
      contents: `export * from './normalise.ts'; export * from './lexicon.ts'; export * from './fields.ts';
        export * from './suggest.ts'; export { CATEGORIES } from '../catalogue/catalogue.ts';`,
      resolveDir: `${root}domain/src/text`,
    },
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`);
}

function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619) >>> 0;
  return value;
}

function readMessages(path, { normalise }) {
  const labels = FIELDS.map(([label]) => label);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ title, detail, category }) => ({
      raw: `${title}\n${detail}`,
      text: normalise(`${title}\n${detail}`),
      field: labels.indexOf(category),
      held: hash(normalise(title)) % 10 >= 7,
      order: hash(normalise(title + detail)),
    }))
    .filter(({ field }) => field >= 0)
    .sort((a, b) => a.order - b.order);
}

/** Words, and up to three of them in a row while not longer than four characters; how many messages have each. */
function candidates(messages) {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map();
  for (const { text } of messages) {
    const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
    const seen = new Set();
    for (let first = 0; first < parts.length; first++) {
      let phrase = '';
      for (let next = first; next < Math.min(parts.length, first + 3); next++) {
        phrase += parts[next];
        if (phrase.length > 4 || !/^\p{Script=Han}+$/u.test(phrase)) break;
        if (phrase.length > 1) seen.add(phrase);
      }
    }
    for (const phrase of seen) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return new Map(
    [...counts]
      .filter(
        ([word, count]) =>
          count >= MIN_MESSAGES &&
          !NEVER.test(word) &&
          !NAMES.test(word) &&
          !STUMPS.test(word) &&
          !GRAMMAR.test(word),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function featuresOf(text, lexicon, { findWords, placeWeight }) {
  const found = [...findWords(text, lexicon)].map(([word, at]) => [word, placeWeight(at)]);
  const length = Math.sqrt(1 + found.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return found.map(([word, weight]) => [word, weight / length]);
}

/** Weights [word][field] and the bias of each field. */
function regress(messages, words, domain) {
  const width = FIELDS.length;
  const lexicon = domain.lexiconOf(words);
  const rows = messages.map(({ text, field }) => ({ features: featuresOf(text, lexicon, domain), field }));
  const weights = new Float64Array(words.length * width);
  const squares = new Float64Array(words.length * width).fill(1e-8);
  const bias = new Float64Array(width);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, field } of rows) {
      const scores = Float64Array.from(bias);
      for (const [word, value] of features)
        for (let k = 0; k < width; k++) scores[k] += weights[word * width + k] * value;
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (let k = 0; k < width; k++) {
        const error = powers[k] / total - (k === field ? 1 : 0);
        bias[k] -= 0.01 * error;
        for (const [word, value] of features) {
          const at = word * width + k;
          const slope = error * value + DECAY * weights[at];
          squares[at] += slope * slope;
          weights[at] -= (RATE * slope) / Math.sqrt(squares[at]);
        }
      }
    }
  return {
    weights: words.map((_, word) => [...weights.subarray(word * width, (word + 1) * width)]),
    bias: [...bias],
  };
}

function learn(messages, domain) {
  const counts = candidates(messages);
  const all = [...counts.keys()];
  const first = regress(messages, all, domain);
  const words = all
    .map((word, at) => ({ word, worth: Math.hypot(...first.weights[at]) * Math.log(1 + counts.get(word)) }))
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, TABLE_SIZE)
    .map(({ word }) => word)
    .sort();
  const { weights, bias } = regress(messages, words, domain);
  const spans = weights.map((row) => Math.max(...row) - Math.min(...row)).sort((a, b) => a - b);
  const step = Number((spans[Math.floor(spans.length * 0.995)] / 9).toFixed(3));
  const rows = words.map((word, at) => {
    const low = Math.min(...weights[at]);
    const digits = weights[at].map((weight) => Math.min(9, Math.round((weight - low) / step)));
    return word + digits.join('');
  });
  return {
    candidates: all.length,
    table: {
      fields: FIELDS.map(([, groups]) => groups),
      bias: bias.map((value) => Number(value.toFixed(2))),
      step,
      rows: rows.filter((row) => !/(\d)\1{6}$/.test(row)).join(' '),
    },
  };
}

/** The share of messages whose first suggestion lies in a group of their label. */
export function accuracy(messages, table, domain) {
  const evidence = domain.evidenceOf(table);
  const right = messages.filter(({ raw, field }) => {
    const best = domain.suggestWith(raw, domain.CATEGORIES, evidence)[0];
    return best !== undefined && FIELDS[field][1].includes(best.code.slice(0, 2));
  });
  return right.length / messages.length;
}

async function write(table) {
  const lines = table.rows.match(/.{1,100}(?: |$)/gu).map((line) => `  '${line}'`);
  const source = `/**
 * Which generic words speak for which field: ${table.rows.split(' ').length} words, one digit a field in the order of \`fields\`.
 * Written by scripts/learn-suggestion.mjs; change that and run it, never this file.
 */
import type { EvidenceTable } from './fields.ts';

export const EVIDENCE: EvidenceTable = {
  fields: ${JSON.stringify(table.fields)},
  bias: ${JSON.stringify(table.bias)},
  step: ${table.step},
  rows: ${lines.join(' +\n')},
};
`;
  const options = await prettier.resolveConfig(target);
  writeFileSync(target, await prettier.format(source, { ...options, filepath: target }));
}

const percent = (share) => `${(share * 100).toFixed(2)} %`;

export async function main(args) {
  const from = args.includes('--from')
    ? args[args.indexOf('--from') + 1]
    : `${root}../shared/data/civic-messages/labelled.jsonl`;
  if (!existsSync(from)) {
    console.error(
      `No messages at ${from}: name a file of {title, detail, category} lines with --from. Nothing was changed.`,
    );
    process.exitCode = 1;
    return;
  }
  const domain = await loadDomain();
  const messages = readMessages(from, domain);
  if (args.includes('--check')) {
    const known = messages.filter(({ held }) => !held);
    const held = messages.filter(({ held: isHeld }) => isHeld);
    const { table } = learn(known, domain);
    console.log(`learned from ${known.length}: ${percent(accuracy(known, table, domain))}`);
    console.log(`held out ${held.length}: ${percent(accuracy(held, table, domain))}`);
    return;
  }
  const { table, candidates: count } = learn(messages, domain);
  await write(table);
  console.log(
    `${count} candidates, ${table.rows.split(' ').length} words kept; ${percent(accuracy(messages, table, domain))} of what was learned`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
