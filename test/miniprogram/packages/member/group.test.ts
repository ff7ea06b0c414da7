/** A group's page as members meet it: opening, speaking, being rung, and nothing said is ever lost. */
import { find, settled, words } from '../../harness';
import { NOW } from '../../people';
import { setGroupStage } from './group.stage';
import { at, author, face, feed, talk } from './fixtures';

const { stage, tell, open, said, say } = setGroupStage();

test('opens with cards and talk, and remembers a little later how far it was read', async () => {
  const page = await open();
  expect(words(page)).toContain('路灯不亮两天了');
  expect(words(page)).toContain('a 说');
  jest.advanceTimersByTime(3_000);
  await settled();
  expect(stage.phone.called.at(-1)).toEqual({ procedure: 'group.seen', input: { group: 'g2' } });
});

test('an empty group says what will come', async () => {
  stage.phone.answers('group.feed', feed([]));
  expect(words(await open())).toContain('群里还没有消息');
});

test('a group that is not mine says so, and 重试 asks again', async () => {
  stage.phone.fails('group.feed', 'notVisible');
  const page = await open();
  expect(words(page)).toContain('只有经办的人');
  stage.phone.answers('group.feed', feed([talk('a', 2)]));
  tell(page, 'onRetry');
  await settled();
  expect(words(page)).toContain('a 说');
});

test('what is said stands there at once, then as stored', async () => {
  const page = await open();
  let arrive: (answer: unknown) => void = () => undefined;
  stage.phone.does('group.say', () => new Promise((resolve) => (arrive = resolve)));
  await say(page, ' 我马上去 ');
  expect(words(page)).toContain('我马上去 发送中'.replace(' ', ''));
  arrive({ ok: true, at: NOW, output: { id: 's1', at: at(3) } });
  await settled();
  expect(words(page)).not.toContain('发送中');
  expect(said()).toMatchObject([{ text: '我马上去' }]);
});

test('what did not get out can be sent again under its key, also after the page was left', async () => {
  stage.phone.fails('group.say', 'unavailable');
  const page = await open();
  await say(page, '我马上去');
  expect(words(page)).toContain('重发');
  tell(page, 'onHide');
  const again = await open();
  expect(words(again)).toContain('我马上去');
  stage.phone.answers('group.say', { id: 's1', at: at(3) });
  tell(again, 'onSaidDo', { deed: 'again', id: said()[0]?.key ?? '' });
  await settled();
  expect(words(again)).not.toContain('重发');
  expect(new Set(said().map(({ key }) => key)).size).toBe(1);
});

test('what is half typed is still there on the next visit', async () => {
  const page = await open();
  tell(page, 'onTextInput', { text: '等我看' });
  tell(page, 'onHide');
  expect((await open()).instance.data['text']).toBe('等我看');
});

test('an answer to a card goes out with its matter', async () => {
  stage.phone.answers('group.say', { id: 's1', at: at(3) });
  const page = await open();
  tell(page, 'onCardReply', { matter: 'm1' });
  expect(words(page)).toContain('说的是：路灯损坏 · 柳溪村第二网格');
  await say(page, '我修过');
  expect(said()[0]).toMatchObject({ text: '我修过', matter: 'm1' });
});

test('from a matter’s page the bar is set to that matter', async () => {
  const page = await open({ matter: 'm1' });
  expect(words(page)).toContain('说的是：路灯损坏');
});

test('a ring brings what is new by cursor, and the card changes in its place', async () => {
  const page = await open();
  const [watch] = stage.phone.watches;
  expect(watch?.where).toMatchObject({ group: 'g2' });
  stage.phone.answers(
    'group.feed',
    feed([talk('b', 5)], { faces: [face('m1', 2, { status: 'closed', changedAt: at(5) })] }),
  );
  watch?.emit(1);
  watch?.emit(2);
  jest.advanceTimersByTime(500);
  await settled();
  const fetched = stage.phone.called.filter(({ procedure }) => procedure === 'group.feed').at(-1);
  expect(fetched?.input).toEqual({ group: 'g2', since: at(60), rev: 2 });
  expect(words(page)).toContain('b 说');
  expect(words(page)).toContain('已办结');
});

test('scrolling to the top brings what is older', async () => {
  const page = await open();
  stage.phone.answers('group.feed', feed([talk('z', 0)]));
  tell(page, 'onUpper');
  await settled();
  expect(words(page)).toContain('z 说');
  expect(words(page)).toContain('最早');
});

test('far behind, the newest page is opened instead of catching up', async () => {
  const page = await open();
  stage.phone.does('group.feed', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { since?: number }).since
      ? feed(Array.from({ length: 200 }, (_, index) => talk(`s${index}`, 10)))
      : feed([talk('newest', 90, { author: author('p3', '赵师傅') })]),
  }));
  tell(page, 'onHide');
  tell(page, 'onShow');
  await settled();
  expect(words(page)).toContain('newest 说');
  expect(words(page)).not.toContain('a 说');
});

test('a card opens its matter', async () => {
  const page = await open();
  find(page, '.feed__block').instance.triggerEvent('open', { matter: 'm1' });
  expect(stage.phone.did.at(-1)).toEqual({
    api: 'navigateTo',
    options: { url: '/pages/matter/matter?id=m1&as=member' },
  });
});

test('a post is called by typing @ and picking it', async () => {
  const post = { role: 'gridWorker', unit: 'g2', words: '第二网格 网格员' } as const;
  stage.phone.answers('group.members', { seats: [{ ...post, members: [] }], mayPin: false, muted: false });
  stage.phone.answers('group.say', { id: 's1', at: at(3) });
  const page = await open();
  tell(page, 'onTextInput', { text: '请看看@' });
  await settled();
  expect(words(page)).toContain('要请谁看');
  tell(page, 'onCallPick', { post });
  expect(words(page)).toContain('@第二网格 网格员');
  tell(page, 'onBarDo', { deed: 'send' });
  await settled();
  expect(said()[0]).toMatchObject({ text: '请看看', called: [{ role: 'gridWorker', unit: 'g2' }] });
});

test('what was not read far up is one tap away, and rings then only tell of news', async () => {
  const pages = (input: unknown) => {
    const { around } = input as { around?: number };
    return around === undefined
      ? feed([talk('y', 80), talk('z', 90)], { older: true })
      : feed([talk('a', 1), talk('b', 3)], { older: true, newer: true });
  };
  stage.phone.does('group.feed', (input) => ({ ok: true, at: NOW, output: pages(input) }));
  const page = await open({ seen: String(at(2)), unread: '120' });
  expect(words(page)).toContain('99+ 条没看');
  (page.instance['onWayTap'] as (event: object) => void).call(page.instance, {
    currentTarget: { dataset: { to: 'unread' } },
  });
  await settled();
  expect(words(page)).toContain('以下为新消息');
  expect(words(page)).not.toContain('条没看');
  const calls = stage.phone.called.length;
  stage.phone.watches[0]?.emit(1);
  stage.phone.watches[0]?.emit(2);
  jest.advanceTimersByTime(500);
  await settled();
  expect(stage.phone.called).toHaveLength(calls);
  expect(words(page)).toContain('有新消息');
});
