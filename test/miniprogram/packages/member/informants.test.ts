/** 信息员, for those who hold a grid: who is in, inviting one more, ending a code or a post. */
import { find, says, setStage, settled, tap, words } from '../../harness';
import { informant, member, NOW, resident } from '../../people';
import { UNITS } from './tip.stage';

const stage = setStage();
const PAGE = 'packages/member/informants/informants';
const CODE = 'A69U8S9K';
const DAY = 24 * 3_600_000;
const FULL = {
  rows: [
    { member: 'p7', name: '邱秀珍', phone: '13800000007', since: NOW - 40 * DAY },
    { member: 'p8', name: '郑大山' },
  ],
  invitations: [{ code: CODE, until: NOW + 3 * DAY }],
};
const calls = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
const asks = (confirm: boolean) => stage.phone.can('showModal', () => Promise.resolve({ confirm }));

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('people.informants', FULL);
  stage.phone.answers('people.release', { unit: 'g2' });
  stage.phone.can('pageScrollTo', () => undefined);
});

test('a chief sees who is in, since when, and calls with one tap', async () => {
  const page = await stage.open(PAGE);
  expect(calls('people.informants').map(({ input }) => input)).toEqual([{ unit: 'g2' }]);
  expect(words(page)).toContain('邱秀珍');
  expect(words(page)).toContain('10月14日 加入');
  await tap(page, '.person__way');
  expect(stage.phone.did.at(-1)).toMatchObject({ options: { phoneNumber: '13800000007' } });
});

test('a code is large, says until when, is copied and shared with its way in', async () => {
  const copied: string[] = [];
  stage.phone.can('setClipboardData', ({ data }: { data: string }) => copied.push(data));
  const page = await stage.open(PAGE);
  expect(words(find(page, '.code__letters'))).toBe('A69U 8S9K');
  expect(words(page)).toContain('11月26日 9:00 前有效');
  await tap(page, '.code__way');
  expect(copied).toEqual([CODE]);
  const share = page.instance['onShareAppMessage'] as (event: object) => { path: string; title: string };
  const card = share.call(page.instance, { target: { dataset: { code: CODE } } });
  expect(card.path).toBe(`/packages/resident/join/join?code=${CODE}`);
  expect(card.title).toContain('柳溪村第二网格');
  expect(share.call(page.instance, {}).path).toBe('/pages/home/home');
});

test('inviting asks once for one code: a try that was lost is the same wish, the next wish another', async () => {
  const page = await stage.open(PAGE);
  stage.phone.fails('people.invite', 'busy');
  await says(page, '.foot-act', 'act');
  expect(find(page, '.foot-act').instance.data['failure']).toContain('现在人多');
  stage.phone.answers('people.invite', { code: 'NEWCODE2', until: NOW + 7 * DAY });
  await says(page, '.foot-act', 'act');
  await says(page, '.foot-act', 'act');
  const keys = calls('people.invite').map(({ input }) => (input as { key: string }).key);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
  expect(calls('people.informants')).toHaveLength(3);
});

test('a code and a post are ended only after a yes', async () => {
  const page = await stage.open(PAGE);
  asks(false);
  await tap(page, '.code__way--end');
  await tap(page, '.person__way--end');
  expect(calls('people.release')).toEqual([]);
  asks(true);
  await tap(page, '.code__way--end');
  await tap(page, '.person__way--end');
  expect(calls('people.release').map(({ input }) => input)).toEqual([
    { unit: 'g2', code: CODE },
    { unit: 'g2', member: 'p7' },
  ]);
});

test('nobody there yet: it says what to do', async () => {
  stage.phone.answers('people.informants', { rows: [], invitations: [] });
  const page = await stage.open(PAGE);
  expect(words(page)).toContain('还没有信息员');
  expect(page.querySelector('.foot-act')).toBeDefined();
});

test('a village’s lead picks one of its grids', async () => {
  const posts = [{ role: 'villageLead' as const, unit: 'v1', unitName: '柳溪村' }];
  stage.phone.answers('people.me', { ...member, member: { ...member.member!, posts } });
  stage.phone.answers('town.units', UNITS);
  const page = await stage.open(PAGE);
  const chips = find(page, '.grid-chips');
  expect((chips.instance.data['items'] as { label: string }[]).map(({ label }) => label)).toEqual([
    '柳溪村第一网格',
    '柳溪村第二网格',
  ]);
  await says(page, '.grid-chips', 'choose', { value: 'g2' });
  expect(calls('people.informants').map(({ input }) => input)).toEqual([{ unit: 'g1' }, { unit: 'g2' }]);
});

test.each([
  ['an informant', informant],
  ['a resident', resident],
])('%s holds no grid, and is told who invites', async (_, who) => {
  stage.phone.answers('people.me', who);
  const page = await stage.open(PAGE);
  await settled();
  expect(words(page)).toContain('您没有负责的网格');
  expect(page.querySelector('.foot-act')).toBeUndefined();
});
