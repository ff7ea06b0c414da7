/** 首页 as people meet it: first visit, with a grid, as a member. */
import { find, says, setStage, settled, tap, words } from '../harness';
import { chief, member, resident, row, unitCard } from '../people';

const stage = setStage();

beforeEach(() => {
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.mine', { rows: [] });
});

test('a first visit invites to pick a grid, and reporting needs none', async () => {
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('您住在哪个网格');
  await tap(home, '.report');
  expect(stage.phone.did).toContainEqual({ api: 'navigateTo', options: { url: '/pages/report/report' } });
});

test('with a grid it says who answers, and rings them with one tap', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.unit', unitCard({ chief }));
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('柳溪村第二网格');
  await tap(home, '.chief__call');
  expect(stage.phone.did[0]).toMatchObject({ api: 'makePhoneCall', options: { phoneNumber: chief.phone } });
});

test('a vacant post says who stands in', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers(
    'town.unit',
    unitCard({ standIn: { name: '李建国', role: 'villageLead', phone: '13800000002' } }),
  );
  expect(words(await stage.open('pages/home/home'))).toContain('网格长暂缺，暂时由他负责');
});

test('on leave it says so, and rings whoever stands in', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  const instead = { name: '王强', role: 'gridWorker' as const, phone: '13900000009' };
  stage.phone.answers('town.unit', unitCard({ chief, instead }));
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain(`${chief.name}不在，找王强`);
  await tap(home, '.chief__call');
  expect(stage.phone.did[0]).toMatchObject({ api: 'makePhoneCall', options: { phoneNumber: instead.phone } });
});

test.each([
  ['on leave, and nobody else has a number: it is the chief who is named and rung', {}, chief],
  [
    'on leave, and whoever stands in has none: they are rung at the office',
    { office: { phone: '0000-2' } },
    { name: '王强', phone: '0000-2' },
  ],
])('%s', async (_, changes, rung) => {
  stage.phone.storage.set('homeUnit', 'g2');
  const instead = { name: '王强', role: 'gridWorker' as const };
  stage.phone.answers('town.unit', unitCard({ chief, instead, ...changes }));
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain(`${chief.name}不在，找王强`);
  expect(words(find(home, '.chief'))).toContain(rung.name);
  await tap(home, '.chief__call');
  expect(stage.phone.did[0]).toMatchObject({ api: 'makePhoneCall', options: { phoneNumber: rung.phone } });
});

test('a matter that moves is drawn anew when my bell rings', async () => {
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('还没有正在办的事');
  const [bell] = stage.phone.watches;
  expect(bell?.where).toEqual({ group: 'bell-1', open: true });
  bell?.emit(1);
  stage.phone.answers('matter.mine', { rows: [row({ line: '路灯不亮' })] });
  jest.useFakeTimers();
  bell?.emit(2);
  jest.runAllTimers();
  jest.useRealTimers();
  await settled();
  expect(words(home)).toContain('路灯不亮');
});

test('a member sees the work that waits, and nothing that is not theirs', async () => {
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.todo', {
    rows: [row(), row({ matter: 'm2' })],
    verify: [row({ matter: 'm3' })],
  });
  stage.phone.answers('group.list', {
    groups: [{ id: 'g2', name: '群', level: 'grid', unread: 4 }],
  });
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('待办3 件');
  expect(words(home)).toContain('4 条新消息');
  expect(words(home)).not.toContain('台账');
});

test('without a network the grid last seen is still there to be called', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.storage.set('homeCard', unitCard({ chief }));
  const down = () => Promise.reject({ errMsg: 'cloud.callFunction:fail -1 request:fail' });
  for (const procedure of ['people.me', 'town.unit', 'matter.mine']) stage.phone.does(procedure, down);
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('陈桂芳网格长职责、时间、上级电话打电话');
});

test('without a network what of mine was going on when last seen is still there', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.storage.set('homeCard', unitCard({ chief }));
  stage.phone.storage.set('myMatters', [row({ line: '路灯不亮' })]);
  const down = () => Promise.reject({ errMsg: 'cloud.callFunction:fail -1 request:fail' });
  for (const procedure of ['people.me', 'town.unit', 'matter.mine']) stage.phone.does(procedure, down);
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('路灯不亮');
  expect(words(home)).not.toContain('还没有正在办的事');
});

test('a failure says so, and 重试 tries again', async () => {
  stage.phone.fails('people.me', 'unavailable');
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('服务暂时停了');
  stage.phone.answers('people.me', resident);
  await says(home, '.phases', 'retry');
  expect(words(home)).toContain('您住在哪个网格');
});
