/** 委托外单位 from both ends: whoever asks makes a link and sends it on; whoever was asked needs no account. */
import type { OutsideOutputs } from '@gelin/contract/outside';
import { setStage, settled, words, type Drawn } from '../../harness';
import { HOUR, matterView, member, NOW } from '../../people';

const stage = setStage();
const LINK = 'x'.repeat(32);
const ENTRUST = 'packages/desk/entrust/entrust';
const OUTSIDE = 'packages/resident/outside/outside';
const asked: OutsideOutputs['outside'] = {
  asks: { name: '柳溪村第一网格', phone: '000-1' },
  name: '安达电梯公司',
  task: '请来修三号楼的电梯',
  until: NOW + 48 * HOUR,
  category: '电梯故障',
  place: '柳溪村第一网格 三号楼',
  text: '电梯坏了',
  photos: [],
  replies: [],
  open: true,
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.read', matterView({ actions: ['entrust'] }));
  stage.phone.answers('matter.outside', asked);
});

const ask = (page: Drawn, method: string, detail: object = {}) =>
  (page.instance[method] as (event: unknown) => Promise<void>).call(page.instance, { detail });
const inputs = (procedure: string) =>
  stage.phone.called
    .filter((each) => each.procedure === procedure)
    .map(({ input }) => input as { key: string });

test('who, what and by when make a link, which is sent on as a card', async () => {
  const page = await stage.open(ENTRUST, { matter: 'm1' });
  expect(words(page)).toContain('写好请谁、做什么，就能做链接');
  await ask(page, 'onNameInput', { value: '安达电梯公司' });
  await ask(page, 'onTextInput', { value: '请来修电梯' });
  await ask(page, 'onDaysChoose', { value: '7' });
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted', link: LINK });
  await ask(page, 'onMakeAct');
  expect(inputs('matter.act')[0]).toMatchObject({
    seq: 3,
    step: { action: 'entrust', name: '安达电梯公司', text: '请来修电梯', days: 7 },
  });
  expect(words(page)).toContain('用微信发给对方');
  const card = (page.instance['onShareAppMessage'] as () => object).call(page.instance);
  expect(card).toMatchObject({ path: `/${OUTSIDE}?m=m1&t=${LINK}` });
});

test('where the reply is lost the same wish goes again, for the same link', async () => {
  const page = await stage.open(ENTRUST, { matter: 'm1' });
  await ask(page, 'onNameInput', { value: '安达' });
  await ask(page, 'onTextInput', { value: '请来修' });
  stage.phone.fails('matter.act', 'unavailable');
  await ask(page, 'onMakeAct');
  await ask(page, 'onMakeAct');
  const [first, second] = inputs('matter.act');
  expect(second!.key).toBe(first!.key);
});

test('a standing one says how often they replied, and is taken back after a question', async () => {
  const standing = { name: '安达电梯公司', until: NOW + HOUR, replies: 2 };
  stage.phone.answers('matter.read', matterView({ actions: ['entrust', 'revoke'], entrusted: standing }));
  const page = await stage.open(ENTRUST, { matter: 'm1' });
  expect(words(page)).toMatch(/安达电梯公司，今天 10:00 前办好.*对方回复了 2 次/u);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  await ask(page, 'onRevokeTap');
  expect(inputs('matter.act')[0]).toMatchObject({ step: { action: 'revoke' } });
});

test('whoever holds the link reads what to do, by when, and whom to ring', async () => {
  stage.phone.fails('people.me', 'notMember');
  const page = await stage.open(OUTSIDE, { m: 'm1', t: LINK });
  expect(words(page)).toMatch(
    /安达电梯公司：.*请来修三号楼的电梯.*11月25日 9:00 前办好.*打给柳溪村第一网格.*电梯坏了/u,
  );
  expect(stage.phone.called.map(({ procedure }) => procedure)).toEqual(['matter.outside']);
});

test('a reply goes out once with its pictures, and stands there afterwards', async () => {
  const page = await stage.open(OUTSIDE, { m: 'm1', t: LINK });
  await ask(page, 'onTextInput', { value: '换了门机' });
  await ask(page, 'onPhotosChange', { photos: ['cloud://a'], unsent: [], waiting: 0 });
  stage.phone.answers('matter.outsideReply', { seq: 5 });
  stage.phone.answers('matter.outside', { ...asked, replies: [{ at: NOW, text: '换了门机', photos: [] }] });
  await ask(page, 'onSendAct');
  await settled();
  expect(inputs('matter.outsideReply')[0]).toMatchObject({
    link: LINK,
    text: '换了门机',
    photos: ['cloud://a'],
  });
  expect(words(page)).toContain('您回复过的');
});

test('pictures on their way are waited for', async () => {
  const page = await stage.open(OUTSIDE, { m: 'm1', t: LINK });
  await ask(page, 'onTextInput', { value: '换了门机' });
  await ask(page, 'onPhotosChange', { photos: [], unsent: ['wxfile://a'], waiting: 1 });
  expect(page.instance.data['disabled']).toBe(true);
});

test('a link that has ended says whom to ask, and does not offer to try again', async () => {
  stage.phone.fails('matter.outside', 'linkEnded');
  const page = await stage.open(OUTSIDE, { m: 'm1', t: LINK });
  expect(words(page)).toContain('这个链接已经失效，请找发给您的单位再要一个');
  expect(page.instance.data['lasting']).toBe(true);
});

test('what needs no more reply says so', async () => {
  stage.phone.answers('matter.outside', { ...asked, open: false });
  expect(words(await stage.open(OUTSIDE, { m: 'm1', t: LINK }))).toContain('已经不用回复了');
});
