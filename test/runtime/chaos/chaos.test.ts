/**
 * Sixty messages while functions and the server itself are killed and replies are lost: nothing missing, nothing twice.
 * Real messages where they are at hand, else sentences of our own. `npm run bench -- chaos` is the long form.
 */
import { existsSync } from 'node:fs';
import { runChaos } from '../../../runtime/chaos/run.ts';
import { readMessages, type Message } from '../../../runtime/replay/messages.ts';

const FILE = '../shared/data/civic-messages/messages.jsonl';
const HOUR = 3_600_000;
const OWN = [
  '路灯坏了\n巷口的路灯坏了三天，晚上看不见路。',
  '垃圾没人清\n楼下垃圾堆了一个星期，臭得很。',
  '请问医保怎么办\n想咨询一下老人的医保在哪里交。',
  '邻居吵架\n两家为了院墙天天吵架，请帮忙调解。',
  '工地半夜施工\n村口工地半夜还在打桩，老人睡不着。',
];
const MESSAGES: readonly Message[] = existsSync(FILE)
  ? readMessages(FILE).slice(0, 60)
  : Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      text: OWN[index % OWN.length]!,
      at: Date.UTC(2019, 0, 2, 1) + index * 2 * HOUR,
    }));

// The SDK warns of each request to a dead server that it is slow, seconds later.
beforeAll(() => jest.spyOn(console, 'warn').mockImplementation());

test('whoever dies meanwhile, each command is carried out once and everything follows from it', async () => {
  const { played, judgement } = await runChaos(MESSAGES, { seed: 4, kills: 12, steps: 4, echoes: 1 });
  expect(judgement.findings).toEqual([]);
  expect(judgement.counts.matters).toBeGreaterThanOrEqual(MESSAGES.length);
  const { workers, servers, leastInFlight } = played.kills;
  expect(workers + servers).toBe(12);
  expect(servers).toBeGreaterThan(0);
  expect(leastInFlight).toBeGreaterThanOrEqual(8);
  expect(played.drops.dropped).toBeGreaterThan(0);
  // Some had to be sent again: the kills have hit something.
  expect(played.senders.sendings).toBeGreaterThan(played.senders.wishes);
});
