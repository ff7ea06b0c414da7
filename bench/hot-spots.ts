/** What finding hot spots costs: all messages at once, and one more; beside a plain pass over the same texts. */
import { existsSync } from 'node:fs';
import { gatherAll, gatheringOf, maskPersonal, weightsOf } from '@gelin/domain';
import { signatureFor } from '../runtime/hot-spots/find.ts';
import { readVotedMessages } from '../runtime/hot-spots/messages.ts';
import type { Measurement } from './row.ts';

const MESSAGES = '../shared/data/civic-messages/messages.jsonl';
/** So many are taken in one by one, after all the others. */
const MORE = 200;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Seconds for all messages, milliseconds for one more, and how many plain passes either is worth. */
export async function measure(): Promise<Measurement> {
  const name = 'hot spots';
  if (!existsSync(MESSAGES))
    return { name, rows: [{ label: 'all messages', value: 0, unit: 's', note: 'data absent' }] };
  const messages = readVotedMessages(MESSAGES);
  let length = 0;
  const pass = timed(() => {
    for (const { text } of messages) length += maskPersonal(text).normalize('NFKC').length;
  });
  let found = 0;
  const all = timed(() => {
    found = gatherAll(messages.map(signatureFor)).filter((group) => group.length > 1).length;
  });
  const signatures = messages.map(signatureFor);
  const gathering = gatheringOf(weightsOf(signatures));
  for (const signature of signatures.slice(MORE)) gathering.add(signature);
  const more = timed(() => {
    for (const message of messages.slice(0, MORE)) gathering.add(signatureFor(message));
  });
  const one = more / MORE;
  const onePass = pass / messages.length;
  const rows = [
    { label: 'all messages', value: all / 1_000, unit: 's', note: `${messages.length}, ${found} groups` },
    {
      label: 'plain pass (masking, normalising)',
      value: pass / 1_000,
      unit: 's',
      note: `${length} characters`,
    },
    { label: 'all : plain pass', value: all / pass, unit: '×' },
    { label: 'one more among all', value: one, unit: 'ms' },
    { label: 'one more : plain pass of one', value: one / onePass, unit: '×' },
  ];
  return Promise.resolve({ name, rows });
}
