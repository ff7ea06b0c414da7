/** How a feed stands on the page: talk under its card, changes in a line, a window, and small updates. */
import { caughtUp, opened, type FeedState } from '../../../../miniprogram/packages/member/group/group.feed';
import {
  nest,
  shifted,
  SHIFT,
  SIGHT,
  WINDOW,
  windowStart,
} from '../../../../miniprogram/packages/member/group/group.nest';
import { patchBlocks } from '../../../../miniprogram/packages/member/group/group.patch';
import {
  grownUp,
  held,
  moved,
  whereEntry,
  whereIs,
  whereSaid,
} from '../../../../miniprogram/packages/member/group/group.place';
import { initial, present as presentRoom } from '../../../../miniprogram/packages/member/group/group.room';
import { posted } from '../../../../miniprogram/packages/member/group/group.sent';
import { anchorOf, present } from '../../../../miniprogram/packages/member/group/group.view';
import { NOW } from '../../people';
import { at, author, card, face, feed, letter, talk } from './fixtures';

const shape = (state: FeedState) =>
  nest(state).map((block) =>
    block.kind === 'changes'
      ? block.matters
      : [block.id, ...('talk' in block ? block.talk : []).map(({ id }) => id)],
  );
const scene = (state: FeedState) => ({
  feed: state,
  me: 'p1',
  now: NOW,
  unread: undefined,
  from: null,
  taken: {},
});
const said = (state: FeedState) => present(scene(state)).blocks[0]?.talk[0];
const chatter = (count: number) => Array.from({ length: count }, (_, index) => talk(`t${index}`, index));

describe('nesting', () => {
  test('talk about a matter stands under its card while that is in sight', () => {
    const state = opened(feed([card('m1', 1), card('m2', 2), talk('a', 3, { matter: 'm1' }), talk('b', 4)]));
    expect(shape(state)).toEqual([['c:m1', 'a'], ['c:m2'], ['b', 'b']]);
  });

  test('once the card is out of sight its talk goes on at the end, in a row under one line', () => {
    const far = Array.from({ length: SIGHT }, (_, index) => talk(`x${index}`, 2 + index));
    const state = opened(
      feed([card('m1', 1), ...far, talk('a', 20, { matter: 'm1' }), talk('b', 21, { matter: 'm1' })]),
    );
    expect(shape(state).at(-1)).toEqual(['a', 'a', 'b']);
  });

  test('a card that changed out of sight is told of at the end, lines in a row as one', () => {
    const far = chatter(SIGHT + 1).map((entry, index) => ({ ...entry, at: at(10 + index) }));
    const before = opened(feed([card('m1', 1), card('m2', 2), ...far], { faces: [face('m1'), face('m2')] }));
    const changed = [face('m1', 2, { changedAt: at(50) }), face('m2', 2, { changedAt: at(51) })];
    expect(shape(caughtUp(before, feed([], { faces: changed }), 'p1')).at(-1)).toEqual(['m1', 'm2']);
  });

  test('a card in sight changes in its place and needs no line', () => {
    const before = opened(feed([card('m1', 1)], { faces: [face('m1')] }));
    const after = caughtUp(before, feed([], { faces: [face('m1', 2, { changedAt: at(9) })] }), 'p1');
    expect(shape(after)).toEqual([['c:m1']]);
  });
});

describe('the view', () => {
  test('names the speaker with the post, and me as 我', () => {
    const { blocks } = present(scene(opened(feed([talk('a', 1), talk('b', 2, { author: author() })]))));
    expect(blocks.map((block) => block.talk[0])).toMatchObject([
      { who: '李秀英', post: '柳溪村第二网格 网格长', mine: false },
      { who: '我', post: '', mine: true },
    ]);
  });

  test('says which matter talk is about when its card is not there', () => {
    const entry = talk('a', 1, { matter: 'm9', about: '井盖缺失 · 北街' });
    expect(present(scene(opened(feed([entry])))).blocks[0]?.about).toBe('关于：井盖缺失 · 北街');
  });

  test('draws the line before the first entry that was not read, also where it stands under a card', () => {
    const state = opened(feed([card('m1', 1), talk('a', 2), talk('b', 3)]));
    const fresh = present({ ...scene(state), unread: 'b' }).blocks.map((block) => block.fresh);
    expect(fresh).toEqual([false, false, true]);
  });

  test('a message on its way says 发送中', () => {
    const state = posted(opened(feed([])), [letter('k')]);
    expect(present(scene(state)).blocks[0]?.talk[0]).toMatchObject({ state: 'sending', mine: true });
  });

  test('a message that waits or failed says why', () => {
    const waits = posted(opened(feed([])), [letter('k', { state: 'waiting', why: 'offline' })]);
    expect(said(waits)?.stuck).toContain('等网络');
    const failed = posted(opened(feed([])), [letter('k', { state: 'failed', why: 'textTooLong' })]);
    expect(said(failed)?.stuck).toBe('没发出去：写得太长了，请删短一些');
  });

  test('what was taken back stays as one quiet line, and mine can be written anew', () => {
    const gone = opened(feed([talk('a', 1, { withdrawn: true, text: '' })]));
    expect(said(gone)).toMatchObject({ gone: '李秀英 撤回了一条消息', redo: false });
    const { blocks } = present({ ...scene(gone), taken: { a: '写错了' } });
    expect(blocks[0]?.talk[0]?.redo).toBe(true);
  });

  test('a message says what it answers, whom it calls, and that it calls me', () => {
    const called = [{ role: 'gridChief', unit: 'g2', words: '第二网格 网格长' }] as const;
    const replyTo = { id: 'z', who: '陈桂芳', text: '谁去看看' };
    const state = opened(feed([talk('a', 1, { called, callsMe: true, replyTo })]));
    expect(said(state)).toMatchObject({
      called: '@第二网格 网格长',
      callsMe: true,
      quote: { id: 'z', words: '陈桂芳：谁去看看' },
    });
  });

  test('under mine stands how many have read it, and under the answer that it is one', () => {
    const faces = [face('m1', 2, { said: 'a' })];
    const mine = talk('a', 2, { author: author(), matter: 'm1' });
    const state = opened(feed([card('m1', 1), mine], { faces, readUntil: [at(1), at(2), at(9)] }));
    expect(said(state)).toMatchObject({ read: '2 人已读', answered: true });
  });

  test('the day stands where it turns', () => {
    const { blocks } = present(scene(opened(feed([talk('a', -1_440), talk('b', 1), talk('c', 2)]))));
    expect(blocks.map((block) => block.day)).toEqual(['昨天', '今天', '']);
  });

  test('every id becomes one that an element may carry', () => {
    expect(anchorOf('c.m_1:g2')).toBe('b-c-m_1-g2');
  });
});

describe('the window', () => {
  test('never draws more than sixty blocks, and moves in steps', () => {
    for (const count of [10, WINDOW, WINDOW + 1, 200]) {
      const blocks = nest(opened(feed(chatter(count))));
      const start = windowStart(blocks, null);
      expect(count - start).toBeLessThanOrEqual(WINDOW);
      expect(start % SHIFT).toBe(0);
    }
  });

  test('goes up to the beginning and down to the end again', () => {
    const blocks = nest(opened(feed(chatter(100))));
    let from: string | null = null;
    for (let step = shifted(blocks, from, -1); step !== undefined; step = shifted(blocks, from, -1))
      from = step;
    expect(windowStart(blocks, from)).toBe(0);
    for (let step = shifted(blocks, from, 1); step !== undefined; step = shifted(blocks, from, 1))
      from = step;
    expect(from).toBeNull();
  });

  const room = (count: number, more = {}) => ({
    ...initial(),
    phase: 'ready' as const,
    now: NOW,
    feed: opened(feed(chatter(count))),
    ...more,
  });

  test('what arrives while one reads further up moves nothing and is announced', () => {
    const reading = room(100, { atEnd: false });
    expect(held(reading)).toEqual({ from: 't40', news: true });
    expect(presentRoom({ ...reading, ...held(reading) }).pill).toBe('有新消息');
    expect(held(room(100))).toEqual({ from: null, news: false });
  });

  test('older entries in front leave in sight what was the oldest', () => {
    const reading = { ...room(0), feed: opened(feed(chatter(100).slice(50))) };
    expect(grownUp(reading, opened(feed(chatter(100))))).toEqual({ from: 't30', anchor: 'b-t50' });
  });

  test('a step up keeps the first block in sight', () => {
    expect(moved(room(100), -1)).toEqual({ from: 't20', anchor: 'b-t40' });
    expect(moved(room(30), -1)).toBeUndefined();
  });

  test('a message is found where it stands, also under a card', () => {
    const state = {
      ...room(0),
      feed: opened(feed([card('m1', 1), talk('a', 2, { matter: 'm1' }), talk('b', 3)])),
    };
    expect(whereEntry(state, 'a')?.anchor).toBe('b-c-m1');
    expect(whereEntry(state, 'b')?.anchor).toBe('b-b');
    expect(whereEntry(state, 'x')).toBeUndefined();
  });

  test('a card is found wherever it is loaded', () => {
    const state = { ...room(0), feed: opened(feed([card('m1', -9), ...chatter(100)])) };
    expect(whereIs(state, 'm1')).toMatchObject({ anchor: 'b-c-m1' });
    expect(whereIs(state, 'm9')).toBeUndefined();
  });

  test('what was said under a card further up is looked at there, anything else at the end', () => {
    const before = opened(feed([card('m1', 1), talk('a', 2)]));
    const under = { ...room(0), feed: posted(before, [letter('k', { matter: 'm1' })]) };
    expect(whereSaid(under, 'k')).toMatchObject({ anchor: 'b-c-m1', atEnd: false });
    const open = { ...room(0), feed: posted(before, [letter('k')]) };
    expect(whereSaid(open, 'k')).toEqual({ from: null, anchor: '', atEnd: true });
  });
});

describe('small updates', () => {
  const before = opened(feed([card('m1', 1), talk('a', 2)], { faces: [face('m1')] }));
  const drawn = present(scene(before)).blocks;

  test('a changed face is one path', () => {
    const after = caughtUp(
      before,
      feed([], { faces: [face('m1', 2, { status: 'accepted', changedAt: at(9) })] }),
      'p1',
    );
    expect(Object.keys(patchBlocks(drawn, present(scene(after)).blocks))).toEqual(['blocks[0].card']);
  });

  test('a new message is one block', () => {
    const after = caughtUp(before, feed([talk('b', 3)]), 'p1');
    expect(Object.keys(patchBlocks(drawn, present(scene(after)).blocks))).toEqual(['blocks[2]']);
  });

  test('nothing new is nothing to draw', () => {
    expect(patchBlocks(drawn, present(scene(before)).blocks)).toEqual({});
  });

  test('what is put in front sets the list anew', () => {
    const after = present(scene(opened(feed([talk('z', 0), card('m1', 1), talk('a', 2)])))).blocks;
    expect(Object.keys(patchBlocks(drawn, after))).toEqual(['blocks']);
  });
});
