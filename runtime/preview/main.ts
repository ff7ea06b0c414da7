/** Command line of `npm run preview -- --project DIR --port N`. */
import path from 'node:path';
import { startPreview } from './start.ts';
import { asked } from '../commands/asked.ts';

const USAGE = '用法：npm run preview -- [--project DIR] [--port N]';

/** Runs until Ctrl-C. */
export async function runPreview(argv: string[]): Promise<void> {
  const { values } = asked(USAGE, {
    args: argv,
    options: { project: { type: 'string' }, port: { type: 'string', default: '7300' } },
  });
  const project = values.project ?? path.join(process.cwd(), 'miniprogram');
  const running = await startPreview({
    project,
    port: Number(values.port),
    watch: true,
    log: (line) => console.log(line),
  });
  console.log(`preview of ${project}: ${running.url}`);
  const stop = (): void => void running.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
