/** One command of the matrix: run with every fault at every request it makes, then compared with what is stored. */
import type { Fault } from '../../cloudbase/faults/fault.ts';
import type { Finding } from '../verify/finding.ts';
import { verify } from '../verify/verify.ts';
import type { Command } from './command.ts';
import { setScene } from './scene.ts';
import type { FaultyStage } from './stage.ts';

/** Far more requests than any command makes: a loop that never ends would be worse. */
export const MOST = 60;
/** After which a function reads its directory anew. */
const DIRECTORY_KEPT = 60_000;

/** What became of a command that met one fault. */
export interface Met {
  readonly fault: Fault;
  /** Which request it was, from 1, and what it asked for. */
  readonly index: number;
  readonly struck: string;
  /** How often the phone had to send. */
  readonly sent: number;
  readonly answer: 'ok' | 'none' | string;
}

export interface Result {
  readonly name: string;
  /** Requests that the command makes, at most. */
  readonly requests: number;
  readonly met: readonly Met[];
  readonly findings: readonly Finding[];
}

/** Runs the command with each of the faults at each of its requests. */
export async function runCommand(
  stage: FaultyStage,
  command: Command,
  faults: readonly Fault[],
): Promise<Result> {
  const met: Met[] = [];
  for (const fault of faults)
    for (let index = 1; index <= MOST; index += 1) {
      const one = await meet(stage, command, fault, index);
      if (!one) break;
      met.push(one);
    }
  return resultOf(stage, command.name, met);
}

/** Everything is finished by the clock, then compared. */
export async function resultOf(stage: FaultyStage, name: string, met: readonly Met[]): Promise<Result> {
  await stage.finish();
  const requests = Math.max(0, ...met.map(({ index }) => index));
  const { stored, answered } = await stage.compared();
  return { name, requests, met, findings: verify(stored, answered).findings };
}

/** The command on a fresh matter; `undefined` where it makes fewer requests than `index`. */
async function meet(
  stage: FaultyStage,
  command: Command,
  fault: Fault,
  index: number,
): Promise<Met | undefined> {
  const scene = await setScene(stage, command.before);
  if (command.cold) stage.cloud.clock.advance(DIRECTORY_KEPT + 1);
  else await warm(stage, command.ask(scene).fn);
  stage.planned.arm(index, fault);
  const { reply, sent } = await stage.send(command.person, scene.key, command.ask(scene));
  const { struck } = stage.planned.met();
  const answer = reply?.ok ? 'ok' : (reply?.failure.code ?? 'none');
  if (struck === undefined && answer !== 'ok') throw new Error(`${command.name} without a fault: ${answer}`);
  return struck === undefined ? undefined : { fault, index, struck, sent, answer };
}

/** Lets the function's instance read the directory, which it keeps for a minute. */
async function warm({ cloud }: FaultyStage, fn: 'matter' | 'group'): Promise<void> {
  const call =
    fn === 'matter'
      ? { version: 1, procedure: 'preview', input: { text: '路灯坏了', place: {} } }
      : { version: 1, procedure: 'list', input: {} };
  await cloud.call(fn, call, { openid: 'o-demo-chief-liuxi-1' });
}
