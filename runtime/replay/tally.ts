/** Compares what the senders know with what is stored, by reading it back through the phone's contract. */
import { randomBytes } from 'node:crypto';
import exceljs from 'exceljs';
import { groupsOf, type Directory } from '@gelin/domain';
import { openidOf, type DemoTown } from '../town/town.ts';
import { officeFile } from './office-file.ts';
import type { Played } from './replay.ts';

export interface Tally {
  readonly missing: number;
  readonly doubled: number;
  readonly cards: number;
  /** What members said in groups. */
  readonly messages: number;
  readonly events: number;
  readonly rows: number;
  readonly file: Buffer;
}

/** Reads every resident's list and the clerk's ledger, and counts what is missing and what is there twice. */
export async function tally(
  { matters, residents, said, hall }: Played,
  { directory }: DemoTown,
  url: string,
): Promise<Tally> {
  const listed: string[] = [];
  for (const openid of residents) listed.push(...(await everythingOf(openid, hall)));
  const seen = counts(listed);
  const { file, numbers } = await ledger(hall, url);
  const rows = counts(numbers);
  const registered = matters.flatMap((matter) => matter.no ?? []);
  const { cards, talk } = await feeds(directory, hall);
  const heard = counts(talk);
  return {
    missing:
      matters.filter(({ matter }) => !seen.has(matter)).length +
      registered.filter((no) => !rows.has(no)).length +
      said.filter((id) => !heard.has(id)).length,
    doubled: twice(seen) + twice(rows) + twice(counts(registered)) + twice(heard) + twice(counts(cards)),
    cards: cards.length,
    messages: talk.length,
    events: matters.reduce((sum, matter) => sum + matter.seq, 0),
    rows: numbers.length,
    file,
  };
}

/** Ids of all matters on a resident's list. */
async function everythingOf(openid: string, hall: Played['hall']): Promise<string[]> {
  const matters: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await hall.call(openid, 'matter', 'mine', cursor ? { cursor } : {});
    matters.push(...page.rows.map((row) => row.matter));
    cursor = page.cursor;
    if (!cursor) return matters;
  }
}

/** Exports the ledger of residents' matters and reads the numbers out of the file itself. */
async function ledger(hall: Played['hall'], url: string): Promise<{ file: Buffer; numbers: string[] }> {
  const clerk = openidOf('clerk-centre');
  const key = randomBytes(16).toString('hex');
  const begun = await hall.call(clerk, 'office', 'file', { key, ledger: 'demand', form: 'xlsx' });
  const file = await officeFile({ hall, url, openid: clerk }, begun);
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const numbers: string[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cell = String(row.getCell(2).value ?? '');
    if (/^\d{4}-\d{6}$/.test(cell)) numbers.push(cell);
  });
  return { file, numbers };
}

interface Heard {
  /** Ids of the cards' entries and of what was said, as often as they stand there. */
  readonly cards: string[];
  readonly talk: string[];
}

/** Everything in all groups, by scrolling each back to its beginning as one of its members. */
async function feeds(directory: Directory, hall: Played['hall']): Promise<Heard> {
  const readers = new Map(
    directory.members.flatMap((member) => groupsOf(member, directory).map((group) => [group, member.id])),
  );
  const heard: Heard = { cards: [], talk: [] };
  for (const [group, member] of readers) {
    for (let before: number | undefined; ;) {
      const input = { group, ...(before !== undefined && { before }) };
      const page = await hall.call(openidOf(member), 'group', 'feed', input);
      for (const { kind, id } of page.entries) (kind === 'card' ? heard.cards : heard.talk).push(id);
      before = page.entries[0]?.at;
      if (!page.older || before === undefined) break;
    }
  }
  return heard;
}

function counts(ids: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

function twice(found: ReadonlyMap<string, number>): number {
  return [...found.values()].filter((count) => count > 1).length;
}
