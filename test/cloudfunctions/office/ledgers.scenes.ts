/** Three matters on the ledger, one of them closed, and files of ledgers as they are read again. */
import exceljs from 'exceljs';
import { sweeping } from '../journal.scenes.ts';
import type { Stage } from '../../stage.ts';
import { act, putOwn, reporting } from '../scenes.ts';

export const CLERK = 'clerk-centre';
export const DIRECTOR = 'director-centre';
const PLACES = ['qinghe-liuxi-1', 'qinghe-guiyuan-1', 'qinghe-shiqiao-1'];
const CHIEFS = ['chief-liuxi-1', 'chief-guiyuan-1', 'chief-shiqiao-1'];

/** Who has the matter with this place in the list. */
export const chiefOf = (at: number) => CHIEFS[at] ?? '';

/** Their ids, in the order of their numbers. */
export async function threeMatters(stage: Stage): Promise<string[]> {
  const matters: string[] = [];
  for (const [at, words] of ['楼道的灯不亮。', '井盖松了。', '垃圾没人收。'].entries()) {
    const { matter } = await reporting(stage, words, PLACES[at]);
    matters.push(matter);
    await act(stage, chiefOf(at), matter, 1, { action: 'accept' });
  }
  const photos = [await putOwn(stage, chiefOf(0))];
  const done = { action: 'answer', text: '换好了。', outcome: 'solved', photos };
  await act(stage, chiefOf(0), matters[0]!, 2, done);
  await act(stage, DIRECTOR, matters[0]!, 3, { action: 'verify', result: 'pass' });
  await sweeping(stage);
  return matters;
}

export async function bytesOf(stage: Stage, url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(new URL(url, stage.cloud.url))).arrayBuffer());
}

export async function sheetOf(stage: Stage, url: string): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await bytesOf(stage, url)) as unknown as ArrayBuffer);
  return book.worksheets[0]!;
}

/** Every cell as it reads, row by row. */
export function rowsIn(sheet: exceljs.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
}
