/** One command of the matrix: run with faults at every request it makes; and the comparison afterwards. */
import type { Fault } from '../../cloudbase/faults/fault.ts';
import type { Finding } from '../verify/finding.ts';
import { verify } from '../verify/verify.ts';
import type { Command } from './command.ts';
import { setScene } from './scene.ts';
import type { FaultyStage } from './stage.ts';

/** Far more requests than any command makes: a loop that never ends would be worse. */
const MOST = 200;
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
  /** Requests that the command makes, at most; as far as they were tried. */
  readonly requests: number;
  readonly met: readonly Met[];
}

/** The faults to be tried at the request with this number, from 1; none passes it over. */
export type FaultsAt = (index: number) => readonly Fault[];

/**
 * Tries one request after the other with each of its faults, until there is none with that number: `misses` times in a
 * row, for what does several things side by side makes now one request more and now one less.
 */
export async function eachRequest(
  name: string,
  faultsAt: FaultsAt,
  tried: (fault: Fault, index: number) => Promise<readonly Met[]>,
  misses = 1,
): Promise<Result> {
  const all: Met[] = [];
  let missed = 0;
  for (let index = 1; index <= MOST; index += 1) {
    const faults = faultsAt(index);
    const before = all.length;
    for (const fault of faults) all.push(...(await tried(fault, index)));
    if (faults.length > 0) missed = all.length > before ? 0 : missed + 1;
    if (missed === misses) return { name, requests: index - misses, met: all };
  }
  throw new Error(`${name} makes more than ${String(MOST)} requests`);
}

/** Runs the command with the faults at each of its requests. */
export async function runCommand(stage: FaultyStage, command: Command, faultsAt: FaultsAt): Promise<Result> {
  return eachRequest(command.name, faultsAt, (fault, index) => meet(stage, command, fault, index));
}

/** What is wrong with what is stored, when the clock has finished everything that can be finished. */
export async function findingsOf(stage: FaultyStage): Promise<readonly Finding[]> {
  await stage.finish();
  const { stored, answered } = await stage.compared();
  return (await verify(stored, answered, stage.directory)).findings;
}

/** The command on a fresh matter; nothing was met where it makes fewer requests than `index`. */
async function meet(stage: FaultyStage, command: Command, fault: Fault, index: number): Promise<Met[]> {
  const scene = await setScene(stage, command);
  if (command.cold) stage.cloud.clock.advance(DIRECTORY_KEPT + 1);
  else await warm(stage, command.ask(scene).fn);
  stage.planned.arm(index, fault);
  const { reply, sent } = await stage.send(command.person, scene.key, command.ask(scene));
  const { struck } = stage.planned.met();
  const answer = reply?.ok ? 'ok' : (reply?.failure.code ?? 'none');
  if (struck === undefined && answer !== 'ok') throw new Error(`${command.name} without a fault: ${answer}`);
  return struck === undefined ? [] : [{ fault, index, struck, sent, answer }];
}

const WARMING = {
  matter: { procedure: 'preview', input: { text: '路灯坏了', place: {} } },
  group: { procedure: 'list', input: {} },
  people: { procedure: 'me', input: {} },
  town: { procedure: 'units', input: {} },
  work: { procedure: 'giving', input: {} },
  // Refused to whoever asks, when the directory is read.
  office: { procedure: 'ledger', input: { ledger: 'demand' } },
} as const;

/** Lets the function's instance read the directory, which it keeps for a minute: nothing where it has just done so. */
async function warm({ cloud, warmed }: FaultyStage, fn: keyof typeof WARMING): Promise<void> {
  const now = cloud.clock.now().getTime();
  if (now - (warmed.get(fn) ?? -Infinity) < DIRECTORY_KEPT / 2) return;
  await cloud.call(fn, { version: 1, ...WARMING[fn] }, { openid: 'o-demo-chief-liuxi-1' });
  warmed.set(fn, now);
}
