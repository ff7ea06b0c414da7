/** Installs what is missing, and nothing else: plain JavaScript without dependencies, as it runs before them. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const OLDEST = [20, 9];

/** Runs a command with its output shown; rejects where it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: ${signal ?? code}`)),
    );
  });
}

/** Whether node_modules is there and not older than the lockfile. */
function isInstalled() {
  const mark = 'node_modules/.package-lock.json';
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Checks Node's version and installs the pinned dependencies where they are missing. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(
      `需要 Node.js ${OLDEST.join('.')} 或更新，现在是 ${process.versions.node}。请到 nodejs.org 安装后再试。`,
    );
  }
  if (isInstalled()) return;
  console.log('第一次运行：正在安装依赖（约一分钟）…');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
