/** The figures of a replay, as lines for people and as fields for machines. */
import type { Played } from './replay.ts';
import type { Tally } from './tally.ts';

export interface Report {
  readonly sent: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly matters: number;
  readonly cards: number;
  readonly messages: number;
  readonly events: number;
  readonly rows: number;
  readonly missing: number;
  readonly doubled: number;
  readonly stumbled: number;
  readonly messagesPerSecond: number;
  /** Milliseconds by call: median and 95th percentile. */
  readonly times: Readonly<
    Record<string, { readonly calls: number; readonly p50: number; readonly p95: number }>
  >;
  /** Peak resident memory of the process that holds the cloud, in MB; its function workers come on top. */
  readonly peakMemory: number;
  readonly lines: readonly string[];
}

/** Puts a replay's figures together. */
export function report(played: Played, tally: Tally, seconds: number): Report {
  const times = Object.fromEntries([...played.hall.times].map(([name, taken]) => [name, percentiles(taken)]));
  const figures = {
    sent: played.sent,
    refused: Object.fromEntries(played.refused),
    matters: played.matters.length,
    cards: tally.cards,
    messages: tally.messages,
    events: tally.events,
    rows: tally.rows,
    missing: tally.missing,
    doubled: tally.doubled,
    stumbled: played.stumbles.length,
    messagesPerSecond: played.sent / seconds,
    times,
    peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  return { ...figures, lines: linesOf(figures, played.stumbles) };
}

/** Median and 95th percentile, in milliseconds. */
export function percentiles(taken: readonly number[]): { calls: number; p50: number; p95: number } {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { calls: sorted.length, p50: at(0.5), p95: at(0.95) };
}

function linesOf(figures: Omit<Report, 'lines'>, stumbles: readonly string[]): string[] {
  const refused = Object.entries(figures.refused).map(([reason, count]) => `${reason} ${count}`);
  return [
    `发送 ${figures.sent}，未收 ${refused.length > 0 ? refused.join('、') : '0'}`,
    `事项 ${figures.matters}，群卡片 ${figures.cards}，群消息 ${figures.messages}，事件 ${figures.events}，台账 ${figures.rows} 行`,
    `缺失 ${figures.missing}，重复 ${figures.doubled}，未走通的步骤 ${figures.stumbled}`,
    ...stumbles.slice(0, 10).map((stumble) => `  ${stumble}`),
    `每秒 ${figures.messagesPerSecond.toFixed(1)} 条，峰值内存 ${figures.peakMemory} MB（不含函数进程）`,
    ...Object.entries(figures.times).map(
      ([name, { calls, p50, p95 }]) =>
        `  ${name.padEnd(16)} ${String(calls).padStart(6)} 次  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`,
    ),
  ];
}
