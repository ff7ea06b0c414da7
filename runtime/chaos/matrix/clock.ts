/** The clock function under faults: it has a matter to archive, a card to put up and a signal to ring. */
import type { Fault } from '../../cloudbase/faults/fault.ts';
import type { Where } from '../../cloudbase/faults/planned.ts';
import { databaseAt } from '../verify/stored.ts';
import { CLOSED, FRESH } from './paths.ts';
import { eachRequest, type FaultsAt, type Met, type Result } from './run.ts';
import { act, setScene } from './scene.ts';
import type { FaultyStage } from './stage.ts';

const EIGHT_DAYS = 8 * 24 * 3_600_000;
/** After which an event that nobody has followed up is the clock's. */
const LEFT = 61_000;
/** It sweeps and archives in turn: in two ticks in a row it does both. */
const TICKS = 2;
const GROUP = 'qinghe-liuxi-1';
/** Matters are looked at side by side: a tick makes now a request more, now one less. */
const MISSES = 4;

/** Runs the clock with the faults at each request of each kind of tick. The stage should be its own. */
export async function runClock(stage: FaultyStage, faultsAt: FaultsAt): Promise<Result> {
  return eachRequest('clock', faultsAt, (fault, index) => clockMeets(stage, fault, index), MISSES);
}

/** A tick of each kind meets the fault there. */
export async function clockMeets(stage: FaultyStage, fault: Fault, where: Where): Promise<Met[]> {
  const open = await leaveWork(stage);
  const met = await ticksWith(stage, fault, where);
  // Or the ladder of supervision would have more to do each time.
  await act(stage, 'resident-wang', open, 1, { action: 'withdraw' });
  return met;
}

/** Something over for a week, and something whose card and ring were lost: the matter that is still open. */
async function leaveWork(stage: FaultyStage): Promise<string> {
  await stage.finish();
  await setScene(stage, { before: CLOSED });
  stage.cloud.clock.advance(EIGHT_DAYS);
  const { matter } = await setScene(stage, { before: FRESH });
  const database = databaseAt(stage.cloud.serviceUrl);
  await database.collection('messages').doc(`card:${GROUP}:${matter}`).remove();
  await database.collection('signals').doc(GROUP).update({ at: 1 });
  stage.cloud.clock.advance(LEFT);
  return matter;
}

/** Each tick meets the fault; what it could not do is left to the next. */
async function ticksWith({ cloud, planned }: FaultyStage, fault: Fault, where: Where): Promise<Met[]> {
  const met: Met[] = [];
  for (let tick = 1; tick <= TICKS; tick += 1) {
    planned.arm(where, fault);
    const reply = await cloud.runTimer('clock');
    const { struck } = planned.met();
    if (struck !== undefined)
      met.push({ fault, index: Number(where) || 0, struck, sent: reply.ok ? 1 : 2, answer: 'ok' });
  }
  return met;
}
