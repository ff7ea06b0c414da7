/** `npm run hot-spots -- FILE.jsonl`: the hot spots among the messages of a file, most heated first. */
import { maskPersonal } from '@gelin/domain';
import { findSpots, type FoundSpot } from '../hot-spots/find.ts';
import { readVotedMessages } from '../hot-spots/messages.ts';
import { asked } from './asked.ts';

const USAGE = '用法：npm run hot-spots -- 文件.jsonl [--least 2] [--days 0] [--json]';

const { values, positionals } = asked(USAGE, {
  allowPositionals: true,
  options: {
    least: { type: 'string', default: '2' },
    days: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const [least, days] = [Number(values.least), Number(values.days)];
try {
  if (file === undefined || !(least >= 2) || !(days >= 0)) throw new Error(USAGE);
  const messages = readVotedMessages(file);
  const start = performance.now();
  const spots = findSpots(messages, least, days);
  const seconds = (performance.now() - start) / 1_000;
  if (values.json) console.log(JSON.stringify({ messages: messages.length, seconds, spots }, null, 2));
  else print(spots, messages.length, seconds);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function print(spots: readonly FoundSpot[], messages: number, seconds: number): void {
  for (const [index, { title, members, heat, up, from, until }] of spots.entries()) {
    const span = from === until ? day(from) : `${day(from)} 至 ${day(until)}`;
    console.log(`${index + 1}. ${maskPersonal(title)}`);
    console.log(`   ${members.length} 件，${span}，赞同 ${up}，热度 ${heat.toFixed(1)}`);
    console.log(`   ${members.join(' ')}`);
  }
  const inSpots = spots.reduce((sum, { members }) => sum + members.length, 0);
  console.log(`\n${messages} 条留言，${spots.length} 个热点共 ${inSpots} 条，用时 ${seconds.toFixed(1)} 秒`);
}

/** The day in UTC+8. */
function day(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}
