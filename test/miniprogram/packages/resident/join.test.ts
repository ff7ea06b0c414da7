/** Becoming an informant: by a shared card or by typing the code; told what it is; in by one tap. */
import { find, says, setStage, words, write } from '../../harness';
import { informant, NOW } from '../../people';

const stage = setStage();
const PAGE = 'packages/resident/join/join';
const CODE = 'A69U8S9K';
const INVITATION = {
  unit: 'g2',
  unitName: '柳溪村第二网格',
  chief: '陈桂芳',
  until: NOW + 3 * 24 * 3_600_000,
};
const foot = (page: Parameters<typeof find>[0]) => find(page, '.foot-act').instance.data;
const calls = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.invitation', INVITATION);
  stage.phone.answers('people.join', { unit: 'g2' });
  stage.phone.answers('people.me', informant);
});

test('from a shared card: whose invitation, three sentences with pictures, a name, and straight to the tip screen', async () => {
  const page = await stage.open(PAGE, { code: CODE });
  expect(words(page)).toContain('请您做柳溪村第二网格的信息员');
  expect(words(page)).toContain('网格长 陈桂芳');
  expect(words(page)).toContain('11月26日 9:00 前有效');
  expect(page.querySelectorAll('.told__picture')).toHaveLength(3);
  await write(page, '.name', ' 邱秀珍 ');
  await says(page, '.foot-act', 'act');
  expect(calls('people.join')).toMatchObject([{ input: { code: CODE, name: '邱秀珍' } }]);
  expect(calls('people.join')[0]?.input).not.toHaveProperty('phone');
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'redirectTo',
    options: { url: '/packages/member/tip/tip' },
  });
  // The tip screen finds the grid on the phone.
  expect(stage.phone.storage.get('informing')).toEqual([{ unit: 'g2', name: '柳溪村第二网格' }]);
});

test('the code is typed as people write it down', async () => {
  const page = await stage.open(PAGE);
  expect(foot(page)).toMatchObject({ disabled: true });
  await write(page, '.code', 'a69u 8s9k');
  await says(page, '.foot-act', 'act');
  expect(calls('people.invitation')).toMatchObject([{ input: { code: CODE } }]);
  expect(page.querySelector('.name')).toBeDefined();
});

test('without a name nobody joins; a phone goes along where it was left', async () => {
  const page = await stage.open(PAGE, { code: CODE });
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('请写上怎么称呼您');
  expect(calls('people.join')).toEqual([]);
  await write(page, '.name', '邱秀珍');
  await write(page, '.phone-number', '13800000007');
  await says(page, '.foot-act', 'act');
  expect(calls('people.join')[0]?.input).toMatchObject({ phone: '13800000007' });
});

test('a lost answer is tried again as the same wish, with everything still there', async () => {
  const page = await stage.open(PAGE, { code: CODE });
  await write(page, '.name', '邱秀珍');
  stage.phone.does('people.join', () => Promise.reject({ errMsg: 'request:fail timeout' }));
  await says(page, '.foot-act', 'act');
  expect(foot(page)['failure']).toContain('网络不通');
  stage.phone.answers('people.join', { unit: 'g2' });
  await says(page, '.foot-act', 'act');
  const [first, second] = calls('people.join').map(({ input }) => input);
  expect(second).toEqual(first);
});

test('a code that is used or over says whom to ask; another one can be typed', async () => {
  stage.phone.fails('people.invitation', 'invitationUnknown', 'code');
  const page = await stage.open(PAGE, { code: CODE });
  expect(foot(page)['failure']).toContain('请网格长再发一次');
  expect(page.querySelector('.code')).toBeDefined();
});

test('whoever is in already goes straight on', async () => {
  stage.phone.answers('people.invitation', { ...INVITATION, joined: true });
  const page = await stage.open(PAGE, { code: CODE });
  expect(words(page)).toContain('您已经是这里的信息员了');
  expect(page.querySelector('.name')).toBeUndefined();
  await says(page, '.foot-act', 'act');
  expect(calls('people.join')).toEqual([]);
  expect(stage.phone.did.at(-1)).toMatchObject({ options: { url: '/packages/member/tip/tip' } });
});
