/** What happens on one phone is on the others by a signal and one fetch, and nothing is missed or doubled over a broken line. */
import type { Page } from 'playwright-core';
import { openStreet, type Phone, type Street } from './street.ts';
import { noticed, noticing } from './live.notice.ts';

const GROUP = 'packages/member/group/group?id=qinghe-liuxi-1';
const WORDS = '活动室门口的路灯坏了三天，晚上看不见台阶。';

let street: Street;
let chief: Phone;
let worker: Phone;
let resident: Phone;
let matter: string;

beforeAll(async () => {
  street = await openStreet();
  const place = { unit: 'qinghe-liuxi-1' };
  ({ matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: WORDS,
    photos: [],
    source: 'report',
    place,
  }));
  chief = await street.phone('chief-liuxi-1', GROUP, 375, 1, noticing);
  worker = await street.phone('worker-liuxi-1', GROUP, 375, 1, noticing);
  resident = await street.phone(
    'resident-wang',
    `pages/matter/matter?id=${matter}&as=reporter`,
    375,
    1,
    noticing,
  );
  for (const phone of [chief, worker, resident]) await phone.sees(/活动室门口的路灯/);
});
afterAll(() => street.close());

const cards = ({ page }: Phone) => page.locator('.page:not([hidden]) .face').count();
const setOnline = ({ page }: Phone, online: boolean): Promise<void> =>
  page.evaluate(
    (on) => (window as unknown as { __preview: { setOnline(on: boolean): void } }).__preview.setOnline(on),
    online,
  );

/** Milliseconds from `acknowledged` until these words stood on the page. */
async function later(page: Page, words: string, acknowledged: number): Promise<number> {
  return Math.round((await noticed(page, words)) - acknowledged);
}

test('what is said on one phone is on the other by a signal and one fetch', async () => {
  const took: number[] = [];
  for (const said of ['我去看看，带上灯泡。', '要换灯座，下午两点动手。', '已经断电，走路的人绕一下。']) {
    const before = { calls: worker.line.calls.length, rings: worker.line.rings };
    await chief.write(/跟群里说一句|只给群里看/, said);
    await chief.tap('发送');
    await worker.sees(said);
    const asked = worker.line.calls.slice(before.calls);
    expect(asked.filter((call) => call === 'group.feed')).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(worker.line.rings).toBeGreaterThan(before.rings);
    took.push(await later(worker.page, said, await noticed(chief.page, 'acknowledged group.say')));
  }
  console.log(`said on one phone, seen on the other, after the acknowledgement: ${took.join(', ')} ms`);
});

test('the whole box takes the thumb, again and again', async () => {
  const box = chief.page.locator('.say__box').filter({ visible: true });
  const field = box.locator('textarea');
  for (let turn = 0; turn < 2; turn += 1) {
    await box.click({ position: { x: 4, y: 4 } });
    await chief.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await field.blur();
  }
});

test('a step changes the card where it stands, and the reporter sees it', async () => {
  const before = { worker: worker.line.calls.length, resident: resident.line.calls.length };
  const shown = await cards(worker);
  await street.call('chief-liuxi-1', 'matter', 'act', {
    key: street.key(),
    matter,
    seq: 1,
    step: { action: 'accept' },
  });
  const acknowledged = performance.timeOrigin + performance.now();
  await resident.sees(/已受理，编号 2027-000001/);
  await worker.sees('已受理');
  expect(await cards(worker)).toBe(shown);
  expect(worker.line.calls.length - before.worker).toBeLessThanOrEqual(2);
  expect(resident.line.calls.length - before.resident).toBeLessThanOrEqual(2);
  const took = [
    await later(worker.page, '已受理', acknowledged),
    await later(resident.page, '已受理，编号 2027-000001', acknowledged),
  ];
  console.log(`accepted, seen in the group and by the reporter: ${took.join(', ')} ms`);
});

test('a phone that lost its line catches up: nothing missing, nothing twice', async () => {
  await setOnline(worker, false);
  await worker.sees('没有网络，写好的都还在');
  const said = ['第一句，断了网的时候说的', '第二句，断了网的时候说的', '第三句，断了网的时候说的'];
  for (const text of said)
    await street.call('chief-liuxi-1', 'group', 'say', { key: street.key(), group: 'qinghe-liuxi-1', text });
  await setOnline(worker, true);
  for (const text of said) await worker.sees(text);
  const after = '网回来以后说的';
  await street.call('chief-liuxi-1', 'group', 'say', {
    key: street.key(),
    group: 'qinghe-liuxi-1',
    text: after,
  });
  await worker.sees(after);
  const talk = await worker.page.locator('.page:not([hidden]) .talk__text').allTextContents();
  expect(talk.slice(-4)).toEqual([...said, after]);
  expect(new Set(talk).size).toBe(talk.length);
});
