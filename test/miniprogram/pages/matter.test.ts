/** 事项 as its reporter and as a member: followed live, never shown stale without a word. Its reporter's own steps: matter.own.test.ts. */
import { says, setStage, settled, tap, words } from '../harness';
import { matterView, NOW, resident } from '../people';

const stage = setStage();
const open = (as = 'reporter') => stage.open('pages/matter/matter', { id: 'm1', as });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.read', matterView());
});
afterEach(() => jest.useRealTimers());

test('it says how it stands, who has it, and rings them', async () => {
  stage.phone.answers(
    'matter.read',
    matterView({
      timeline: [
        { seq: 1, at: NOW, action: 'submit', sentence: '报事人报来此事', text: '路灯不亮', photos: [] },
      ],
    }),
  );
  const page = await open();
  expect(words(page)).toContain('柳溪村第二网格正在办理');
  expect(words(page)).toContain('今天 9:00报事人报来此事');
  expect(words(page)).not.toContain('路灯不亮得很');
  await tap(page, '.holder__call');
  expect(stage.phone.did.at(-1)).toMatchObject({ api: 'makePhoneCall' });
});

test('a reporter listens to the bell, a member to the groups of its card as well', async () => {
  await open();
  expect(stage.phone.watches.map((one) => one.where)).toEqual([{ group: 'bell-1', open: true }]);
  stage.phone.answers('matter.read', matterView({ groups: ['g2', 'v1'] }));
  await open('member');
  expect(stage.phone.watches.slice(1).map((one) => one.where)).toEqual([
    { group: 'bell-1', open: true },
    { group: 'g2', open: false },
    { group: 'v1', open: false },
  ]);
});

test('what moves while one looks is drawn anew and said', async () => {
  const page = await open();
  const [bell] = stage.phone.watches;
  bell?.emit(1);
  stage.phone.answers('matter.read', matterView({ seq: 4, status: 'answered' }));
  bell?.emit(2);
  await jest.advanceTimersByTimeAsync(150);
  await settled();
  expect(words(page)).toContain('已答复');
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'showToast',
    options: { title: '刚刚有新进展，已经更新' },
  });
});

test('a bell for something else says nothing', async () => {
  await open();
  const [bell] = stage.phone.watches;
  bell?.emit(1);
  bell?.emit(2);
  await jest.advanceTimersByTimeAsync(150);
  await settled();
  expect(stage.phone.did).toEqual([]);
});

test('a stale step is followed by the newest state and a word about it', async () => {
  stage.phone.answers('matter.read', matterView({ actions: ['accept'] }));
  const page = await open('member');
  const before = stage.phone.called.length;
  await says(page, '.bar', 'stale');
  expect(stage.phone.called.length).toBeGreaterThan(before);
  expect(stage.phone.did.at(-1)).toMatchObject({
    options: { title: expect.stringContaining('刚刚有人更新') },
  });
});

test('somebody else’s matter is not shown, and says why', async () => {
  stage.phone.fails('matter.read', 'notVisible');
  const page = await open();
  expect(words(page)).toContain('只有经办的人能看到');
  stage.phone.answers('matter.read', matterView());
  await says(page, '.phases', 'retry');
  expect(words(page)).toContain('柳溪村第二网格正在办理');
});

test('leaving stops listening', async () => {
  const page = await open();
  (page.instance['onHide'] as () => void)();
  expect(stage.phone.watches.every((one) => one.closed)).toBe(true);
});

const seen = () =>
  stage.phone.called.filter((one) => one.procedure === 'people.seenNotice').map((one) => one.input);

test('opened from a notice it says once that it was seen', async () => {
  stage.phone.answers('people.seenNotice', { seen: 1 });
  const page = await stage.open('pages/matter/matter', { id: 'm1', as: 'reporter', notice: '1' });
  expect(seen()).toEqual([{ matter: 'm1', as: 'reporter' }]);
  await (page.instance.onActionDone as () => Promise<void>)();
  expect(seen()).toHaveLength(1);
});

test('danger is seen by a member however it was opened; anything else is not asked about', async () => {
  stage.phone.answers('people.seenNotice', { seen: 1 });
  await open('member');
  await open();
  expect(seen()).toEqual([]);
  stage.phone.answers('matter.read', matterView({ severity: 'urgent' }));
  await open('member');
  expect(seen()).toEqual([{ matter: 'm1', as: 'member' }]);
});
