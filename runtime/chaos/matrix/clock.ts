/** The clock function under faults: it has a matter to archive, a card to put up and a signal to ring. */
import type { Fault } from '../../cloudbase/faults/fault.ts';
import { databaseAt } from '../verify/stored.ts';
import { CLOSED } from './commands.ts';
import { MOST, resultOf, type Met, type Result } from './run.ts';
import { setScene } from './scene.ts';
import type { FaultyStage } from './stage.ts';

const EIGHT_DAYS = 8 * 24 * 3_600_000;
/** After which an event that nobody has followed up is the clock's. */
const LEFT = 61_000;
/** It sweeps and archives in turn: in two ticks in a row it does both. */
const TICKS = 2;
const GROUP = 'qinghe-liuxi-1';

/** Runs the clock with each of the faults at each request of each kind of tick. The stage should be its own. */
export async function runClock(stage: FaultyStage, faults: readonly Fault[]): Promise<Result> {
  const met: Met[] = [];
  for (const fault of faults)
    for (let index = 1; index <= MOST; index += 1) {
      await leaveWork(stage);
      const struck = await ticksWith(stage, fault, index);
      if (struck.length === 0) break;
      met.push(...struck);
    }
  return resultOf(stage, 'clock', met);
}

/** Something over for a week, and something whose card and ring were lost. */
async function leaveWork(stage: FaultyStage): Promise<void> {
  await stage.finish();
  await setScene(stage, CLOSED);
  stage.cloud.clock.advance(EIGHT_DAYS);
  const { matter } = await setScene(stage, () => []);
  const database = databaseAt(stage.cloud.serviceUrl);
  await database.collection('messages').doc(`card:${GROUP}:${matter}`).remove();
  await database.collection('signals').doc(GROUP).update({ at: 1 });
  stage.cloud.clock.advance(LEFT);
}

/** Each tick meets the fault; what it could not do is left to the next. */
async function ticksWith({ cloud, planned }: FaultyStage, fault: Fault, index: number): Promise<Met[]> {
  const met: Met[] = [];
  for (let tick = 1; tick <= TICKS; tick += 1) {
    planned.arm(index, fault);
    const reply = await cloud.runTimer('clock');
    const { struck } = planned.met();
    if (struck !== undefined) met.push({ fault, index, struck, sent: reply.ok ? 1 : 2, answer: 'ok' });
  }
  return met;
}
