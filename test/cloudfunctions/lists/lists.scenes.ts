/** Workbooks as an office hands them in, put into the administrator's folder, and taken over to the end. */
import { LISTS, type SheetKey } from '@gelin/domain';
import type { ListsChecked, ListsTaken } from '@gelin/contract/lists';
import exceljs from 'exceljs';
import { openidOf } from '../../../runtime/town/town.ts';
import type { Stage } from '../../stage.ts';

export type Rows = Readonly<Partial<Record<SheetKey, readonly Readonly<Record<string, string>>[]>>>;

/** A workbook with these rows. */
export async function bookOf(rows: Rows): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const { key, title, columns } of LISTS) {
    const own = rows[key];
    if (!own) continue;
    const sheet = book.addWorksheet(title);
    sheet.addRow(columns.map(({ heading, required }) => `${heading}${required ? '*' : ''}`));
    for (const row of own) sheet.addRow(columns.map((column) => row[column.key] ?? ''));
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Uploads a file as the administrator's phone does. */
export async function putLists(
  stage: Pick<Stage, 'cloud' | 'key'>,
  content: Buffer,
  openid = openidOf('admin-centre'),
  ending = 'xlsx',
): Promise<string> {
  const asked = { version: 1, procedure: 'drawers', input: {} };
  const reply = await stage.cloud.call('people', asked, { openid });
  const { output } = ('result' in reply ? reply.result : {}) as { output: { drawers: string[] } };
  const place = `lists/${output.drawers[0] ?? ''}/${stage.key()}.${ending}`;
  const sent = await fetch(`${stage.cloud.url}/client/files/${place}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-wx-openid': openid },
    body: new Uint8Array(content),
  });
  return ((await sent.json()) as { fileID: string }).fileID;
}

/** Taken over to the end; every part that was done on the way. */
export async function takeAll(
  stage: Stage,
  file: string,
  more: { endOthers?: boolean; system?: 'wgs84' | 'gcj02' } = {},
  person = 'admin-centre',
): Promise<ListsTaken[]> {
  const input = { file, endOthers: false, ...more };
  const checked: ListsChecked = await stage.call(person, 'town', 'checkLists', input);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const parts: ListsTaken[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    parts.push(await stage.call(person, 'town', 'takeLists', { ...input, import: checked.import }));
    if (parts.at(-1)?.phase === 'done') return parts;
  }
  throw new Error('never done');
}
