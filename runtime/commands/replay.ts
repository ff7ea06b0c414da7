/** `npm run replay -- FILE.jsonl`: real messages through the whole town, and the ledger they end in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChaos } from '../chaos/run.ts';
import { historiesIn } from '../chaos/verify/history.ts';
import { readStored } from '../chaos/verify/stored.ts';
import { checkTallies } from '../chaos/verify/tallies.ts';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { cloudBaseOptions, foundDemoTown } from '../laptop.ts';
import { agreement, monthsBetween } from '../replay/agreed.ts';
import { NoMessage, readMessages } from '../replay/messages.ts';
import { play } from '../replay/replay.ts';
import { report } from '../replay/report.ts';
import { tally } from '../replay/tally.ts';
import { asked, stopped } from './asked.ts';

/** Steps that a matter's life may have under chaos. */
const STEPS = 14;
/** Of matters of each status, so that time gathers them all. */
const ECHOES = 90;

const USAGE =
  '用法：npm run replay -- FILE.jsonl [--seed N] [--limit N] [--json] [--out LEDGER.xlsx] [--keep DIR | --chaos [--kills N]]';

const { values, positionals } = asked(USAGE, {
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: '.gelin/ledger.xlsx' },
    json: { type: 'boolean', default: false },
    chaos: { type: 'boolean', default: false },
    kills: { type: 'string', default: '200' },
    limit: { type: 'string' },
    keep: { type: 'string' },
  },
});
const [file] = positionals;
if (!file) stopped(USAGE);

/** The messages, or what is wrong with the file and nothing done. */
function readAll(from: string) {
  try {
    return readMessages(from);
  } catch (error) {
    if (error instanceof NoMessage)
      return stopped(`${from} 第 ${error.line} 行不是一条 {title, detail, time}：${error.why}`, USAGE);
    return stopped(`打不开 ${from}：${error instanceof Error ? error.message : String(error)}`, USAGE);
  }
}

const messages = readAll(file).slice(0, values.limit === undefined ? undefined : Number(values.limit));
if (values.chaos) {
  const { judgement, played, seconds, lines } = await runChaos(messages, {
    seed: Number(values.seed),
    kills: Number(values.kills),
    steps: STEPS,
    echoes: ECHOES,
  });
  const { kills, drops } = played;
  const found = { ...judgement, kills, drops, seconds };
  console.log(values.json ? JSON.stringify(found) : lines.join('\n'));
  process.exit(judgement.findings.length > 0 ? 1 : 0);
}
// A town that is kept can be looked at afterwards: `npm start -- --data DIR`.
const dataDir = values.keep ?? mkdtempSync(path.join(tmpdir(), 'gelin-replay-'));
// The clock only goes forward: it begins where the messages do.
const startAt = new Date(messages[0]?.at ?? Date.now());
const cloud = await startCloudBase({
  ...cloudBaseOptions(dataDir, () => undefined),
  timers: false,
  startAt,
  port: 0,
});
try {
  const town = await foundDemoTown(cloud.serviceUrl);
  const began = performance.now();
  const played = await play(messages, cloud, town, {
    seed: Number(values.seed),
    progress: (done, of) => {
      if (done % 200 === 0 || done === of) process.stderr.write(`\r已发送 ${done} / ${of}`);
    },
  });
  process.stderr.write('\n');
  const seconds = (performance.now() - began) / 1000;
  const result = await tally(played, town, cloud.url);
  writeFileSync(values.out, result.file);
  const found = report(played, result, seconds);
  const stored = await readStored(cloud.serviceUrl);
  const histories = historiesIn(stored);
  const differing = [...checkTallies(stored, histories)];
  const now = cloud.clock.now().getTime();
  const months = monthsBetween(startAt.getTime(), now);
  const agreed = await agreement(
    {
      hall: played.hall,
      url: cloud.url,
      directory: town.directory,
      matters: [...histories.values()].flatMap(({ matter }) => matter ?? []),
      now,
    },
    months,
    (done) => process.stderr.write(`\r正在核对 ${done} / ${months} 个月`),
  );
  process.stderr.write('\n');
  console.log(values.json ? JSON.stringify(found) : found.lines.join('\n'));
  console.log(`报表：${stored.tallies.length} 天，与逐条重算不一致 ${differing.length} 天`);
  console.log(
    `核对：台账 ${agreed.rows} 行，报表 ${agreed.figures} 个数、列出 ${agreed.listed} 件，工作总结 ${agreed.numbers} 个数，不一致 ${agreed.differing.length} 处`,
  );
  for (const words of agreed.differing.slice(0, 10)) console.log(`  ${words}`);
  console.log(`台账：${values.out}`);
  const faults = found.missing + found.doubled + found.stumbled + differing.length + agreed.differing.length;
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  await cloud.close();
  if (values.keep === undefined) rmSync(dataDir, { recursive: true, force: true });
}
