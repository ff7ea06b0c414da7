/**
 * Whether what an office is told agrees with what happened: every row of every ledger, every figure with the list it opens,
 * and every number of a month's summary, against all matters made anew from their events.
 */
import { randomBytes } from 'node:crypto';
import papa from 'papaparse';
import {
  COUNT_KEYS,
  countedAs,
  countedRow,
  definitionOf,
  elapsed,
  figureSpan,
  LEDGERS,
  matterLines,
  namingOf,
  type CountKey,
  type Directory,
  type LedgerSpec,
  type Matter,
  type Moment,
  type Period,
} from '@gelin/domain';
import { openidOf } from '../town/town.ts';
import { officeFile } from './office-file.ts';
import type { TownHall } from './town-hall.ts';
import { docxWords } from './zip-entry.ts';

const CLERK = openidOf('clerk-centre');
/** Each file is made anew. */
const fresh = () => randomBytes(16).toString('hex');

/** The town that was played in, the slow way's matters, and the moment at which it is asked. */
export interface Asking {
  readonly hall: TownHall;
  readonly url: string;
  readonly directory: Directory;
  readonly matters: readonly Matter[];
  readonly now: number;
}

/** What was compared, and what of it differs, by name. */
export interface Agreement {
  readonly rows: number;
  readonly figures: number;
  readonly listed: number;
  readonly numbers: number;
  readonly differing: readonly string[];
}

/** Which sources a figure of a summary has. */
const NOTES = /［[\d、，,]+］/gu;

/** Asks as the town's clerk. `months` back from now are gone through; `progress` hears how many are done. */
export async function agreement(
  asking: Asking,
  months: number,
  progress: (done: number) => void = () => undefined,
): Promise<Agreement> {
  const differing: string[] = [];
  let rows = 0;
  for (const spec of LEDGERS.filter(({ kind }) => kind === 'matters')) {
    const [told, slow] = [await rowsTold(spec, asking), rowsAnew(spec, asking)];
    rows += slow.length;
    if (told.sort().join('\n') !== slow.sort().join('\n')) differing.push(`台账 ${spec.key}`);
  }
  const found = { figures: 0, listed: 0, numbers: 0 };
  for (let back = 0; back < months; back += 1) {
    const anew = listsAnew(asking, elapsed(figureSpan('month', asking.now, back), asking.now));
    const figures = await asking.hall.call(CLERK, 'office', 'figures', { span: 'month', back });
    for (const { key, count } of figures.counts) {
      const listed = await listTold(asking, figures.desk, key, back);
      found.figures += 1;
      found.listed += listed.length;
      if (count !== anew[key].length || listed.join() !== anew[key].join())
        differing.push(
          `报表 ${back} 个月前 ${key}：${count}，列出 ${listed.length}，重算 ${anew[key].length}`,
        );
    }
    const summary = await summaryTold(asking, back, anew);
    found.numbers += summary.numbers;
    differing.push(...summary.differing.map((words) => `总结 ${back} 个月前 ${words}`));
    progress(back + 1);
  }
  return { rows, ...found, differing };
}

/** How many months lie from one moment to another, both their own. */
export function monthsBetween(from: Moment, to: Moment): number {
  let months = 1;
  while (figureSpan('month', to, months - 1).from > from) months += 1;
  return months;
}

/** The rows of a ledger as its file has them, without their running number. */
async function rowsTold(spec: LedgerSpec, { hall, url }: Asking): Promise<string[]> {
  const begun = await hall.call(CLERK, 'office', 'file', {
    key: fresh(),
    ledger: spec.key,
    form: 'csv',
  });
  const content = await officeFile({ hall, url, openid: CLERK }, begun);
  const { data } = papa.parse<string[]>(content.toString('utf8').slice(1), { skipEmptyLines: true });
  // What a spreadsheet would take for a formula was kept from being one.
  return data
    .slice(1)
    .map(([, ...cells]) => JSON.stringify(cells.map((cell) => cell.replace(/^'(?=[=+\-@])/u, ''))));
}

function rowsAnew(spec: LedgerSpec, { directory, matters }: Asking): string[] {
  const { holds } = definitionOf(spec, directory.settings);
  const line = matterLines(spec, namingOf(directory));
  return matters.filter(holds).map((matter) => JSON.stringify(line(matter).cells));
}

type Lists = Readonly<Record<CountKey, readonly string[]>>;

function listsAnew({ matters }: Asking, period: Period): Lists {
  const rows = matters.map(countedRow);
  const ids = (key: CountKey) => countedAs(key, rows, period).map(({ id }) => id);
  return Object.fromEntries(COUNT_KEYS.map((key) => [key, ids(key).sort()])) as unknown as Lists;
}

/** Every matter that a figure opens. */
async function listTold({ hall }: Asking, desk: string, count: CountKey, back: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { desk, span: 'month', back, count, ...(cursor && { cursor }) } as const;
    const page = await hall.call(CLERK, 'office', 'counted', input);
    ids.push(...page.ids);
    cursor = page.cursor;
    if (cursor === undefined) return ids.sort();
  }
}

/** Each number of the month's summary by its own count, and each paragraph as it stands in the file. */
async function summaryTold({ hall, url }: Asking, back: number, anew: Lists) {
  const asked = { kind: 'month', back } as const;
  const { filled } = await hall.call(CLERK, 'office', 'summary', asked);
  const key = fresh();
  const made = await hall.call(CLERK, 'office', 'summaryFile', { ...asked, key, cases: [] });
  const words = docxWords(await officeFile({ hall, url, openid: CLERK }, made)).replaceAll(NOTES, '');
  const differing: string[] = [];
  let numbers = 0;
  for (const part of filled.parts) {
    if (part.kind === 'figures') continue;
    const text = part.runs.map((run) => run.words).join('');
    if (part.runs.every(({ kind }) => kind !== 'gap') && !words.includes(text)) differing.push(text);
    for (const run of part.runs) {
      const [count, second] = run.kind === 'figure' ? run.counts : [];
      if (count === undefined || second !== undefined || !/^\d+$/.test(run.words)) continue;
      numbers += 1;
      if (run.words !== String(anew[count].length)) differing.push(`${count}：${run.words}`);
    }
  }
  return { numbers, differing };
}
