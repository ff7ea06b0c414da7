/** `npm start`: what a newcomer runs first. Plain JavaScript: nothing need be installed yet. */
import { buildAll } from '../scripts/build.mjs';

try {
  const began = Date.now();
  console.log('格邻：正在准备…');
  await buildAll();
  console.log(`已编译（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
  await import('../dist/runtime/start.mjs');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
