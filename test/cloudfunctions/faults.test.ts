/**
 * Every command with each of its requests failing before it is applied, and after it is applied with the reply lost.
 * Five more faults at each request are tried by `npm run bench -- faults`, which writes docs/faults.md.
 */
import { runClock } from '../../runtime/chaos/matrix/clock.ts';
import { COMMANDS } from '../../runtime/chaos/matrix/commands.ts';
import { runCommand } from '../../runtime/chaos/matrix/run.ts';
import { openFaultyStage, type FaultyStage } from '../../runtime/chaos/matrix/stage.ts';

const FAULTS = ['reset', 'after'] as const;

let stage: FaultyStage;
beforeAll(async () => {
  stage = await openFaultyStage();
});
afterAll(() => stage.close());

test.each(COMMANDS)('$name happens once, whichever of its requests fails', async (command) => {
  const { met, findings, requests } = await runCommand(stage, command, FAULTS);
  expect(findings).toEqual([]);
  expect(met.filter(({ answer }) => answer !== 'ok')).toEqual([]);
  // Each request has met each fault.
  expect(requests).toBeGreaterThanOrEqual(3);
  for (const fault of FAULTS)
    expect(met.filter((each) => each.fault === fault).map(({ index }) => index)).toEqual(
      Array.from({ length: requests }, (_, before) => before + 1),
    );
  // Faults are not imagined: a request that never arrived makes the phone send again, unless it was one of the last.
  expect(met.some(({ fault, sent }) => fault === 'reset' && sent > 1)).toBe(true);
});

test('the clock finishes and archives everything, whichever of its requests fails', async () => {
  const alone = await openFaultyStage();
  try {
    const { met, findings } = await runClock(alone, FAULTS);
    expect(findings).toEqual([]);
    expect(met.map(({ struck }) => struck)).toContain('database.commitTransaction');
    expect(met.map(({ struck }) => struck)).toContain('database.insertDocument');
  } finally {
    await alone.close();
  }
});
