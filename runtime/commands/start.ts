/** `npm start`: the whole town on one port of this machine, until Ctrl-C. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeOnSignal, DEFAULT_PORT, PLACES } from '../laptop.ts';
import { startLaptop } from '../laptop-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    data: { type: 'string', default: PLACES.data },
    fresh: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (values.fresh) rmSync(values.data, { recursive: true, force: true });

try {
  const laptop = await startLaptop(port, values.data, (line) => console.log(`  ${line}`));
  closeOnSignal(laptop);
  console.log(`\n${laptop.town.directory.town.name}已经就绪，请用浏览器打开：${laptop.url}`);
  console.log(`只看一部手机：${laptop.url}/phone?as=${laptop.town.desk[0] ?? ''}　　停止：Ctrl-C`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `端口 ${port} 已被占用，换一个试试：npm start -- --port ${port + 1}` : error);
  process.exit(1);
}
