/** Has the separate verifier compare the senders' log with what is stored, and puts the figures together. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CELLS, EMPTY, type Cell } from './cells.ts';
import type { ChaosPlayed } from './play.ts';
import type { Finding } from './verify/finding.ts';
import type { Verdict } from './verify/verify.ts';

const SCRIPT = 'dist/runtime/chaos-verify.mjs';
const LARGEST = 256 * 1024 * 1024;
/** How often each cell of the table is to be used. */
export const ASKED = 20;

export interface Judgement {
  readonly counts: Verdict['counts'];
  readonly findings: readonly Finding[];
  /** How often each cell was used. */
  readonly cells: Readonly<Record<Cell, number>>;
}

/** Runs the verifier in a process of its own. */
export async function judge(played: ChaosPlayed): Promise<Judgement> {
  const args = [SCRIPT, '--log', played.log, '--url', `${played.server.url}/admin`];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: LARGEST });
  return JSON.parse(stdout) as Judgement;
}

/** Findings of one kind. */
export function countOf(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

/** Cells used less often than is asked for, the rarest first. */
export function rareCells({ cells }: Judgement, asked = ASKED): readonly (readonly [Cell, number])[] {
  return CELLS.map((cell) => [cell, cells[cell] ?? 0] as const)
    .filter(([, count]) => count < asked)
    .sort(([, a], [, b]) => a - b);
}

/** The figures as lines for people. */
export function linesOf(played: ChaosPlayed, judgement: Judgement, seconds: number): string[] {
  const { kills, drops, senders, refused } = played;
  const { counts, findings, cells } = judgement;
  const rare = rareCells(judgement);
  const refusals = [...refused].sort(([, a], [, b]) => b - a);
  return [
    `消息 ${played.messages}，操作 ${senders.wishes}，发送 ${senders.sendings}（含重发），接受 ${counts.accepted}，用时 ${seconds.toFixed(0)} 秒`,
    `杀进程 ${kills.workers + kills.servers} 次：函数 ${kills.workers}，服务器 ${kills.servers}；每次至少 ${kills.leastInFlight} 个操作在途`,
    `事务提交 ${drops.commits} 次，其中 ${drops.dropped} 次执行后丢掉回执（${((100 * drops.dropped) / Math.max(1, drops.commits)).toFixed(1)} %）`,
    `事项 ${counts.matters}，事件 ${counts.events}，群卡片 ${counts.cards}，群消息 ${counts.talk}，台账 ${counts.registered} 行`,
    `缺失 ${countOf(findings, 'missing')}，重复 ${countOf(findings, 'doubled')}，不符 ${countOf(findings, 'wrong')}`,
    ...findings.slice(0, 20).map(({ kind, what, id }) => `  ${kind} ${what} (${id})`),
    `未接受：${refusals.map(([why, count]) => `${why} ${count}`).join('，') || '0'}`,
    `流转表 ${CELLS.length} 格，用到 ${ASKED} 次以上的 ${CELLS.length - rare.length} 格`,
    ...CELLS.map((cell) => `  ${String(cells[cell] ?? 0).padStart(6)} ${cell}`),
    ...Object.entries(EMPTY).map(([cell, why]) => `       – ${cell}: ${why}`),
  ];
}
