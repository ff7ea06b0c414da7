/** Whatever happens to the line and however slow the functions are: a phone misses nothing and shows nothing twice. */
import * as fc from 'fast-check';
import { cloudOf, phoneOn, type Arrival, type Call } from './resume.model';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The longest a function runs, in milliseconds. */
const LONGEST = 20_000;
const DURING = 100_000;

const within = (most: number) => fc.integer({ min: 0, max: most });
/** A function that runs from `at` on and does one thing after the other before it ends. */
const arrival: fc.Arbitrary<Arrival> = fc
  .tuple(within(DURING), within(LONGEST), within(LONGEST))
  .map(([at, one, other]) => ({ at, stored: at + Math.min(one, other), rung: at + Math.max(one, other) }));
const call: fc.Arbitrary<Call> = fc
  .tuple(within(LONGEST), within(LONGEST), fc.integer({ min: 0, max: 4 }))
  .map(([one, other, luck]) => ({
    reads: Math.min(one, other),
    takes: Math.max(one, other),
    lost: luck === 0,
  }));
const turn = fc.record({
  at: within(DURING),
  kind: fc.constantFrom('break' as const, 'hide' as const, 'show' as const),
});

/** Hidden before its first look came back, and the look on its return is lost as well: nothing rings then. */
const LOST_ON_RETURN = {
  arrivals: [{ at: 0, stored: 0, rung: 0 }],
  calls: [
    { reads: 0, takes: 0, lost: true },
    { reads: 0, takes: 0, lost: true },
    { reads: 10, takes: 20, lost: false },
  ],
  lookTakes: 0,
  turns: [{ at: 0, kind: 'hide' as const }],
};

test('over arrivals, lost watches, absences, lost replies and functions of up to twenty seconds', async () => {
  const life = fc.record({
    arrivals: fc.array(arrival, { maxLength: 25 }),
    // The last reply always arrives: a line that never comes back brings nothing.
    calls: fc
      .array(call, { minLength: 1, maxLength: 6 })
      .map((calls) => [...calls, { reads: 10, takes: 20, lost: false }]),
    lookTakes: within(LONGEST),
    turns: fc.array(turn, { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(life, async ({ arrivals, calls, lookTakes, turns }) => {
      const start = Date.now();
      const cloud = cloudOf(arrivals, calls, lookTakes);
      const phone = phoneOn(cloud);
      phone.show();
      for (const { at, kind } of [...turns].sort((a, b) => a.at - b.at)) {
        await jest.advanceTimersByTimeAsync(Math.max(0, start + at - Date.now()));
        if (kind === 'break') cloud.breakLine();
        else phone[kind]();
      }
      await jest.advanceTimersByTimeAsync(Math.max(0, start + DURING - Date.now()));
      phone.show();
      await jest.advanceTimersByTimeAsync(20 * LONGEST);
      phone.hide();
      expect([...phone.ids()].sort()).toEqual(arrivals.map((_, index) => `m${index}`).sort());
    }),
    { numRuns: 80, examples: [[LOST_ON_RETURN]] },
  );
});
