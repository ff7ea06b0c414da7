/** Files of tickets as hotlines send them, put into the clerk's folder, and taken in to the end. */
import type { TicketsFile, TicketsTaken } from '@gelin/contract/ticket';
import exceljs from 'exceljs';
import { openidOf } from '../../runtime/town/town.ts';
import type { Stage } from '../stage.ts';
import { putLists } from './lists/lists.scenes.ts';

export const CLERK = 'clerk-centre';
export const HEADINGS = [
  '序号',
  '工单编号',
  '诉求内容',
  '事发地址',
  '诉求人',
  '联系电话',
  '受理时间',
  '办理时限',
  '答复内容',
];

/** A ticket as a row; some of its cells said otherwise. */
export const line = (n: number, more: Readonly<Record<number, string | Date>> = {}) => {
  const cells: (string | Date)[] = [
    String(n),
    `Q2027-${n}`,
    `北街第${n}盏路灯不亮。`,
    '北街',
    '王芳',
    '13812345678',
    '2027-02-26 09:00',
    '2027-03-02',
    '',
  ];
  for (const [column, cell] of Object.entries(more)) cells[Number(column)] = cell;
  return cells;
};

/** A workbook with a title above its headings. */
export async function workbook(
  lines: readonly (readonly (string | Date)[])[],
  headings = HEADINGS,
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(['青禾镇热线工单']);
  sheet.addRow([...headings]);
  for (const cells of lines) sheet.addRow([...cells]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const csv = (lines: readonly (readonly (string | Date)[])[], headings = HEADINGS) =>
  [headings, ...lines].map((cells) => cells.join(',')).join('\r\n');

export const putTickets = (stage: Stage, content: Buffer, ending = 'xlsx', person = CLERK) =>
  putLists(stage, content, openidOf(person), ending);

export const reading = (
  stage: Stage,
  file: string,
  more: object = {},
  person = CLERK,
): Promise<TicketsFile> =>
  stage.call(person, 'office', 'readTickets', { file, name: '3月1日工单.xlsx', ...more });

/** What taking it in asks for, as reading it gave it. */
export const asRead = (
  file: string,
  { source, mapping, import: id }: TicketsFile,
  name = '3月1日工单.xlsx',
) => ({
  file,
  name,
  source,
  mapping,
  import: id,
});

/** Read, and taken in to the end. */
export async function takeIn(
  stage: Stage,
  file: string,
  more: object = {},
  person = CLERK,
): Promise<TicketsTaken> {
  const input = asRead(file, await reading(stage, file, more, person));
  for (let turn = 0; turn < 50; turn += 1) {
    const taken = await stage.call(person, 'office', 'takeTickets', input);
    if (taken.finished) return taken;
  }
  throw new Error('never done');
}
