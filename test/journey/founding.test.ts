/** A town founded from Excel lists, in a real browser: by the code, from a workbook; a chief binds by a code, and a report arrives there. */
import { filledLists, LISTS } from '@gelin/domain';
import { foundingCode } from '../../runtime/founding/code.ts';
import { loadTown } from '../../runtime/town/town.ts';
import { bookOf, type Rows } from '../cloudfunctions/lists/lists.scenes.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const { code, hash } = foundingCode();

let street: Street;
beforeAll(async () => {
  street = await openStreet(undefined, { foundingHash: hash });
});
afterAll(() => street.close());

/** The lists of the demo town, as its office would have them. */
async function lists(change: (rows: Record<string, string>[]) => void = () => undefined): Promise<Buffer> {
  const filled = filledLists(loadTown('runtime/town/qinghe').directory);
  const rows = LISTS.map(({ key, columns }) => {
    const own = filled[key].map((cells) =>
      Object.fromEntries(columns.map((column, index) => [column.key, cells[index] ?? ''])),
    );
    if (key === 'members') change(own);
    return [key, own] as const;
  });
  return bookOf(Object.fromEntries(rows) as Rows);
}

/** A file that waits in a chat to be picked. */
async function inChat({ page }: Phone, content: Buffer): Promise<void> {
  await page.evaluate(
    (bytes) => {
      const { __preview: preview } = window as unknown as { __preview: { nextMedia(files: File[]): void } };
      preview.nextMedia([new File([Uint8Array.from(bytes)], '名册.xlsx')]);
    },
    [...content],
  );
}

test('a town is founded from Excel lists; a member binds by a code, and a report arrives there', async () => {
  const founder = await street.phone('admin-centre', 'pages/me/me', 320);
  await founder.sees('这里还没有建镇');
  await founder.tap(/^建镇/);
  await founder.write('建镇码', code);
  await founder.write('镇（街道）名称', '青禾镇');
  await founder.write('您的姓名', '方宇');
  await founder.tap('建镇');
  await founder.tap('去导入名册');

  // One cell is wrong: it is named, and nothing is taken over.
  await inChat(founder, await lists((rows) => Object.assign(rows[0] ?? {}, { role: '网格张' })));
  await founder.tap('从聊天里选文件');
  await founder.sees('1 处要改，什么都没有导入');
  await founder.sees(/^第 2 行 D 列：没有“网格张”这个岗位/);

  await inChat(founder, await lists());
  await founder.tap('改好了，重新选文件');
  await founder.sees('检查通过，导入后会这样');
  await founder.tap('导入');
  await founder.sees('导入好了，一分钟内各处生效');

  // The chief of a grid gets a code.
  street.laptop.cloud.clock.advance(61_000);
  await founder.tap('接下来：给大家发岗位码');
  await founder.tap('柳溪村');
  await founder.tap('第一网格');
  await founder.tap(/网格长/);
  await founder.tap('发岗位码');
  const digits = founder.page.getByText(/^\d{3} \d{3} \d{4}$/u);
  await digits.waitFor();
  const said = (await digits.textContent()) ?? '';

  const chief = await street.phone('chief-liuxi-1', 'pages/me/me', 320);
  await chief.tap(/^我有岗位码/);
  await chief.write('岗位码', said);
  await chief.tap('下一步');
  await chief.sees('柳溪村第一网格 网格长');
  await chief.tap('是我，绑定');
  await chief.sees('绑好了');

  const units = await street.call('resident-wang', 'town', 'units', {});
  const village = units.units.find(({ name }) => name === '柳溪村');
  const grid = units.units.find(({ name, parent }) => name === '第一网格' && parent === village?.id);
  await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: '楼道的灯不亮，已经三天。',
    photos: [],
    source: 'report',
    place: { unit: grid?.id ?? '' },
  });
  await chief.tap('去工作台');
  await chief.tap(/^待办/);
  await chief.sees(/楼道的灯不亮/);
});
