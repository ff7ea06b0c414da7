/** Being an informant elsewhere: what 我的 offers, leaving, and where 报事 leads. */
import type { Me } from '../../../miniprogram/store/session';
import type * as Session from '../../../miniprogram/store/session';
import { find, setStage, settled, tap, words, type Drawn } from '../harness';
import { informant, member, resident } from '../people';

const stage = setStage();
const urls = () => stage.phone.did.map(({ options }) => options['url']);
const volunteering = (me: object): Drawn => stage.render('pages/me/volunteering/volunteering', { me });

test.each([
  ['an informant', informant, ['我的上报', '退出信息员']],
  ['a chief', member, ['信息员']],
  ['a resident', resident, ['做信息员']],
])('%s is offered what is theirs', (_, me, offered) => {
  const drawn = volunteering(me);
  const names = drawn.querySelectorAll('.way__words').map((one) => words(one));
  expect(names).toHaveLength(offered.length);
  for (const [index, name] of offered.entries()) expect(names[index]).toMatch(new RegExp(`^${name}`));
});

test('each entry leads there', async () => {
  for (const me of [informant, member, resident]) await tap(volunteering(me), '.way');
  expect(urls()).toEqual([
    '/packages/member/tips/tips',
    '/packages/member/informants/informants',
    '/packages/resident/join/join',
  ]);
});

describe('leaving', () => {
  const leaveWay = async (drawn: Drawn) => {
    drawn.querySelectorAll('.way').at(-1)?.dispatchEvent('tap');
    await settled();
  };

  test('takes a yes, and is told with thanks', async () => {
    stage.phone.answers('people.leave', { unit: 'g2' });
    stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
    const drawn = volunteering(informant);
    await leaveWay(drawn);
    expect(stage.phone.called).toEqual([]);
    let left = 0;
    drawn.addEventListener('left', () => (left += 1));
    stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
    await leaveWay(drawn);
    expect(stage.phone.called).toMatchObject([{ procedure: 'people.leave', input: { unit: 'g2' } }]);
    expect(stage.phone.did.at(-1)?.options['title']).toContain('谢谢您帮过忙');
    expect(left).toBe(1);
  });

  test('that could not be heard says so and can be tried again', async () => {
    stage.phone.does('people.leave', () => Promise.reject({ errMsg: 'request:fail' }));
    stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
    const drawn = volunteering(informant);
    await leaveWay(drawn);
    expect(words(find(drawn, '.failure'))).toContain('网络不通');
  });
});

describe('报事 on the home page', () => {
  async function reporting(): Promise<unknown> {
    const page = await stage.open('pages/home/home');
    await tap(page, '.report');
    return urls().at(-1);
  }
  beforeEach(() => {
    stage.phone.answers('matter.mine', { rows: [] });
    stage.phone.answers('matter.todo', { rows: [], verify: [] });
    stage.phone.answers('group.list', { groups: [] });
  });

  const elsewhere = { role: 'informant', unit: 'g3', unitName: '柳溪村第三网格' } as const;
  const both: Me = {
    ...member,
    member: { ...member.member!, posts: [...member.member!.posts, elsewhere] },
  };
  const ways = [
    ['an informant', informant, '/packages/member/tip/tip'],
    ['a chief', member, '/pages/report/report'],
    ['a chief who is an informant elsewhere', both, '/pages/report/report'],
    ['a resident', resident, '/pages/report/report'],
  ] as const;
  test.each(ways)('leads %s to their screen', async (_, me, url) => {
    stage.phone.answers('people.me', me);
    expect(await reporting()).toBe(url);
  });

  test.each(ways)('leads %s there without a network too', async (_, known, url) => {
    const { me, forgetSession } = stage.module<typeof Session>('store/session');
    stage.phone.answers('people.me', known);
    await me();
    forgetSession();
    for (const asked of ['people.me', 'matter.mine', 'town.bulletins'])
      stage.phone.does(asked, () => Promise.reject({ errMsg: 'request:fail' }));
    expect(await reporting()).toBe(url);
  });
});

test('whoever is no informant any more is forgotten as one', async () => {
  const { me, forgetSession } = stage.module<typeof Session>('store/session');
  stage.phone.answers('people.me', informant);
  await me();
  expect(stage.phone.storage.has('informing')).toBe(true);
  forgetSession();
  stage.phone.answers('people.me', resident);
  await me();
  expect(stage.phone.storage.has('informing')).toBe(false);
});
