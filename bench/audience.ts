/** Who may read what people write, measured: how many real messages their words alone keep for the centre, by what they speak of. */
import { existsSync } from 'node:fs';
import { heardPrivately, type Private } from '@gelin/domain';
import { readVotedMessages } from '../runtime/hot-spots/messages.ts';
import type { BenchRow, Measurement } from './row.ts';

const MESSAGES = '../shared/data/civic-messages/messages.jsonl';
const ABOUT: readonly Private[] = ['family', 'child', 'wages', 'health', 'conduct'];

/** The share of messages, in all and by kind, in per cent; more than this would keep ordinary matters from their grid. */
const MOST = 5;

/** One message may speak of several. */
export async function measure(): Promise<Measurement> {
  const name = 'audience';
  if (!existsSync(MESSAGES))
    return { name, rows: [{ label: 'restricted', value: 0, unit: '%', note: 'data absent' }] };
  const messages = readVotedMessages(MESSAGES).map(({ text }) => text);
  const began = performance.now();
  const heard = messages.map(heardPrivately);
  const each = (performance.now() - began) / messages.length;
  const share = (test: (of: readonly Private[]) => boolean): number =>
    (100 * heard.filter(test).length) / messages.length;
  const rows: BenchRow[] = [
    {
      label: 'restricted by words',
      value: share((of) => of.length > 0),
      unit: '%',
      atMost: MOST,
      note: `${heard.filter((of) => of.length > 0).length} of ${messages.length}`,
    },
    ...ABOUT.map((kind) => ({
      label: `speaks of ${kind}`,
      value: share((of) => of.includes(kind)),
      unit: '%',
    })),
    { label: 'a message', value: each, unit: 'ms' },
  ];
  return Promise.resolve({ name, rows });
}
