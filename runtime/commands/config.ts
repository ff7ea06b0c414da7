/** `npm run config -- export FILE | import FILE [--dry] | log`: a running town's settings, as its administrator. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { administratorOf, CommandError } from '../config/administrator.ts';
import { changeLine, logLines, remarkLine } from '../config/words.ts';
import { DEFAULT_PORT, PLACES } from '../laptop.ts';
import { loadTown } from '../town/town.ts';
import { asked } from './asked.ts';

const USAGE = `用法：npm run config -- export FILE          导出设置
      npm run config -- import FILE [--dry]  检查并导入，--dry 只检查
      npm run config -- log                  改过什么
      [--port N] 镇在哪个端口，默认 ${DEFAULT_PORT}`;

/** The first line of an exported file says which version it is. */
const VERSION = /^(\uFEFF?\/\/.*第 )(\d+)( 版)/;

type Call = ReturnType<typeof administratorOf>;

async function exported(call: Call, file: string): Promise<void> {
  const { version, text } = await call('settings', {});
  writeFileSync(file, text);
  console.log(`第 ${version} 版设置写入 ${file}`);
}

async function imported(call: Call, file: string, dry: boolean): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const version = VERSION.exec(text)?.[2];
  if (version === undefined)
    throw new CommandError(`${file} 的第一行应说明是第几版，请用 export 导出的文件来改`);
  const result = await call('configure', { key: randomUUID(), version: Number(version), text, dry });
  if (!result.ok) {
    for (const problem of result.problems) console.error(remarkLine(file, problem));
    throw new CommandError(`${result.problems.length} 处有误，设置没有改动`);
  }
  for (const remark of result.advice) console.warn(`提醒：${remarkLine(file, remark)}`);
  for (const change of result.changes) console.log(changeLine(change));
  if (result.changes.length === 0) console.log('没有改动');
  else if (dry) console.log(`${result.changes.length} 处改动，没有错误；去掉 --dry 就会生效`);
  else {
    writeFileSync(file, text.replace(VERSION, `$1${result.version}$3`));
    console.log(`${result.changes.length} 处改动，现在是第 ${result.version} 版；一分钟内各处生效`);
  }
}

async function logged(call: Call): Promise<void> {
  let cursor: number | undefined;
  do {
    const page = await call('changes', cursor === undefined ? {} : { cursor });
    for (const row of page.rows) for (const line of logLines(row)) console.log(line);
    if (cursor === undefined && page.rows.length === 0) console.log('还没有改过');
    cursor = page.cursor;
  } while (cursor !== undefined);
}

try {
  const { values, positionals } = asked(USAGE, {
    allowPositionals: true,
    options: {
      dry: { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
    },
  });
  const [action, file] = positionals;
  const call = administratorOf(loadTown(PLACES.town), values.port);
  if (action === 'export' && file) await exported(call, file);
  else if (action === 'import' && file) await imported(call, file, values.dry);
  else if (action === 'log') await logged(call);
  else throw new CommandError(USAGE);
} catch (error) {
  // What nobody expected keeps its trace; a file that is not there says so itself.
  const known = error instanceof CommandError || (error as { code?: string }).code !== undefined;
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
