/** How often a rung phone fetches: a burst of any size is three fetches, one ring is a quick one, and none is forgotten. */
import * as fc from 'fast-check';
import { BREATH, JITTER, LONGEST, QUIET, STILL, THRIFT } from '../../../miniprogram/api/pace';
import { paced } from '../../../miniprogram/api/paced';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Heard {
  /** When each fetch began, and how many rings it came after. */
  readonly at: number;
  readonly rings: number;
}

/** Rings at these moments, in milliseconds from now, on a phone whose fetches take `took`; until nothing is left. */
async function heard(moments: readonly number[], took: (fetch: number) => number = () => 0) {
  const fetches: Heard[] = [];
  let rings = 0;
  const start = Date.now();
  const phone = paced(
    () =>
      new Promise<void>((resolve) => {
        fetches.push({ at: Date.now() - start, rings });
        setTimeout(resolve, took(fetches.length - 1));
      }),
  );
  for (const moment of [...moments].sort((a, b) => a - b)) {
    await jest.advanceTimersByTimeAsync(start + moment - Date.now());
    rings += 1;
    phone.ring();
  }
  await jest.advanceTimersByTimeAsync(10 * LONGEST);
  phone.stop();
  return fetches;
}

/** Whoever talks is slower than this, in milliseconds. */
const QUARTER = 250;

/** Fifty rings within `length`, none of them later than a quarter of a second after the one before. */
const burst = fc
  .record({
    length: fc.integer({ min: 0, max: 9_000 }),
    shape: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 50, maxLength: 50 }),
  })
  .map(({ length, shape }) => {
    const sum = shape.reduce((total, step) => total + step, 1);
    let reached = 0;
    return shape.map((step) => Math.round(((reached += step) / sum) * length));
  })
  .filter((moments) => moments.every((at, index) => at - (moments[index - 1] ?? at) <= QUARTER));
const slowness = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 4, maxLength: 4 });

test('fifty messages in a burst cost three fetches at most, however they fall and however slow the functions are', async () => {
  await fc.assert(
    fc.asyncProperty(burst, slowness, async (moments, took) => {
      const fetches = await heard(moments, (fetch) => took[fetch] ?? 0);
      expect(fetches.length).toBeLessThanOrEqual(3);
      expect(fetches.at(-1)?.rings).toBe(50);
    }),
    { numRuns: 50 },
  );
});

test('after every ring a fetch begins, within the longest wait and what the functions took', async () => {
  const anyMoments = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(anyMoments, slowness, async (moments, took) => {
      const fetches = await heard(moments, (fetch) => took[fetch % 4] ?? 0);
      const longest = LONGEST + JITTER + 2 * Math.max(...took);
      for (const moment of moments) {
        const next = fetches.find(({ at }) => at >= moment);
        expect(next && next.at - moment).toBeLessThanOrEqual(longest);
      }
      const span = Math.max(...moments) - Math.min(...moments);
      // Twenty from the purse, what is earned meanwhile, and the first.
      expect(fetches.length).toBeLessThanOrEqual(Math.min(moments.length, 21 + (span + LONGEST) / THRIFT));
      fetches.slice(1).forEach(({ at }, index) => {
        expect(at - (fetches[index]?.at ?? 0)).toBeGreaterThanOrEqual(BREATH);
      });
    }),
    { numRuns: 60 },
  );
});

test('a message after quiet is fetched within the jitter, also after a burst', async () => {
  const calm = Array.from({ length: 50 }, (_, index) => index * 20);
  const fetches = await heard([...calm, 1_000 + STILL + QUIET + 1_000]);
  const last = fetches.at(-1)?.at ?? Infinity;
  expect(last).toBeLessThanOrEqual(1_000 + STILL + QUIET + 1_000 + JITTER);
});

test('the last message of a burst is there soon after it, not at the end of the longest wait', async () => {
  const moments = Array.from({ length: 50 }, (_, index) => index * 60);
  const fetches = await heard(moments);
  expect(fetches.at(-1)?.at).toBeLessThanOrEqual(49 * 60 + STILL + JITTER);
});

test('people who talk with each other, a message every 700 ms, each see it within a second', async () => {
  const moments = Array.from({ length: 20 }, (_, index) => index * 700);
  const fetches = await heard(moments, () => 50);
  for (const moment of moments)
    expect((fetches.find(({ at }) => at >= moment)?.at ?? Infinity) - moment).toBeLessThan(900);
});

test('a burst without end is fetched every ten seconds', async () => {
  const minute = Array.from({ length: 600 }, (_, index) => index * 100);
  expect((await heard(minute)).length).toBeLessThanOrEqual(3 + 60_000 / LONGEST);
});

test('a fetch that fails is tried again, later each time, and given up until the next ring', async () => {
  const at: number[] = [];
  const start = Date.now();
  const phone = paced(() => {
    at.push(Date.now() - start);
    return Promise.reject(new Error('no line'));
  });
  phone.ring();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(at).toHaveLength(6);
  const waits = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
  waits.forEach((wait, index) => {
    expect(wait).toBeGreaterThanOrEqual(1_000 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(1_000 * 2 ** index + JITTER);
  });
  phone.ring();
  await jest.advanceTimersByTimeAsync(JITTER);
  expect(at).toHaveLength(7);
  phone.stop();
});

test('a phone that has stopped fetches nothing more', async () => {
  const fetched = jest.fn();
  const phone = paced(fetched);
  phone.ring();
  phone.stop();
  phone.ring();
  await jest.advanceTimersByTimeAsync(LONGEST);
  expect(fetched).not.toHaveBeenCalled();
});
