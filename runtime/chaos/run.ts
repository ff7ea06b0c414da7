/** `npm run replay -- FILE.jsonl --chaos`: plays, has it judged, prints, and says whether all is well. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '../replay/messages.ts';
import { linesOf, judge, type Judgement } from './judge.ts';
import { playChaos, type ChaosOptions, type ChaosPlayed } from './play.ts';

export interface ChaosRun {
  readonly played: ChaosPlayed;
  readonly judgement: Judgement;
  readonly seconds: number;
  readonly lines: readonly string[];
}

/** Everything in a folder that is gone afterwards, unless something was found. */
export async function runChaos(
  messages: readonly Message[],
  options: Omit<ChaosOptions, 'progress'>,
): Promise<ChaosRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gelin-chaos-'));
  const began = performance.now();
  const progress = (done: number, of: number): void => {
    if (done % 50 === 0 || done === of) process.stderr.write(`\r已发送 ${done} / ${of}`);
  };
  const played = await playChaos(messages, folder, { ...options, progress });
  process.stderr.write('\n');
  try {
    const judgement = await judge(played);
    const seconds = (performance.now() - began) / 1000;
    const kept = judgement.findings.length > 0;
    if (!kept) rmSync(folder, { recursive: true, force: true });
    const lines = [...linesOf(played, judgement, seconds), ...(kept ? [`留在 ${folder}`] : [])];
    return { played, judgement, seconds, lines };
  } finally {
    await played.close();
  }
}
