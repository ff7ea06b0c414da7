/** Codes as a sheet to print: a line a person, wide enough to be cut apart, with how to use it. */

export interface Slips {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly rows: readonly { readonly name: string; readonly posts: string; readonly code: string }[];
}

/** 381 247 5609: as it is said on the telephone. */
const said = (code: string) => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;

export async function writeSlips({ title, until, rows }: Slips): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('岗位码', {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: {
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
    },
  });
  sheet.addRow([`${title}　${until} 前有效，每码一人一次，请当面或电话告诉本人，不要发到群里`]);
  sheet.mergeCells(1, 1, 1, 4);
  sheet.addRow(['姓名', '岗位', '岗位码', '怎么用']).font = { bold: true };
  for (const { name, posts, code } of rows)
    sheet.addRow([name, posts, said(code), '微信打开小程序，点“我的”“我有岗位码”，输入这 10 个数字']);
  [12, 30, 18, 36].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.eachRow((row, number) => {
    row.alignment = { vertical: 'middle', wrapText: true };
    if (number > 1) row.height = 34;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
