/** 抽查和回访, and the lists that are only looked at, as the centre meets them. */
import type { CheckRow } from '@gelin/contract/triage';
import { setStage, settled, words, type Drawn } from '../../harness';
import { HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const CHECKS = 'packages/desk/checks/checks';
const answered: CheckRow = {
  ...row({ status: 'answered', answer: '换了灯泡', actions: ['verify', 'look'] }),
  nature: 'problem',
  since: NOW - HOUR,
  by: '柳溪村第二网格 网格长 陈桂芳',
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.checks', { rows: [answered] });
  stage.phone.answers('matter.act', { seq: 4, status: 'closed' });
});

const ask = (page: Drawn, method: string, dataset: object = {}, detail: object = {}) =>
  (page.instance[method] as (event: unknown) => Promise<void>).call(page.instance, {
    currentTarget: { dataset },
    detail,
  });
const steps = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => (input as { step: object }).step);

test('what was answered is passed with one tap, with a note that it was by telephone', async () => {
  const page = await stage.open(CHECKS);
  expect(words(page)).toMatch(/陈桂芳办的.*换了灯泡.*看报事人电话.*没办好.*办好了/u);
  await ask(page, 'onPassTap', { matter: 'm1' });
  await settled();
  expect(steps()).toEqual([{ action: 'verify', result: 'pass', note: '电话回访，报事人说办好了' }]);
  expect(words(page)).toContain('没有等回访的事');
});

test('what did not hold goes back with what was said', async () => {
  const page = await stage.open(CHECKS);
  await ask(page, 'onFailTap', { matter: 'm1' });
  await ask(page, 'onNoteInput', {}, { value: '还是不亮' });
  await ask(page, 'onFailYes');
  expect(steps()).toEqual([{ action: 'verify', result: 'fail', note: '还是不亮' }]);
});

test('a spot check is a step of its own', async () => {
  const page = await stage.open(CHECKS);
  await ask(page, 'onListChoose', {}, { value: 'spot' });
  await settled();
  await ask(page, 'onPassTap', { matter: 'm1' });
  expect(steps()).toEqual([{ action: 'spotCheck', result: 'pass' }]);
});

test('the telephone is behind a look that is recorded', async () => {
  const page = await stage.open(CHECKS);
  await ask(page, 'onPhoneTap', { matter: 'm1' });
  expect(stage.phone.did.at(-1)?.options['url']).toMatch(/act\?matter=m1&seq=1&action=look/u);
});

test('an order stands with by whom and since when, and whose report it waits for', async () => {
  const ordered = {
    ...row(),
    since: NOW - HOUR,
    by: '青禾镇 分管负责人 罗志强',
    text: '请今天办结',
    times: 2,
  };
  stage.phone.answers('matter.supervised', { rows: [ordered] });
  const text = words(await stage.open('packages/desk/list/list', { which: 'supervised' }));
  expect(text).toMatch(/罗志强 第 2 次督办.*请今天办结.*等柳溪村第二网格回复/u);
});

test('what was solved leads to making it public', async () => {
  stage.phone.answers('matter.releasable', { rows: [row({ status: 'closed', clock: null })] });
  const page = await stage.open('packages/desk/list/list', { which: 'releasable' });
  await ask(page, 'onReleaseTap', { matter: 'm1' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/member/release/release?id=m1');
});

test('nothing there is said in words; a failure has a way on', async () => {
  stage.phone.answers('matter.supervised', { rows: [] });
  expect(words(await stage.open('packages/desk/list/list'))).toContain('督办过的都回复了');
  stage.phone.fails('matter.checks', 'busy');
  expect(words(await stage.open(CHECKS))).toContain('现在人多');
});
