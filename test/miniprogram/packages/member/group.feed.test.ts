/** A group's feed on the phone: nothing twice, nothing lost, nothing older over something newer. */
import type { FeedEntry } from '@gelin/contract/group';
import fc from 'fast-check';
import {
  afterOf,
  altered,
  beforeOf,
  caughtUp,
  KEPT,
  opened,
  scrolledBack,
  scrolledOn,
  stepped,
  withoutOldest,
} from '../../../../miniprogram/packages/member/group/group.feed';
import {
  mergeEntries,
  mergeFaces,
  mergePins,
} from '../../../../miniprogram/packages/member/group/group.merge';
import { onTheirWay, posted, sent } from '../../../../miniprogram/packages/member/group/group.sent';
import { firstUnread, jumpOf } from '../../../../miniprogram/packages/member/group/group.unread';
import { at, author, card, face, feed, letter, talk } from './fixtures';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => talk(`n${from + index}`, from + index));

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
        const merged = pages.reduce((known, page) => [...mergeEntries(known, page)], [] as FeedEntry[]);
        expect(ids(merged)).toEqual(whole);
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

describe('an entry that comes again', () => {
  const state = opened(feed([talk('a', 1), talk('b', 2)], { older: true }));

  test('with a change takes the place of the one known', () => {
    const next = caughtUp(state, feed([talk('a', 1, { withdrawn: true, text: '' })]), 'p1');
    expect(next.entries[0]).toMatchObject({ id: 'a', withdrawn: true });
    expect(ids(next.entries)).toEqual(['a', 'b']);
  });

  test('from far above what is loaded leaves no gap', () => {
    expect(ids(caughtUp(state, feed([talk('old', -900, { pinned: true })]), 'p1').entries)).toEqual([
      'a',
      'b',
    ]);
  });

  test('is pinned, or no longer', () => {
    const pinned = caughtUp(state, feed([talk('old', -900, { pinned: true })]), 'p1');
    expect(ids(pinned.pins)).toEqual(['old']);
    expect(mergePins(pinned.pins, [talk('old', -900)])).toEqual([]);
  });
});

describe('a window detached from the end', () => {
  const state = opened(feed([talk('a', 1), talk('b', 2)], { newer: true, older: true }));

  test('asks for what is newer from one less than the newest, and is attached once there is no more', () => {
    expect(afterOf(state)).toBe(at(2) - 1);
    const next = scrolledOn(state, feed([talk('b', 2), talk('c', 3)]));
    expect(ids(next.entries)).toEqual(['a', 'b', 'c']);
    expect(next.newer).toBe(false);
  });

  test('draws nothing that is on its way: that stands at the end', () => {
    expect(onTheirWay(posted(state, [letter()]))).toEqual([]);
  });

  test('comes from scrolling far back, and never grows beyond some hundred entries', () => {
    const long = opened(feed(many(KEPT, 100), { older: true }));
    const back = scrolledBack(long, feed(many(30, 70)));
    expect(back.entries).toHaveLength(KEPT);
    expect(back.newer).toBe(true);
    expect(back.entries[0]?.id).toBe('n70');
  });

  test('at the end what is furthest up is let go, and can be fetched again', () => {
    const next = withoutOldest(opened(feed(many(KEPT + 1))));
    expect(next.entries.length).toBeLessThan(KEPT);
    expect(next.entries.at(-1)?.id).toBe(`n${KEPT}`);
    expect(next.older).toBe(true);
  });
});

test('a step from a card is on it at once, and the cloud\u2019s own face of that version still comes', () => {
  const state = opened(feed([card('m1', 1)], { faces: [face('m1', 1, { actions: ['accept'] })] }));
  const next = stepped(state, 'm1', { seq: 2, status: 'accepted' });
  expect(next.faces['m1']).toMatchObject({ status: 'accepted', actions: [] });
  const told = caughtUp(
    next,
    feed([], { faces: [face('m1', 2, { status: 'accepted', actions: ['answer'] })] }),
    'p1',
  );
  expect(told.faces['m1']?.actions).toEqual(['answer']);
  expect(told.changes).toEqual([]);
});

test('what is taken back here is so at once', () => {
  const state = opened(feed([talk('a', 1)]));
  expect(altered(state, 'a', { withdrawn: true, text: '' }).entries[0]).toMatchObject({ withdrawn: true });
});

describe('a message on its way', () => {
  const state = posted(opened(feed([talk('a', 1)])), [letter()]);
  const stored = (id = 's1') => talk(id, 6, { author: author(), text: '我马上去' });

  test('stands there at once, and the stored one takes its place', () => {
    expect(onTheirWay(state)).toEqual([letter()]);
    const next = sent(state, letter(), { id: 's1', at: at(6) }, author());
    expect(onTheirWay(next)).toEqual([]);
    expect(next.entries.at(-1)).toMatchObject({ id: 's1', text: '我马上去', author: { id: 'p1' } });
  });

  test('that comes back by catching up before its reply is not there twice', () => {
    const caught = caughtUp(state, feed([stored()]), 'p1');
    expect(onTheirWay(caught)).toEqual([]);
    expect(ids(sent(caught, letter(), { id: 's1', at: at(6) }, author()).entries)).toEqual(['a', 's1']);
  });

  test('of somebody else with the same words takes nobody’s place', () => {
    expect(onTheirWay(caughtUp(state, feed([talk('x', 6, { text: '我马上去' })]), 'p1'))).toHaveLength(1);
  });

  test('said twice in the same words is replaced one by one', () => {
    const twice = posted(state, [letter(), letter('key-2')]);
    expect(onTheirWay(caughtUp(twice, feed([stored()]), 'p1')).map(({ key }) => key)).toEqual(['key-2']);
  });

  test('that was stored although its reply was lost is gone when the group opens again', () => {
    expect(onTheirWay(opened(feed([stored()]), 'p1', [letter('key-1', { state: 'waiting' })]))).toEqual([]);
  });
});

describe('what was not read', () => {
  const state = opened(feed([talk('a', 1), talk('b', 2), talk('c', 3)]));

  test('begins with the first after the last look, and nowhere where all or nothing is new', () => {
    expect(firstUnread(state, at(1))).toBe('b');
    expect(firstUnread(state, at(3))).toBeUndefined();
    expect(firstUnread(state, at(0))).toBeUndefined();
    expect(firstUnread(state, undefined)).toBeUndefined();
  });

  test('is not what I said myself', () => {
    const mine = opened(feed([talk('a', 1), talk('b', 2, { author: author() }), talk('c', 3)]));
    expect(firstUnread(mine, at(1), 'p1')).toBe('c');
  });

  test('is led to where it begins above what is loaded, with the count of the list', () => {
    const far = opened(feed(many(30, 10), { older: true }));
    expect(jumpOf(far, at(1), 'p1', 120)).toEqual({ count: 120, since: at(1) });
    expect(jumpOf(far, at(20), 'p1', 3)).toEqual({ count: 19, since: at(20) });
    expect(jumpOf(far, at(38), 'p1', 1)).toBeNull();
  });
});

test('what is no longer for this group to see is gone with all the phone knew of it', () => {
  const before = opened(
    feed([card('m1', 1), talk('a', 2, { matter: 'm1' }), talk('b', 3)], { faces: [face('m1')] }),
  );
  const gone = [card('m1', 1), talk('a', 2)].map(({ id, at: when }) => ({
    kind: 'gone' as const,
    id,
    at: when,
  }));
  const after = caughtUp(before, feed(gone), 'p1');
  expect(after.entries.map(({ id }) => id)).toEqual(['b']);
  expect(after.faces).toEqual({});
});
