/** Who reported, on the phones of those it concerns: a look that its reporter sees, and a complaint that its subject never does. */
import { ELDER, phoneIn, USUAL } from './hands.ts';
import { openStreet, type Street } from './street.ts';

const GRID = 'qinghe-liuxi-1';
const GROUP = `packages/member/group/group?id=${GRID}`;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const told = (person: string, text: string, more: object = {}) =>
  street.call(person, 'matter', 'submit', {
    key: street.key(),
    text,
    photos: [],
    source: 'report',
    place: { unit: GRID },
    ...more,
  });
const page = (matter: string, as: 'reporter' | 'member') => `pages/matter/matter?id=${matter}&as=${as}`;

/** The same twice, about something else each time: what one leaves behind does not stand in for the other. */
const TWICE = [
  {
    ...USUAL,
    person: 'resident-wang',
    lamp: '楼道的灯不亮，已经三天了。',
    about: /楼道的灯/,
    complaint: '柳溪村网格长周桂兰收钱不办事，态度恶劣。',
    bad: '收钱',
    bin: '巷口的垃圾桶满了，没有人清。',
    other: /巷口的垃圾桶满了/,
  },
  {
    ...ELDER,
    person: 'resident-zhao',
    lamp: '晒坝的灯不亮，晚上看不见路。',
    about: /晒坝的灯/,
    complaint: '柳溪村网格长周桂兰吃拿卡要，作风不正。',
    bad: '吃拿卡要',
    bin: '桥头的垃圾桶倒了，没有人扶。',
    other: /桥头的垃圾桶倒了/,
  },
];

describe.each(TWICE)('$hands', ({ person, lamp, about, complaint, bad, bin, other, ...hands }) => {
  const phone = (who: string, at: string) => phoneIn(street, hands, who, at);

  test('the centre looks at who reported, says why, and the reporter sees it at once; the grid cannot look', async () => {
    const { matter } = await told(person, lamp, { contact: { name: '王秀兰', phone: '13812345678' } });
    const resident = await phone(person, page(matter, 'reporter'));
    await resident.sees(lamp);
    const chief = await phone('chief-liuxi-1', page(matter, 'member'));
    await chief.sees('受理');
    const read = { matter, as: 'member' } as const;
    const { actions } = await street.call('chief-liuxi-1', 'matter', 'read', read);
    expect(actions).not.toContain('look');

    const director = await phone('director-centre', page(matter, 'member'));
    await director.tap('更多可以做的');
    await director.tap('查看报事人');
    await director.sees(/会记录下来，报事人看得到/);
    await director.tap('电话核实情况');
    await director.sees('查看会记录下来，报事人看得到是谁、为什么看');
    await director.tap('记录并查看');
    await director.sees('王秀兰');
    await director.sees('13812345678');
    await director.sees('这次查看已经记录，报事人看得到是谁、为什么看');

    await resident.sees(/综治中心主任.*查看了您的联系方式/);
    await resident.sees('电话核实情况');
    // On going back the contact is gone: it was read and kept nowhere.
    await director.tap('看完了，回去');
    await director.sees(/查看了报事人的联系方式/);
    expect(await director.page.getByText('13812345678').filter({ visible: true }).count()).toBe(0);
  });

  test('a complaint about a chief goes to the centre; the chief and the groups never see it', async () => {
    const chief = await phone('chief-liuxi-1', GROUP);
    await chief.sees(about);
    const { matter, holderName } = await told(person, complaint);
    expect(holderName).toBe('青禾镇综治中心');

    const director = await phone('director-centre', 'packages/member/todo/todo');
    await director.tap(new RegExp(bad));
    await director.sees('保密办理');

    // Something else does come: had the complaint come, it would stand there too.
    await told(person, bin);
    await chief.sees(other);
    expect(await chief.page.getByText(bad).count()).toBe(0);
    for (const at of ['packages/member/todo/todo', page(matter, 'member')]) {
      const hers = await phone('chief-liuxi-1', at);
      await hers.sees(at.includes('todo') ? other : '这件事只有经办的人能看到');
      expect(await hers.page.getByText(bad).count()).toBe(0);
    }
    for (const [member, group] of [
      ['lead-liuxi', 'qinghe-liuxi'],
      ['supervisor-1', 'qinghe'],
    ]) {
      const { entries } = await street.call(member!, 'group', 'feed', { group: group! });
      expect(JSON.stringify(entries)).not.toContain(bad);
    }
  });
});
