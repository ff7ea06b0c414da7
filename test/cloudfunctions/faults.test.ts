/**
 * Every command with every one of its requests failing: before it is applied and, in turn, after it is applied with the
 * reply lost. All seven faults at each request are tried by `npm run bench -- faults`, which writes docs/faults.md.
 */
import { runClock } from '../../runtime/chaos/matrix/clock.ts';
import { COMMANDS } from '../../runtime/chaos/matrix/commands.ts';
import { findingsOf, runCommand, type FaultsAt } from '../../runtime/chaos/matrix/run.ts';
import { openFaultyStage, type FaultyStage } from '../../runtime/chaos/matrix/stage.ts';

const inTurn =
  (first: number): FaultsAt =>
  (index) => [(first + index) % 2 === 0 ? 'reset' : 'after'];

/** Small enough that the time which passes on a stage brings little of its own. */
const TOGETHER = 11;
const BATCHES = Array.from({ length: Math.ceil(COMMANDS.length / TOGETHER) }, (_, batch) =>
  COMMANDS.slice(batch * TOGETHER, (batch + 1) * TOGETHER),
);

describe.each(BATCHES.map((commands) => ({ commands, from: commands[0]!.name })))(
  'from $from on',
  ({ commands }) => {
    let stage: FaultyStage;
    beforeAll(async () => {
      stage = await openFaultyStage();
    });
    afterAll(() => stage.close());

    test.each(commands)('$name is answered, whichever of its requests fails', async (command) => {
      const { met, requests } = await runCommand(stage, command, inTurn(COMMANDS.indexOf(command)));
      expect(met.filter(({ answer }) => answer !== 'ok')).toEqual([]);
      expect(requests).toBeGreaterThanOrEqual(2);
      expect(met.map(({ index }) => index)).toEqual(
        Array.from({ length: requests }, (_, before) => before + 1),
      );
      // Faults are not imagined: some made the phone send again.
      expect(met.some(({ sent }) => sent > 1)).toBe(true);
    });

    test('and each has happened once, with everything that follows from it', async () => {
      expect(await findingsOf(stage)).toEqual([]);
    });
  },
);

test('the clock finishes and archives everything, whichever of its requests fails', async () => {
  const stage = await openFaultyStage();
  try {
    const { met } = await runClock(stage, inTurn(0));
    const struck = met.map((each) => each.struck);
    expect(struck).toContain('database.commitTransaction');
    expect(struck).toContain('database.insertDocument');
    expect(await findingsOf(stage)).toEqual([]);
  } finally {
    await stage.close();
  }
}, 180_000);
