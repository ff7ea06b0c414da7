/**
 * Every command with its requests failing, in the short form: one request in three, before it is applied and, in turn,
 * after it is applied with the reply lost; which of the three goes from command to command. All seven faults at each
 * request are tried by `npm run bench -- faults`, which writes docs/faults.md.
 */
import { clockMeets, runClock } from '../../runtime/chaos/matrix/clock.ts';
import { COMMANDS } from '../../runtime/chaos/matrix/commands.ts';
import { findingsOf, runCommand, type FaultsAt, type Met } from '../../runtime/chaos/matrix/run.ts';
import { openFaultyStage, type FaultyStage } from '../../runtime/chaos/matrix/stage.ts';

/** The first, second or third request and each third after it. */
const oneInThree =
  (first: number): FaultsAt =>
  (index) =>
    index % 3 === first % 3 ? [index % 2 === 0 ? 'reset' : 'after'] : [];

/** Small enough that the time which passes on a stage brings little of its own. */
const TOGETHER = 11;
const BATCHES = Array.from({ length: Math.ceil(COMMANDS.length / TOGETHER) }, (_, batch) =>
  COMMANDS.slice(batch * TOGETHER, (batch + 1) * TOGETHER),
);

describe.each(BATCHES.map((commands) => ({ commands, from: commands[0]!.name })))(
  'from $from on',
  ({ commands }) => {
    let stage: FaultyStage;
    const all: Met[] = [];
    beforeAll(async () => {
      stage = await openFaultyStage();
    });
    afterAll(() => stage.close());

    test.each(commands)('$name is answered, whichever of its requests fails', async (command) => {
      const first = 1 + (COMMANDS.indexOf(command) % 3);
      const { met, requests } = await runCommand(stage, command, oneInThree(first));
      expect(met.filter(({ answer }) => answer !== 'ok')).toEqual([]);
      expect(requests).toBeGreaterThanOrEqual(2);
      expect(met.map(({ index }) => index)).toEqual(met.map((_, before) => first + 3 * before));
      all.push(...met);
    });

    test('and each has happened once, with everything that follows from it', async () => {
      expect(await findingsOf(stage)).toEqual([]);
      // Faults are not imagined: most commands met some, and some made the phone send again.
      expect(all.length).toBeGreaterThan(commands.length);
      expect(all.some(({ sent }) => sent > 1)).toBe(true);
    });
  },
);

test('the clock finishes and archives everything, whichever of its requests fails', async () => {
  const stage = await openFaultyStage();
  try {
    const { met } = await runClock(stage, oneInThree(1));
    expect(met.map(({ struck }) => struck)).toContain('database.insertDocument');
    // A commit is one of a hundred requests, now here, now there: it is struck by its name.
    for (const fault of ['reset', 'after'] as const) {
      const committing = await clockMeets(stage, fault, 'database.commitTransaction');
      expect(committing).not.toEqual([]);
    }
    expect(await findingsOf(stage)).toEqual([]);
  } finally {
    await stage.close();
  }
});
