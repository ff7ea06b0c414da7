/** What a command was called with; what it does not know is said together with how it is used, and nothing is done. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The options and positionals of the command line. Ends the process with 1 where one is not known or lacks its value. */
export function asked<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [, named = ''] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    return stopped(named ? `没有这个参数，或者没有写它的值：${named}` : '参数写错了', usage);
  }
}

/** Says why nothing is done, a line each, and ends the process with 1. */
export function stopped(...lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
