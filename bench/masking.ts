/** Masking, measured: numbers made up by chance set into the real messages; how many can still be read, how many harmless ones cannot. */
import { existsSync } from 'node:fs';
import { readVotedMessages } from '../runtime/hot-spots/messages.ts';
import { KINDS } from './masking/numbers.ts';
import { measureMasking } from './masking/measured.ts';
import type { BenchRow, Measurement } from './row.ts';

const MESSAGES = '../shared/data/civic-messages/messages.jsonl';
const SEED = 5;
/** As the issue has set them, in per cent. */
const RECALL = 99.5;
const FALSE_ALARMS = 0.5;

/** Recall by kind and in all, and false alarms, in per cent. */
export async function measure(): Promise<Measurement> {
  const name = 'masking';
  if (!existsSync(MESSAGES))
    return { name, rows: [{ label: 'recall', value: 0, unit: '%', note: 'data absent' }] };
  const { made, readable, harmless, hidden } = measureMasking(
    readVotedMessages(MESSAGES).map(({ text }) => text),
    SEED,
  );
  const rows: BenchRow[] = KINDS.map((kind) => {
    const left = readable.filter(([one]) => one === kind);
    const note = `${left.length} of ${made[kind]} readable ${JSON.stringify(left.slice(0, 3).map(([, text]) => text))}`;
    return {
      label: `recall: ${kind}`,
      value: 100 * (1 - left.length / made[kind]),
      unit: '%',
      atLeast: RECALL,
      note,
    };
  });
  const note = `${hidden.length} of ${harmless} ${JSON.stringify(hidden.slice(0, 5))}`;
  rows.push({
    label: 'false alarms',
    value: (100 * hidden.length) / harmless,
    unit: '%',
    atMost: FALSE_ALARMS,
    note,
  });
  return Promise.resolve({ name, rows });
}
