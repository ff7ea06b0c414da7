/** 转发: a matter's card in a WeChat group, opened from there, and the group bound to a village. */
import { setStage, settled, tap, words, type Drawn } from '../harness';
import { matterView, member, NOW, resident } from '../people';

const stage = setStage();
const LIUXI = { id: 'qinghe-liuxi', name: '柳溪村' };

/** As WeChat starts the app from a card in a group. */
function inGroup(): void {
  stage.phone.can('getEnterOptionsSync', () => ({ scene: 1044, path: '', query: {} }));
  stage.phone.can('getGroupEnterInfo', ({ success }: { success(info: object): void }) =>
    success({ cloudID: 'cloud-id-1' }),
  );
}
const open = (as: string) => stage.open('pages/matter/matter', { id: 'm1', as });
const shared = ({ instance }: Drawn) => (instance['onShareAppMessage'] as () => object)();

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers(
    'matter.read',
    matterView({ text: '王某家门口的路灯不亮', unitName: '柳溪村第二网格' }),
  );
});
afterEach(() => jest.useRealTimers());

test('the card says what and where in the town’s own words, and nothing anybody wrote', async () => {
  const page = await open('member');
  expect(shared(page)).toEqual({
    title: '柳溪村第二网格 · 路灯损坏 · 已受理',
    path: '/pages/matter/matter?id=m1&as=shared',
  });
});

test('a restricted matter and a reporter’s own are not passed on: the front door is', async () => {
  stage.phone.answers('matter.read', matterView({ restricted: true }));
  const restricted = await open('member');
  expect(words(restricted)).not.toContain('转发到微信群');
  expect(shared(restricted)).toEqual({ path: '/pages/home/home' });
  stage.phone.answers('matter.read', matterView());
  expect(shared(await open('reporter'))).toEqual({ path: '/pages/home/home' });
});

test.each([
  ['a member looks by their post', member, 'member'],
  ['anybody else as whoever reported it', resident, 'reporter'],
])('opened from the group, %s', async (_, who, as) => {
  stage.phone.answers('people.me', who);
  await open('shared');
  const read = stage.phone.called.find(({ procedure }) => procedure === 'matter.read');
  expect(read?.input).toEqual({ matter: 'm1', as });
});

test('whoever answers for the village is offered to bind the group, once asked which', async () => {
  inGroup();
  stage.phone.answers('town.fromGroup', { mayBind: [LIUXI] });
  stage.phone.answers('town.bindGroup', { unit: LIUXI });
  stage.phone.can('showActionSheet', ({ success }: { success(chosen: { tapIndex: number }): void }) =>
    success({ tapIndex: 0 }),
  );
  const page = await open('shared');
  await settled();
  expect(words(page)).toContain('把这个微信群设为哪个村的群？');
  await tap(page, '.bind');
  await settled();
  expect(stage.phone.called.at(-1)).toMatchObject({
    procedure: 'town.bindGroup',
    input: { unit: LIUXI.id },
    entered: { cloudID: 'cloud-id-1' },
  });
  expect(words(page)).toContain('这个微信群是柳溪村的群');
});

test('whoever answers for no village is offered nothing, and outside a group nobody is asked', async () => {
  await open('shared');
  expect(stage.phone.called.map(({ procedure }) => procedure)).not.toContain('town.fromGroup');
  inGroup();
  stage.phone.answers('town.fromGroup', { unit: LIUXI, mayBind: [] });
  const page = await open('shared');
  await settled();
  expect(words(page)).not.toContain('微信群是');
});
