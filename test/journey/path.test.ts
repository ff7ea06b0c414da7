/** The main job in a real browser: a report, its card, the answer, somebody else's look, the rating, the ledger. */
import exceljs from 'exceljs';
import { takePhoto } from './camera.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const WORDS = '活动室门口的路灯坏了三天，晚上看不见台阶。';
const ANSWER = '今天下午换了灯泡，晚上看过，亮了。';
const GROUP = 'packages/member/group/group?id=qinghe-liuxi-1';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

test('a lamp is reported, mended, looked at, rated and stands on the ledger', async () => {
  const resident = await street.phone('resident-wang');
  const chief = await street.phone('chief-liuxi-1', GROUP);
  await chief.sees('群里还没有消息');

  // The resident finds her grid and its chief, and reports.
  await resident.tap('选我的网格');
  await resident.tap('柳溪村');
  await resident.tap(/^第一网格/);
  await resident.sees('周桂兰');
  await resident.tap(/^报事/);
  await resident.write('写下是什么事', WORDS);
  await takePhoto(resident);
  await resident.tap(/^拍照$/);
  await resident.tap('下一步');
  await resident.write('说说具体位置', '活动室门口');
  await resident.tap('下一步');
  await resident.sees(/会先交给柳溪村第一网格/);
  await resident.sees(/最晚 今天 15:\d\d 前受理/);
  await resident.tap('发送');
  await resident.sees('已经发出去了');
  await resident.tap('看进展');

  // The chief's open group shows the card by itself.
  await chief.sees(/活动室门口的路灯/);
  await chief.tap(/活动室门口的路灯/);
  await chief.tap('受理');
  await resident.sees(/已受理，编号 2027-000001/);

  await chief.tap('答复');
  await chief.tap('已解决');
  await chief.write('怎么办的', ANSWER);
  await takePhoto(chief);
  await chief.tap(/拍照片/);
  await chief.sees('报事人会看到');
  // Until the picture is stored there is nothing to send.
  await chief.sees('附照片 1 张');
  await chief.tap('发给报事人');
  await resident.sees(ANSWER);

  // Whoever answered cannot verify; a worker of the grid can.
  const worker = await street.phone('worker-liuxi-1');
  await worker.tap(/^待办/);
  await worker.sees('等我核查');
  await worker.tap('核查');
  await worker.tap('办好了');
  await worker.tap('提交核查');
  await resident.sees(/核查通过，已办结/);

  await resident.tap('满意');
  await resident.tap(/提交|评价/);
  await resident.sees(/谢谢您的评价/);

  // The clerk's ledger has the row, on the screen and in the file.
  const clerk = await street.phone('clerk-centre');
  await clerk.tap(/^台账/);
  await clerk.sees('2027-000001');
  await clerk.tap(/导出/);
  const row = await exportedRow(clerk, '2027-000001');
  expect(row).toEqual(expect.arrayContaining(['2027-000001', '居民报事', '已办结', '按期', '满意', ANSWER]));
});

/** The cells of the row with this number, read from the file that the phone opened. */
async function exportedRow({ page }: Phone, no: string): Promise<string[]> {
  const opened = () =>
    (window as unknown as { __preview: { documents: { url: string }[] } }).__preview.documents;
  await page.waitForFunction(
    () => (window as unknown as { __preview: { documents: unknown[] } }).__preview.documents.length > 0,
  );
  const [document] = await page.evaluate(opened);
  const bytes = await page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    document?.url ?? '',
  );
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer as never);
  const cells: string[] = [];
  book.worksheets[0]?.eachRow((row) => {
    if (row.getCell(2).value === no) row.eachCell((cell) => cells.push(String(cell.value)));
  });
  return cells;
}
