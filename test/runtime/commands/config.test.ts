/** `npm run config` as somebody types it, against a running town. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStage, type Stage } from '../../stage.ts';

let stage: Stage;
let folder: string;
let file: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(path.join(tmpdir(), 'gelin-config-'));
  file = path.join(folder, 'settings.jsonc');
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function config(...words: readonly string[]): Promise<Ended> {
  const { port } = new URL(stage.cloud.url);
  const run = [path.resolve('dist/runtime/config.mjs'), ...words, '--port', port];
  return new Promise((resolve) =>
    execFile(process.execPath, run, { timeout: 30_000 }, (failure, out, error) =>
      resolve({ code: failure ? Number(failure.code ?? 1) : 0, out, error }),
    ),
  );
}

const change = (from: string, to: string) =>
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(from, () => to),
  );

test('exported, changed, tried, imported, imported again, and read in the log', async () => {
  expect(await config('log')).toMatchObject({ code: 0, out: '还没有改过\n' });
  expect(await config('export', file)).toEqual({ code: 0, out: `第 1 版设置写入 ${file}\n`, error: '' });

  change('"soon": 0.75', '"soon": 0.5');
  const dry = await config('import', file, '--dry');
  expect(dry).toMatchObject({ code: 0, error: '' });
  expect(dry.out).toContain('limits.soon: 0.75 → 0.5');
  expect(dry.out).toContain('去掉 --dry');

  const taken = await config('import', file);
  expect(taken.out).toContain('现在是第 2 版；一分钟内各处生效');
  expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('// 青禾镇的设置，第 2 版');
  expect(await config('import', file)).toEqual({ code: 0, out: '没有改动\n', error: '' });
  const { out } = await config('log');
  expect(out).toMatch(
    /^第 2 版 2027-03-01 09:\d\d 系统管理员 方宇（admin-centre）\n {2}limits\.soon: 0\.75 → 0\.5\n$/,
  );
});

test('a bad file is refused with a place that an editor can jump to', async () => {
  await config('export', file);
  const before = readFileSync(file, 'utf8');
  change('"archiveDays": 7', '"archiveDays": 1');
  const line = before.slice(0, before.indexOf('"archiveDays"')).split('\n').length;
  expect(await config('import', file)).toEqual({
    code: 1,
    out: '',
    error: `${file}:${line}:5 limits.archiveDays: 不能少于 7\n1 处有误，设置没有改动\n`,
  });
  const again = path.join(folder, 'again.jsonc');
  await config('export', again);
  expect(readFileSync(again, 'utf8')).toBe(before);
});

test('what cannot be done says why and what to do', async () => {
  expect((await config()).error).toContain('用法：npm run config');
  expect((await config('import', path.join(folder, 'nothing'))).error).toContain('ENOENT');
  writeFileSync(file, '{}');
  expect((await config('import', file)).error).toContain('请用 export 导出的文件来改');
  writeFileSync(file, '// 第 77 版\n{}');
  expect((await config('import', file)).error).toContain('请重新导出');
  const nobody = await new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [path.resolve('dist/runtime/config.mjs'), 'log', '--port', '1'],
      (_f, _o, error) => resolve(error),
    ),
  );
  expect(nobody).toContain('请先在另一个窗口执行 npm start');
});
