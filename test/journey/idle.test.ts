/** Phones that lie on the table ask nothing: no polling anywhere, and yet they are reached at once. */
import { openStreet, type Phone, type Street } from './street.ts';

const GROUP = 'packages/member/group/group?id=qinghe-liuxi-1';
const WORDS = '巷口的排水沟盖板断了，晚上看不见。';
const SAID = '下午两点在活动室碰头，带上梯子。';
const TEN_MINUTES = 10 * 60_000;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** A phone whose time can be run forward; it is on no wire but the real one. */
const lying = (person: string, at: string): Promise<Phone> =>
  street.phone(person, at, 375, 1, (page) => page.clock.install());

test('four open phones make no call in ten minutes, keep their sockets, and hear what is said then', async () => {
  const place = { unit: 'qinghe-liuxi-1' };
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: WORDS,
    photos: [],
    source: 'report',
    place,
  });
  await street.call('chief-liuxi-1', 'matter', 'act', {
    key: street.key(),
    matter,
    seq: 1,
    step: { action: 'accept' },
  });

  const resident = await lying('resident-wang', 'pages/home/home');
  await resident.tap(/巷口的排水沟盖板断了/);
  await resident.sees(/已受理，编号/);
  const group = await lying('chief-liuxi-1', GROUP);
  await group.sees(/巷口的排水沟盖板断了/);
  const todo = await lying('worker-liuxi-1', 'packages/member/todo/todo');
  await todo.sees(/巷口的排水沟盖板断了/);
  const ledger = await lying('clerk-centre', 'packages/office/ledger/ledger');
  await ledger.sees('2027-000001');

  const phones = { resident, group, todo, ledger };
  const state = () =>
    Object.fromEntries(
      Object.entries(phones).map(([name, { line }]) => [
        name,
        { calls: line.calls.length, sockets: line.sockets },
      ]),
    );
  // What follows a page's opening (how far was read) is let through first.
  for (const { page } of Object.values(phones)) await page.clock.runFor(20_000);
  for (const { page } of Object.values(phones)) await page.waitForLoadState('networkidle');
  const before = state();
  for (const { page } of Object.values(phones)) await page.clock.runFor(TEN_MINUTES);
  expect(state()).toEqual(before);
  expect([resident.line.sockets, group.line.sockets, todo.line.sockets]).toEqual([1, 1, 1]);

  await street.call('worker-liuxi-1', 'group', 'say', {
    key: street.key(),
    group: 'qinghe-liuxi-1',
    text: SAID,
  });
  await group.sees(SAID);
});
