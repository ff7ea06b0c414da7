/** `npm start`: the whole town on one port of this machine, until Ctrl-C. */
import { rmSync } from 'node:fs';
import { foundingCode } from '../founding/code.ts';
import { closeOnSignal, DEFAULT_PORT, PLACES } from '../laptop.ts';
import { startLaptop } from '../laptop-server.ts';
import { asked } from './asked.ts';

const USAGE = '用法：npm start -- [--port N] [--data DIR] [--fresh] [--empty]';

const { values } = asked(USAGE, {
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    data: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    // No demo town: one is founded in the app, by the code that is printed.
    empty: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
const data = values.data ?? (values.empty ? PLACES.empty : PLACES.data);
if (values.fresh) rmSync(data, { recursive: true, force: true });

try {
  const founding = values.empty ? foundingCode() : undefined;
  const laptop = await startLaptop(
    port,
    data,
    (line) => console.log(`  ${line}`),
    {},
    founding && { foundingHash: founding.hash },
  );
  closeOnSignal(laptop);
  if (founding) console.log(`\n这里还没有镇。用手机打开“我的”“建镇”，建镇码：${founding.code}`);
  console.log(
    `\n${founding ? '格邻' : laptop.town.directory.town.name}已经就绪，请用浏览器打开：${laptop.url}`,
  );
  console.log(`只看一部手机：${laptop.url}/phone?as=${laptop.town.desk[0] ?? ''}　　停止：Ctrl-C`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `端口 ${port} 已被占用，换一个试试：npm start -- --port ${port + 1}` : error);
  process.exit(1);
}
