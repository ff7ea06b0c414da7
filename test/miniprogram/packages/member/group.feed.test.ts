/** A group's feed on the phone: nothing twice, nothing lost, nothing older over something newer. */
import fc from 'fast-check';
import {
  beforeOf,
  caughtUp,
  firstUnread,
  mergeEntries,
  mergeFaces,
  notSent,
  opened,
  scrolledBack,
  sending,
  sent,
} from '../../../../miniprogram/packages/member/group/group.feed';
import { at, author, card, face, feed, talk } from './fixtures';

const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);
const message = (key = 'key-1', text = '我马上去') => ({ key, text, at: at(5) });

describe('merging', () => {
  test('pages that overlap on purpose keep each entry once, oldest first', () => {
    const known = [talk('a', 1), talk('b', 2)];
    expect(ids(mergeEntries(known, [talk('b', 2), talk('d', 4), talk('c', 3)]))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('what brings nothing new leaves the list as it is', () => {
    const known = [talk('a', 1)];
    expect(mergeEntries(known, [talk('a', 1)])).toBe(known);
  });

  test('an entry of the same answer that is there twice is kept once', () => {
    expect(ids(mergeEntries([], [talk('a', 1), talk('a', 1)]))).toEqual(['a']);
  });

  test('however the entries are cut into overlapping pages, the whole is the same', () => {
    const all = Array.from({ length: 30 }, (_, index) => talk(`t${index}`, Math.floor(index / 3)));
    const whole = ids(mergeEntries([], all));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 20 }), (cuts) => {
        const pages = [
          ...cuts.map(([from, to]) => all.slice(Math.min(from, to), Math.max(from, to) + 1)),
          all,
        ];
        expect(ids(pages.reduce(mergeEntries, []))).toEqual(whole);
      }),
    );
  });

  test('a face of an older version never replaces a newer one', () => {
    const known = mergeFaces({}, [face('m1', 5, { line: '新' })]);
    expect(mergeFaces(known, [face('m1', 4, { line: '旧' })])).toBe(known);
    expect(mergeFaces(known, [face('m1', 6, { line: '更新' })])['m1']?.line).toBe('更新');
  });
});

describe('scrolling back', () => {
  test('asks for one more than the oldest, so that nothing of the same moment is lost', () => {
    expect(beforeOf(opened(feed([talk('b', 2), talk('a', 1)])))).toBe(at(1) + 1);
  });

  test('puts older entries in front and learns whether there is more', () => {
    const state = scrolledBack(
      opened(feed([talk('b', 2)], { older: true })),
      feed([talk('a', 1), talk('b', 2)]),
    );
    expect(ids(state.entries)).toEqual(['a', 'b']);
    expect(state.older).toBe(false);
  });
});

describe('catching up', () => {
  const state = opened(feed([card('m1', 1), talk('a', 2)], { faces: [face('m1')] }));

  test('adds what is new and moves the cursor on', () => {
    const next = caughtUp(state, feed([talk('a', 2), talk('b', 3)], { cursor: at(70) }), 'p1');
    expect(ids(next.entries)).toEqual(['c:m1', 'a', 'b']);
    expect(next.cursor).toBe(at(70));
  });

  test('a late answer never moves the cursor back', () => {
    expect(caughtUp(state, feed([], { cursor: at(1) }), 'p1').cursor).toBe(state.cursor);
  });

  test('a card that changed is told of once, however often it is sent', () => {
    const changed = feed([], { faces: [face('m1', 2, { changedAt: at(9) })] });
    const next = caughtUp(caughtUp(state, changed, 'p1'), changed, 'p1');
    expect(next.changes).toEqual([{ matter: 'm1', at: at(9) }]);
    expect(next.faces['m1']?.seq).toBe(2);
  });

  test('a new card is no change', () => {
    const next = caughtUp(
      state,
      feed([card('m2', 4)], { faces: [face('m2', 1, { changedAt: at(90) })] }),
      'p1',
    );
    expect(next.changes).toEqual([]);
  });

  test('a card that was never loaded and changed since is told of too', () => {
    const next = caughtUp(state, feed([], { faces: [face('m9', 3, { changedAt: at(90) })] }), 'p1');
    expect(next.changes).toEqual([{ matter: 'm9', at: at(90) }]);
  });
});

describe('a message on its way', () => {
  const state = sending(opened(feed([talk('a', 1)])), message());

  test('stands there at once, and the stored one takes its place', () => {
    expect(state.outbox).toEqual([{ ...message(), state: 'sending' }]);
    const next = sent(state, 'key-1', { id: 's1', at: at(6) }, author());
    expect(next.outbox).toEqual([]);
    expect(next.entries.at(-1)).toMatchObject({ id: 's1', text: '我马上去', author: { id: 'p1' } });
  });

  test('that comes back by catching up before its reply is not there twice', () => {
    const stored = talk('s1', 6, { author: author(), text: '我马上去' });
    const caught = caughtUp(state, feed([stored]), 'p1');
    expect(caught.outbox).toEqual([]);
    expect(ids(sent(caught, 'key-1', { id: 's1', at: at(6) }, author()).entries)).toEqual(['a', 's1']);
  });

  test('of somebody else with the same words takes nobody’s place', () => {
    expect(caughtUp(state, feed([talk('x', 6, { text: '我马上去' })]), 'p1').outbox).toHaveLength(1);
  });

  test('said twice in the same words is replaced one by one', () => {
    const twice = sending(state, message('key-2'));
    const stored = talk('s1', 6, { author: author(), text: '我马上去' });
    expect(caughtUp(twice, feed([stored]), 'p1').outbox.map(({ key }) => key)).toEqual(['key-2']);
  });

  test('that failed can be tried again under its own key', () => {
    const failed = notSent(state, 'key-1');
    expect(failed.outbox[0]?.state).toBe('failed');
    expect(sending(failed, message()).outbox).toEqual([{ ...message(), state: 'sending' }]);
  });

  test('that was stored although its reply was lost is gone when the group opens again', () => {
    const kept = notSent(state, 'key-1').outbox;
    const stored = talk('s1', 6, { author: author(), text: '我马上去' });
    expect(opened(feed([stored]), 'p1', kept).outbox).toEqual([]);
  });
});

test('the first unread entry is the first after the last look, and none where all or nothing is new', () => {
  const state = opened(feed([talk('a', 1), talk('b', 2), talk('c', 3)]));
  expect(firstUnread(state, at(1))).toBe('b');
  expect(firstUnread(state, at(3))).toBeUndefined();
  expect(firstUnread(state, at(0))).toBeUndefined();
  expect(firstUnread(state, undefined)).toBeUndefined();
});
