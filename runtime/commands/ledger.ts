/** `npm run ledger -- verify | head`: whether a town's journal is whole, and where it ends. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { DEFAULT_PORT, sdkAt } from '../laptop.ts';
import { journalHead, type Database } from '../ledger/rows.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { headLines, LEDGER_USAGE, reportWords } from '../ledger/words.ts';
import { asked, stopped } from './asked.ts';

/** Long runs show how far they are, every so many lines. */
const STEP = 10_000;

const { values, positionals } = asked(LEDGER_USAGE, {
  allowPositionals: true,
  options: {
    url: { type: 'string', default: `http://127.0.0.1:${DEFAULT_PORT}/admin` },
    data: { type: 'string' },
    town: { type: 'string', default: process.env.GELIN_TOWN ?? 'qinghe' },
    at: { type: 'string' },
  },
});

const COMMANDS: Readonly<Record<string, (database: Database) => Promise<boolean>>> = { verify, head };
const command = COMMANDS[positionals[0] ?? ''];
const printed = /^(\d+):([0-9a-f]{16})$/.exec(values.at ?? '');
if (!command || (values.at !== undefined && !printed)) stopped(LEDGER_USAGE);
process.exitCode = (await run(command)) ? 0 : 1;

async function run(work: (database: Database) => Promise<boolean>): Promise<boolean> {
  if (values.data === undefined) {
    return work(sdkAt(values.url).database()).catch((error: unknown) => failed(values.url, error));
  }
  if (!existsSync(path.join(values.data, 'gelin.sqlite'))) return failed(values.data, '没有镇的数据');
  const cloud = await startCloudBase({ dataDir: values.data, port: 0, timers: false });
  try {
    return await work(sdkAt(cloud.serviceUrl).database());
  } finally {
    await cloud.close();
  }
}

async function verify(database: Database): Promise<boolean> {
  const report = await verifyLedger(database, {
    town: values.town,
    printed: printed ? { seq: Number(printed[1]), code: printed[2] ?? '' } : undefined,
    progress: (lines) => {
      if (lines % STEP === 0) process.stderr.write(`\r已核对 ${lines} 条`);
    },
  });
  process.stderr.write('\n');
  for (const line of reportWords(report)) console.log(line);
  return report.ok;
}

async function head(database: Database): Promise<boolean> {
  for (const line of headLines(await journalHead(database, values.town))) console.log(line);
  return true;
}

function failed(where: string, error: unknown): false {
  console.error(`读不到 ${where} 的流水：${error instanceof Error ? error.message : String(error)}`);
  console.error('请先在另一个窗口执行 npm start，或用 --data 指定数据目录。');
  return false;
}
