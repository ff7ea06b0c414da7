/** What a crash after the commit leaves undone is finished by the timer, once. */
import tcb from '@cloudbase/node-sdk';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const database = () =>
  tcb
    .init({ env: 'gelin-local', serviceUrl: stage.cloud.serviceUrl, secretId: 'test', secretKey: 'test' })
    .database();
const rev = async (signal: string) =>
  ((await database().collection('signals').doc(signal).get()).data as { rev: number }[])[0]!.rev;
const cards = async () =>
  (await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' })).entries.map(
    ({ id }) => id,
  );
const tick = () => stage.cloud.runTimer('clock');

/** The clock archives and sweeps in turn; two ticks do both. */
async function twoTicks(): Promise<void> {
  stage.cloud.clock.advance(60_000);
  await tick();
  await tick();
}

test('what was followed up at once is settled without ringing again', async () => {
  await reporting(stage);
  const before = await rev('qinghe-liuxi-1');
  await twoTicks();
  expect(await rev('qinghe-liuxi-1')).toBe(before);
});

test('a card that never came is put up, and its group rung', async () => {
  const { matter } = await reporting(stage);
  const id = `card:qinghe-liuxi-1:${matter}`;
  await database().collection('messages').doc(id).remove();
  const before = await rev('qinghe-liuxi-1');
  await twoTicks();
  expect(await cards()).toContain(id);
  expect(await rev('qinghe-liuxi-1')).toBeGreaterThan(before);
});

test('a signal that never rang rings later, once', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  // As if the ring had been lost: the signal still shows the moment before.
  await database().collection('signals').doc('qinghe-liuxi-1').update({ at: 1 });
  const before = await rev('qinghe-liuxi-1');
  await twoTicks();
  const after = await rev('qinghe-liuxi-1');
  expect(after).toBeGreaterThan(before);
  await twoTicks();
  expect(await rev('qinghe-liuxi-1')).toBe(after);
});
