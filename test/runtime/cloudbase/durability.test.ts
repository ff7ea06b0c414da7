/** What was acknowledged is on the disk: seen in the system calls, not taken on trust. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { start, temporaryFolder } from './running.ts';

const root = join(__dirname, '../../..');

function tracer(): string {
  const find = (): string => execFileSync('which', ['strace'], { encoding: 'utf8' }).trim();
  try {
    return find();
  } catch {
    // A new machine: as root it can be had, otherwise somebody has to be told.
  }
  if (process.getuid?.() !== 0)
    throw new Error(
      'this test needs strace: install it (sudo apt-get install strace) and run the tests again',
    );
  execFileSync('apt-get', ['install', '-y', 'strace'], { stdio: 'ignore' });
  return find();
}

it('asserts synchronous=FULL when it starts, and says so', async () => {
  const lines: string[] = [];
  await start({ log: (line) => lines.push(line) });
  expect(lines).toContain('synchronous=FULL');
});

it('syncs after the request arrives and before the reply leaves', async () => {
  const folder = temporaryFolder();
  const built = join(folder, 'cloudbase.cjs');
  await build({
    entryPoints: [join(root, 'runtime/cloudbase/cloudbase.ts')],
    outfile: built,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  const sdk = createRequire(join(root, 'package.json')).resolve('@cloudbase/node-sdk');
  const trace = join(folder, 'trace.txt');
  execFileSync(
    tracer(),
    ['-f', '-s', '4000', '-e', 'trace=fsync,fdatasync,read,recvfrom,write,writev,sendto', '-o', trace].concat(
      process.execPath,
      join(__dirname, 'traced.mjs'),
      built,
      sdk,
      join(folder, 'data'),
    ),
    { cwd: root, env: { ...process.env, NODE_PATH: join(root, 'node_modules') }, stdio: 'pipe' },
  );
  const calls = readFileSync(trace, 'utf8').split('\n');
  for (const action of ['database.insertDocument', 'database.commitTransaction']) {
    const arrived = calls.findIndex(
      (line) => /\b(read|recvfrom)\(/.test(line) && line.includes(`\\"action\\":\\"${action}\\"`),
    );
    const left = calls.findIndex(
      (line, i) => i > arrived && /\b(write|writev|sendto)\(/.test(line) && line.includes('HTTP/1.1 200'),
    );
    expect(arrived).toBeGreaterThan(-1);
    expect(left).toBeGreaterThan(arrived);
    const synced = calls.slice(arrived, left).filter((line) => /\b(fsync|fdatasync)\(\d+.*= 0/.test(line));
    expect(synced.length).toBeGreaterThan(0);
  }
  const uploaded = calls.findIndex(
    (line) => /\b(read|recvfrom)\(/.test(line) && line.includes('PUT /storage/'),
  );
  const answered = calls.findIndex(
    (line, i) => i > uploaded && /\b(write|writev|sendto)\(/.test(line) && line.includes('HTTP/1.1 200'),
  );
  const syncs = calls.slice(uploaded, answered).filter((line) => /\b(fsync|fdatasync)/.test(line));
  // The bytes, the folder, and the row that names them.
  expect(syncs.length).toBeGreaterThanOrEqual(3);
});
