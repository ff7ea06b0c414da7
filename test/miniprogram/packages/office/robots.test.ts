/** 群机器人 as the administrator meets it. */
import { says, setStage, settled, tap, words, write } from '../../harness';
import { NOW } from '../../people';
import { keyIn } from '../../../../miniprogram/packages/office/robots/robots.view';

const stage = setStage();
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const lane = (changes: object = {}) => ({
  group: 'g2',
  name: '柳溪村第二网格',
  level: 'grid',
  tail: 'a1b2',
  state: 'idle',
  waiting: 0,
  dead: [],
  ...changes,
});
const rows = (...lanes: object[]) => stage.phone.answers('town.robots', { rows: lanes } as never);
const open = () => stage.open('packages/office/robots/robots');
const asked = (procedure: string) => stage.phone.called.filter((call) => call.procedure === procedure);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.can('showToast', () => undefined);
});

test('each group with how its robot is, and what waits', async () => {
  rows(lane({ lastSentAt: NOW }), lane({ group: 'g3', state: 'held', waiting: 2, next: NOW + 300_000 }), {
    ...lane({ group: 'g4', state: 'off' }),
    tail: undefined,
  });
  const said = words(await open());
  expect(said).toContain('机器人 ····a1b2');
  expect(said).toContain('上次发送 今天 9:00');
  expect(said).toContain('没发成，2 条等着，今天 9:05 再试');
  expect(said).toContain('没有机器人');
});

test('a robot is set from the whole address as WeCom gives it', async () => {
  rows({ ...lane({ state: 'off' }), tail: undefined });
  stage.phone.answers('town.setRobot', { group: 'g2', tail: '5aaa' });
  const page = await open();
  await tap(page, '.link');
  await write(page, '.write-line', '随便写的');
  await says(page, '.save', 'tap');
  expect(words(page)).toContain('这不像群机器人的地址');
  expect(asked('town.setRobot')).toEqual([]);
  await write(page, '.write-line', `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`);
  await says(page, '.save', 'tap');
  expect(asked('town.setRobot')[0]?.input).toMatchObject({ group: 'g2', robot: KEY });
  expect(asked('town.robots')).toHaveLength(2);
});

test('taking a robot away is asked for once more', async () => {
  rows(lane());
  stage.phone.answers('town.setRobot', { group: 'g2' });
  const page = await open();
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
  await tap(page, '.link--quiet');
  expect(asked('town.setRobot')).toEqual([]);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  await tap(page, '.link--quiet');
  expect(asked('town.setRobot')[0]?.input).toMatchObject({ group: 'g2', robot: null });
});

test('a dead letter says why, and is sent again', async () => {
  const dead = [{ id: 'l1', at: NOW, reason: '93000', text: '新的事项 路灯不亮' }];
  rows(lane({ dead }));
  stage.phone.answers('town.resend', { letter: 'l1', state: 'sent' });
  const page = await open();
  expect(words(page)).toContain('机器人已被移出群');
  await tap(page, '.dead__again');
  expect(asked('town.resend')[0]?.input).toMatchObject({ letter: 'l1' });
  expect(asked('town.robots')).toHaveLength(2);
});

test('a failure has a way on', async () => {
  stage.phone.fails('town.robots', 'unavailable');
  const page = await open();
  expect(words(page)).toContain('服务暂时停了');
  rows(lane());
  (page.instance['onRetry'] as () => void).call(page.instance);
  await settled();
  expect(words(page)).toContain('柳溪村第二网格');
});

test('the key is taken out of what was pasted', () => {
  expect(keyIn(` ${KEY}\n`)).toBe(KEY);
  expect(keyIn(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?debug=1&key=${KEY}#x`)).toBe(KEY);
  expect(keyIn('https://example.com')).toBeUndefined();
  expect(keyIn('')).toBeUndefined();
});
