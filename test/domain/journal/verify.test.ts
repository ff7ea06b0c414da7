/** A journal is whole, or its first broken line is named. */
import { erased, link, verifyJournal, type Break, type JournalLink } from '@gelin/domain';
import { accepted, chained, rated, rows, sealed, sha256, submitted, type Sealed } from './events.ts';

const EVENTS: readonly Sealed[] = [
  submitted('m1', 1),
  submitted('m2', 2),
  accepted('m1', 3),
  rated('m1', 4),
  accepted('m2', 5),
];
const LINKS = chained(EVENTS);

const verify = (links: readonly JournalLink[], events: Parameters<typeof rows>[1] = EVENTS) =>
  verifyJournal(rows(links, events), sha256);

/** The lines with some things of the n-th changed, and nothing made good. */
const meddled = (seq: number, change: Partial<JournalLink>) =>
  LINKS.map((each) => (each.seq === seq ? { ...each, ...change } : each));

/** The same, with this line's hash and every one after it made good: what somebody who knows the rules would do. */
function rechained(from: number, change: Partial<JournalLink>): JournalLink[] {
  const links = LINKS.slice(0, from - 1);
  for (const { seq, prev: _p, hash: _h, ...line } of LINKS.slice(from - 1)) {
    const before = links.at(-1) ?? { seq: 0, hash: '0'.repeat(64) };
    links.push(link(before, seq === from ? { ...line, ...change } : line, sha256));
  }
  return links;
}

/** One event as it stands today, made into another. */
const standing = (id: string, make: (event: Sealed) => object) =>
  EVENTS.map((event) => (event.id === id ? (make(event) as Sealed) : event));

const broken = async (links: readonly JournalLink[], events?: Parameters<typeof rows>[1]) => {
  const verdict = await verify(links, events);
  return verdict.ok ? undefined : [verdict.seq, verdict.why];
};

test('a whole one: how many lines, where it ends, how far each matter has come', async () => {
  expect(await verify(LINKS)).toEqual({
    ok: true,
    count: 5,
    erased: 0,
    head: { seq: 5, hash: LINKS[4]!.hash },
    reached: new Map([
      ['m1', 3],
      ['m2', 2],
    ]),
  });
});

test('an empty one is whole', async () => {
  expect(await verify([])).toMatchObject({ ok: true, count: 0, head: { seq: 0 } });
});

test('lines come one at a time from wherever they are kept', async () => {
  async function* kept() {
    for (const row of rows(LINKS, EVENTS)) yield await Promise.resolve(row);
  }
  expect(await verifyJournal(kept(), sha256)).toMatchObject({ ok: true, count: 5 });
});

describe('the first broken line is named', () => {
  const CASES: [what: string, links: JournalLink[], seq: number, why: Break][] = [
    ['a line is missing in the middle', LINKS.filter(({ seq }) => seq !== 3), 3, 'gap'],
    ['the first line is missing', LINKS.slice(1), 1, 'gap'],
    ['a line stands there twice', [...LINKS.slice(0, 2), ...LINKS.slice(1)], 3, 'gap'],
    ['two lines changed places', [LINKS[1]!, LINKS[0]!, ...LINKS.slice(2)], 1, 'gap'],
    ['a status was changed', meddled(3, { status: 'closed' }), 3, 'hash'],
    ['a moment was changed', meddled(2, { at: 7 }), 2, 'hash'],
    ['a commitment was changed', meddled(4, { commitment: 'f'.repeat(64) }), 4, 'hash'],
    ['a field was added', meddled(4, { note: '改' } as object), 4, 'hash'],
    ['another line before is named', meddled(5, { prev: 'a'.repeat(64) }), 5, 'prev'],
    ['a hash was changed', meddled(2, { hash: 'a'.repeat(64) }), 2, 'hash'],
    ['it was chained anew over another status', rechained(3, { status: 'closed' }), 3, 'event'],
    ['it was chained anew over another signer', rechained(3, { by: { kind: 'timer' } }), 3, 'event'],
    [
      'it was chained anew over another commitment',
      rechained(4, { commitment: 'f'.repeat(64) }),
      4,
      'commitment',
    ],
  ];
  test.each(CASES)('%s', async (_what, links, seq, why) => {
    expect(await broken(links)).toEqual([seq, why]);
  });

  test('a matter’s second event stands before its first', async () => {
    expect(await broken(chained([EVENTS[2]!, EVENTS[0]!]))).toEqual([1, 'order']);
  });

  test('a matter’s event was passed over', async () => {
    expect(await broken(chained([EVENTS[0]!, EVENTS[1]!, EVENTS[3]!]))).toEqual([3, 'order']);
  });

  test('an event has two lines', async () => {
    expect(await broken(chained([EVENTS[0]!, EVENTS[0]!]))).toEqual([2, 'order']);
  });
});

describe('every line is true to its event', () => {
  test('words that were changed quietly are found', async () => {
    const other = standing('m2-1', (event) => ({
      ...event,
      content: { ...event.content, text: '一切都好' },
    }));
    expect(await broken(LINKS, other)).toEqual([2, 'commitment']);
  });

  test('words that were changed, with a salt made to fit them, too', async () => {
    const other = standing('m2-1', (event) =>
      sealed({ ...event, content: { ...event.content, text: '一切都好' } } as Sealed),
    );
    expect(await broken(LINKS, other)).toEqual([2, 'commitment']);
  });

  test('another signer, another limit, another rating', async () => {
    const signer = standing('m1-2', (event) => ({ ...event, by: { ...event.by, name: '别人' } }));
    expect(await broken(LINKS, signer)).toEqual([3, 'commitment']);
    const limit = standing('m1-2', (event) => ({
      ...event,
      effect: { ...event.effect, clock: { dueAt: 9 } },
    }));
    expect(await broken(LINKS, limit)).toEqual([3, 'commitment']);
    const rating = standing('m1-3', (event) => ({
      ...event,
      content: { ...event.content, rating: 'satisfied' },
    }));
    expect(await broken(LINKS, rating)).toEqual([4, 'commitment']);
  });

  test('an event that is gone, or is no event any more', async () => {
    expect(await broken(LINKS, EVENTS.slice(1))).toEqual([1, 'eventGone']);
    expect(
      await broken(
        LINKS,
        standing('m1-1', ({ id }) => ({ id })),
      ),
    ).toEqual([1, 'event']);
  });
});

describe('what a reporter has had erased', () => {
  const gone = (event: Sealed) => {
    const { salt: _salt, ...left } = erased(event);
    return left;
  };

  test('keeps the journal whole, and is counted', async () => {
    const today = EVENTS.map((event) =>
      event.matter === 'm1' && event.by.kind === 'reporter' ? gone(event) : event,
    );
    expect(await verify(LINKS, today)).toMatchObject({ ok: true, count: 5, erased: 2 });
  });

  test('is erased only where no words are left: taking the salt away proves nothing', async () => {
    const unsalted = standing('m1-1', ({ salt: _salt, ...event }) => event);
    expect(await broken(LINKS, unsalted)).toEqual([1, 'salt']);
    const rewritten = standing('m1-1', (event) => {
      const { salt: _salt, ...left } = event;
      return { ...left, content: { ...event.content, text: '一切都好' } };
    });
    expect(await broken(LINKS, rewritten)).toEqual([1, 'salt']);
  });

  test('is never what an official wrote: that must stay provable', async () => {
    const official = standing('m1-2', ({ salt: _salt, ...event }) => event);
    expect(await broken(LINKS, official)).toEqual([3, 'salt']);
  });
});
