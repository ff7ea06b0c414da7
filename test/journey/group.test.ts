/** A group's day on two phones: said without a network, called, quoted, taken back, pinned, found again, and marked as the answer. */
import { openStreet, type Phone, type Street } from './street.ts';

const GROUP = 'packages/member/group/group?id=qinghe-liuxi-1';

let street: Street;
let chief: Phone;
let worker: Phone;

beforeAll(async () => {
  street = await openStreet();
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: '活动室门口的路灯坏了三天，晚上看不见台阶，请给换一个灯泡。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await street.call('chief-liuxi-1', 'matter', 'act', {
    key: street.key(),
    matter,
    seq: 1,
    step: { action: 'accept' },
  });
  chief = await street.phone('chief-liuxi-1', GROUP);
  worker = await street.phone('worker-liuxi-1', GROUP);
  for (const phone of [chief, worker]) await phone.sees(/活动室门口的路灯/);
});
afterAll(() => street.close());

const setOnline = ({ page }: Phone, online: boolean): Promise<void> =>
  page.evaluate(
    (on) => (window as unknown as { __preview: { setOnline(on: boolean): void } }).__preview.setOnline(on),
    online,
  );
const BAR = /跟群里说一句|只给群里看/;
const said = async (phone: Phone, words: string) => {
  await phone.write(BAR, words);
  await phone.tap('发送');
};
const lines = ({ page }: Phone) => page.locator('.page:not([hidden]) .talk__text').allTextContents();

test('what is said without a network waits in order, and goes out once when it is back', async () => {
  await setOnline(worker, false);
  await said(worker, '我在现场，灯座也坏了');
  await said(worker, '要带梯子');
  await worker.sees(/等网络/);
  await setOnline(worker, true);
  await chief.sees('要带梯子');
  expect((await lines(chief)).slice(-2)).toEqual(['我在现场，灯座也坏了', '要带梯子']);
  expect((await lines(worker)).slice(-2)).toEqual(['我在现场，灯座也坏了', '要带梯子']);
});

test('a post is called by @, and whoever holds it is told', async () => {
  await worker.tap('@ 某个岗位');
  await worker.tap(/网格长.*周桂兰/);
  await said(worker, '请您来看一下');
  await chief.sees('有人@您');
});

test('a message is quoted, and one of mine is taken back and written anew', async () => {
  await chief.tap(/更多，.*要带梯子/);
  await chief.tap('回复');
  await said(chief, '梯子我带，下午到');
  await worker.sees(/要带梯子/);
  await said(worker, '写错的一句');
  await chief.sees('写错的一句');
  await worker.tap(/更多，我说的写错的一句/);
  await worker.tap('撤回');
  await chief.sees(/撤回了一条消息/);
  await worker.tap('重新编辑');
  await worker.tap('发送');
  await chief.sees('写错的一句');
});

test('the chief pins a notice, which stands on top of everybody’s feed', async () => {
  await said(chief, '周五停水，请转告');
  await chief.tap(/更多，我说的周五停水/);
  await chief.tap('置顶');
  await worker.sees(/置顶 周桂兰：周五停水/);
});

test('what was said is found again, and leads back to its place', async () => {
  await chief.tap('群里的人、搜索和公告');
  await chief.write('找说过的话、事项', '梯子');
  await chief.tap('找');
  await chief.tap(/要带梯子/);
  await chief.sees(/跟群里说一句/);
});

test('what was said under the card becomes the answer after a last look', async () => {
  await chief.tap(/^说一句，关于/);
  await said(chief, '灯泡和灯座都换了，亮了');
  await chief.tap(/更多，我说的灯泡和灯座/);
  await chief.tap('作为答复');
  await chief.sees('报事人会看到');
  await chief.tap('做不到，已说明');
  await chief.tap('发给报事人');
  await chief.sees('已作为答复');
  await worker.sees(/已答复，待核查/);
});
