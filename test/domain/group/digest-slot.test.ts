/** When a digest is due, and from when on it tells. */
import fc from 'fast-check';
import { digestId, digestSlot, dueDigest, SHIPPED } from '@gelin/domain';
import { at, DAY, HOUR, MINUTE } from '../story.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const RULES = SHIPPED.groups;
const NOON_SLOT = at(2026, 11, 23, 11, 30);
const AFTERNOON = at(2026, 11, 23, 16, 30);
const LAST = at(2026, 11, 22, 16, 30);

test('half past eleven and half past four, each telling of what came since the one before', () => {
  expect(digestSlot(NOON_SLOT, RULES)).toEqual({ since: LAST, at: NOON_SLOT });
  expect(digestSlot(AFTERNOON, RULES)).toEqual({ since: NOON_SLOT, at: AFTERNOON });
  expect(digestSlot(AFTERNOON - 1, RULES)).toEqual({ since: LAST, at: NOON_SLOT });
});

test('in the order of the day, in whatever order a town writes its times; no times, no digest', () => {
  expect(digestSlot(AFTERNOON, { digests: ['16:30', '08:05', '11:30'] })).toEqual({
    since: NOON_SLOT,
    at: AFTERNOON,
  });
  expect(digestSlot(AFTERNOON, { digests: ['16:30'] })).toEqual({ since: AFTERNOON - DAY, at: AFTERNOON });
  expect(digestSlot(AFTERNOON, { digests: [] })).toBeUndefined();
});

test('before its time nothing is due; missed, it is made good within the hour, and no later', () => {
  expect(dueDigest(NOON_SLOT - 1, RULES, LAST)).toBeUndefined();
  expect(dueDigest(NOON_SLOT, RULES, LAST)).toEqual({ since: LAST, at: NOON_SLOT });
  expect(dueDigest(NOON_SLOT + HOUR - 1, RULES, LAST)).toEqual({ since: LAST, at: NOON_SLOT });
  expect(dueDigest(NOON_SLOT + HOUR, RULES, LAST)).toBeUndefined();
});

test('what was done is not due again', () => {
  expect(dueDigest(NOON_SLOT + 5 * MINUTE, RULES, NOON_SLOT)).toBeUndefined();
});

test('after a missed one the next tells of both; after a week of silence it begins anew', () => {
  expect(dueDigest(AFTERNOON, RULES, LAST)).toEqual({ since: LAST, at: AFTERNOON });
  expect(dueDigest(AFTERNOON, RULES, AFTERNOON - 8 * DAY)).toEqual({ since: NOON_SLOT, at: AFTERNOON });
});

test('a time that was moved leaves no gap and tells nothing twice', () => {
  const moved = { digests: ['11:45', '16:30'] };
  expect(dueDigest(NOON_SLOT + 15 * MINUTE, moved, NOON_SLOT)).toEqual({
    since: NOON_SLOT,
    at: NOON_SLOT + 15 * MINUTE,
  });
});

test('days of holiday are days too', () => {
  const festival = at(2026, 10, 2, 11, 30);
  expect(dueDigest(festival, RULES, festival - 19 * HOUR)).toEqual({
    since: festival - 19 * HOUR,
    at: festival,
  });
});

test('looked for every five minutes through any weeks, each slot comes once, and their times join', () => {
  const times = fc.uniqueArray(
    fc
      .integer({ min: 7 * 12, max: 22 * 12 - 1 })
      .map(
        (mark) =>
          `${String(Math.floor(mark / 12)).padStart(2, '0')}:${String((mark % 12) * 5).padStart(2, '0')}`,
      ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 300 }), (digests, day) => {
      const start = at(2026, 1, 1) + day * DAY;
      const told: { since: number; at: number }[] = [];
      for (let now = start; now < start + 4 * DAY; now += 5 * MINUTE) {
        const due = dueDigest(now, { digests }, told.at(-1)?.at);
        if (due) told.push(due);
      }
      const [first, ...rest] = told;
      expect(told.length).toBeGreaterThanOrEqual(4 * digests.length);
      expect(first && first.at <= start + DAY).toBe(true);
      expect(rest.map(({ since }) => since)).toEqual(told.slice(0, -1).map((each) => each.at));
    }),
    { numRuns: 40 },
  );
});

test('one digest a group and slot: its id says so', () => {
  expect(digestId('pingan-east', NOON_SLOT)).toBe(`digest:pingan-east:${NOON_SLOT}`);
});
