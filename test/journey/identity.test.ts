/** Who reported, on the phones of those it concerns: a look that its reporter sees, and a complaint that its subject never does. */
import { openStreet, type Street } from './street.ts';

const GRID = 'qinghe-liuxi-1';
const GROUP = `packages/member/group/group?id=${GRID}`;
const WORDS = '楼道的灯不亮，已经三天了。';
const COMPLAINT = '柳溪村网格长周桂兰收钱不办事，态度恶劣。';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const told = (text: string, more: object = {}) =>
  street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text,
    photos: [],
    source: 'report',
    place: { unit: GRID },
    ...more,
  });
const page = (matter: string, as: 'reporter' | 'member') => `pages/matter/matter?id=${matter}&as=${as}`;

test('the centre looks at who reported, says why, and the reporter sees it at once; the grid cannot look', async () => {
  const { matter } = await told(WORDS, { contact: { name: '王秀兰', phone: '13812345678' } });
  const resident = await street.phone('resident-wang', page(matter, 'reporter'));
  await resident.sees(WORDS);
  const chief = await street.phone('chief-liuxi-1', page(matter, 'member'));
  await chief.sees('受理');
  expect(await chief.page.getByText('更多', { exact: true }).filter({ visible: true }).count()).toBe(0);

  const director = await street.phone('director-centre', page(matter, 'member'));
  await director.tap('更多可以做的');
  await director.tap('查看报事人');
  await director.sees(/会记录下来，报事人看得到/);
  await director.tap('电话核实情况');
  await director.sees('查看会记录下来，报事人看得到是谁、为什么看');
  await director.tap('记录并查看');
  await director.sees('王秀兰');
  await director.sees('13812345678');
  await director.sees('这次查看已经记录，报事人看得到是谁、为什么看');

  await resident.sees(/综治中心主任.*查看了报事人的联系方式/);
  await resident.sees('电话核实情况');
  // On going back the contact is gone: it was read and kept nowhere.
  await director.tap('看完了，回去');
  await director.sees(/查看了报事人的联系方式/);
  expect(await director.page.getByText('13812345678').filter({ visible: true }).count()).toBe(0);
});

test('a complaint about a chief goes to the centre; the chief and the groups never see it', async () => {
  const chief = await street.phone('chief-liuxi-1', GROUP);
  await chief.sees(/楼道的灯/);
  const { matter, holderName } = await told(COMPLAINT);
  expect(holderName).toBe('青禾镇');

  const director = await street.phone('director-centre', 'packages/member/todo/todo');
  await director.tap(/周桂兰收钱不办事/);
  await director.sees('保密办理');

  // Something else does come: had the complaint come, it would stand there too.
  await told('巷口的垃圾桶满了，没有人清。');
  await chief.sees(/垃圾桶满了/);
  expect(await chief.page.getByText('收钱').count()).toBe(0);
  for (const at of ['packages/member/todo/todo', page(matter, 'member')]) {
    const phone = await street.phone('chief-liuxi-1', at);
    await phone.sees(at.includes('todo') ? /垃圾桶满了/ : '这件事只有经办的人能看到');
    expect(await phone.page.getByText('收钱').count()).toBe(0);
  }
  for (const [person, group] of [
    ['lead-liuxi', 'qinghe-liuxi'],
    ['supervisor-1', 'qinghe'],
  ]) {
    const { entries } = await street.call(person!, 'group', 'feed', { group: group! });
    expect(JSON.stringify(entries)).not.toContain('收钱');
  }
});
