/** What is done from a group's feed: a card is answered, a message is taken back, quoted, made a matter; a hot spot is confirmed. */
import { find, settled, words } from '../../harness';
import { setGroupStage } from './group.stage';
import { at, author, card, face, feed, hotSpot, talk } from './fixtures';

const { stage, tell, open, said, say } = setGroupStage();

describe('a card', () => {
  const act = () => stage.phone.called.filter(({ procedure }) => procedure === 'matter.act').at(-1)?.input;
  const answerable = face('m1', 2, { status: 'accepted', actions: ['answer', 'escalate'] });

  beforeEach(() => {
    stage.phone.answers(
      'group.feed',
      feed([card('m1', 1), talk('a', 2, { matter: 'm1', text: '灯换好了' })], { faces: [answerable] }),
    );
  });

  test('is answered after a last look at what the reporter will see', async () => {
    stage.phone.answers('matter.act', { seq: 3, status: 'answered' });
    const page = await open();
    tell(page, 'onCardAnswer', { matter: 'm1' });
    expect(words(page)).toContain('答复报事人：路灯损坏');
    tell(page, 'onTextInput', { text: '灯泡换了' });
    tell(page, 'onBarDo', { deed: 'send' });
    await settled();
    expect(words(page)).toContain('报事人会看到');
    expect(said()).toEqual([]);
    const sheet = find(page, '.over-answer');
    (sheet.instance['onChoiceChoose'] as (event: object) => void).call(sheet.instance, {
      detail: { value: 'solved' },
    });
    (sheet.instance['onSendTap'] as () => void).call(sheet.instance);
    await settled();
    expect(act()).toMatchObject({
      matter: 'm1',
      seq: 2,
      step: { action: 'answer', text: '灯泡换了', outcome: 'solved' },
    });
    expect(words(page)).toContain('已答复');
    expect(page.instance.data['text']).toBe('');
  });

  test('is answered by what was said under it: the message is marked', async () => {
    stage.phone.answers('group.members', { seats: [], mayPin: false, muted: false });
    stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) =>
      Promise.resolve({ tapIndex: itemList.indexOf('作为答复') }),
    );
    const page = await open();
    tell(page, 'onSaidDo', { deed: 'menu', id: 'a' });
    await settled();
    expect(page.instance.data['over']).toMatchObject({
      kind: 'answer',
      ask: { text: '灯换好了', said: 'a' },
    });
  });
});

test('a step on a card is on it at once', async () => {
  const page = await open();
  tell(page, 'onCardDone', { matter: 'm1', done: { seq: 2, status: 'accepted' } });
  expect(words(page)).toContain('已受理');
});

describe('a message', () => {
  const mine = talk('a', 0, { author: author(), text: '写错了' });
  const pick = (label: string) =>
    stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) =>
      Promise.resolve({ tapIndex: itemList.indexOf(label) }),
    );

  beforeEach(() => {
    stage.phone.answers('group.members', { seats: [], mayPin: true, muted: false });
    stage.phone.answers('group.feed', feed([talk('z', -1), mine]));
  });

  test('of mine is taken back, stays as a line, and can be written anew', async () => {
    stage.phone.answers('group.withdraw', {});
    pick('撤回');
    const page = await open();
    tell(page, 'onSaidDo', { deed: 'menu', id: 'a' });
    await settled();
    expect(words(page)).toContain('我 撤回了一条消息');
    tell(page, 'onSaidDo', { deed: 'redo', id: 'a' });
    expect(page.instance.data['text']).toBe('写错了');
  });

  test('is quoted in the answer to it', async () => {
    stage.phone.answers('group.say', { id: 's1', at: at(3) });
    pick('回复');
    const page = await open();
    tell(page, 'onSaidDo', { deed: 'menu', id: 'z' });
    await settled();
    await say(page, '好的');
    expect(said()[0]).toMatchObject({ text: '好的', replyTo: 'z' });
  });

  test('becomes a report with its words', async () => {
    pick('转为事项');
    const page = await open();
    tell(page, 'onSaidDo', { deed: 'menu', id: 'z' });
    await settled();
    expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report?said=g2,z');
    expect(stage.phone.storage.get('reportDraft.z')).toMatchObject({ text: 'z 说', said: { message: 'z' } });
  });
});

test('a hot spot is confirmed where it stands, and opened to be taken apart', async () => {
  const entry = { kind: 'hotSpot', id: 'e1', at: at(2), spot: 's1' } as const;
  stage.phone.answers('group.feed', feed([entry], { spots: [hotSpot()] }));
  stage.phone.answers('group.confirmSpot', { spot: hotSpot({ state: 'confirmed', changedAt: at(3) }) });
  const page = await open();
  expect(words(page)).toContain('搅拌站太吵');
  tell(page, 'onSpotDo', { deed: 'confirm', spot: 's1' });
  await settled();
  expect(find(page, '.feed__block').instance.data['block']).toMatchObject({ spot: { mayConfirm: false } });
  tell(page, 'onSpotDo', { deed: 'split', spot: 's1' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/member/spot/spot?group=g2&spot=s1&split=1');
});

test('a digest stands among the rest, and its figure leads to exactly its matters', async () => {
  const counts = { new: 2, open: 8, dueToday: 1, solved: 1 };
  const digest = { slot: at(0), since: at(-300), rows: [], quiet: 0, total: counts };
  stage.phone.answers('group.feed', feed([{ kind: 'digest', id: 'd1', at: at(0), ...digest }, talk('a', 2)]));
  const page = await open();
  expect(words(page)).toContain('汇总');
  find(page, '.feed__block').instance.triggerEvent('figure', { digest: 'd1', figure: 'open' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe(
    '/packages/member/digest/digest?group=g2&digest=d1&figure=open',
  );
});
