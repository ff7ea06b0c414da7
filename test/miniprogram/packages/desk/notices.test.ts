/** 通知: what I was told, new or seen, each leading to what it is about. */
import type { NoticeRow } from '@gelin/contract/notice';
import { setStage, words, type Drawn } from '../../harness';
import { member, NOW } from '../../people';

const stage = setStage();
const told = (changes: Partial<NoticeRow>): NoticeRow => ({
  id: 'n1',
  matter: 't1',
  purpose: 'taskGiven',
  phrase: '新的任务',
  what: '检查消防栓',
  where: '柳溪村',
  urgent: false,
  at: NOW,
  seen: false,
  ...changes,
});
const tap = (page: Drawn, id: string) =>
  (page.instance['onOpenTap'] as (event: unknown) => void).call(page.instance, {
    currentTarget: { dataset: { id } },
  });
const opened = () => stage.phone.did.at(-1)?.options['url'];
const seen = () =>
  stage.phone.called.flatMap(({ procedure, input }) => (procedure === 'people.seenNotice' ? [input] : []));

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('people.seenNotice', { seen: 1 });
});

test('each leads to what it is about, and is seen when it is opened, once', async () => {
  const rows = [
    told({ about: 'task' }),
    told({ id: 'n2', about: 'handOver', purpose: 'handedOver', phrase: '值班交接', seen: true }),
    told({ id: 'n3', matter: 'm1', purpose: 'arrived', phrase: '新的事项', seen: true }),
  ];
  stage.phone.answers('people.notices', { rows });
  const page = await stage.open('packages/desk/notices/notices');
  expect(words(page)).toMatch(/新的任务.*还没看.*检查消防栓.*柳溪村.*值班交接.*新的事项/u);
  tap(page, 'n1');
  expect(opened()).toBe('/packages/desk/task/task?id=t1');
  tap(page, 'n2');
  expect(opened()).toBe('/packages/desk/duty/duty');
  tap(page, 'n3');
  expect(opened()).toBe('/pages/matter/matter?id=m1&as=member&notice=1');
  expect(seen()).toEqual([{ ids: ['n1'] }]);
});

test('without any it says what would come', async () => {
  stage.phone.answers('people.notices', { rows: [] });
  expect(words(await stage.open('packages/desk/notices/notices'))).toContain('没有通知');
});
