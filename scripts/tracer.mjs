/** strace, with which a test sees the fsync before an acknowledged commit. */
import { existsSync } from 'node:fs';
import { installDebian } from './browser.mjs';

export async function ensureTracer() {
  if (!existsSync('/usr/bin/strace')) await installDebian(['strace']);
  if (!existsSync('/usr/bin/strace'))
    throw new Error('没有找到 strace：请安装它（例如 apt-get install strace）');
}
