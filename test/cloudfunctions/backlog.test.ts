/** More waiting notices, or more events that nobody has followed, than one read shows: what is due is done, and nobody is put to sleep before. */
import tcb from '@cloudbase/node-sdk';
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { reporting } from './scenes.ts';

const HOUR = 3_600_000;
/** 23:00 of the Monday in UTC+8. */
const NIGHT = new Date(MONDAY.getTime() + 14 * HOUR);
const MORNING = MONDAY.getTime() + 22 * HOUR;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(NIGHT);
});
afterAll(() => stage.close());

const collection = (name: string) =>
  tcb
    .init({ env: 'gelin-local', serviceUrl: stage.cloud.serviceUrl, secretId: 'test', secretKey: 'test' })
    .database()
    .collection(name);
const notices = () => collection('notices');

async function tick(): Promise<number | undefined> {
  stage.cloud.clock.advance(60_000);
  const answer = await stage.cloud.runTimer('clock');
  return answer.ok ? (answer.result as { done?: number }).done : undefined;
}

test('a thousand that wait for the morning keep nothing else waiting, and wake nobody each minute', async () => {
  const ids = [(await reporting(stage)).matter, (await reporting(stage)).matter].sort();
  const [first = '', second = ''] = ids;
  const now = stage.cloud.clock.now().getTime();
  const notice = (n: number, matter: string, at: number) => {
    const _id = `waiting-${n}`;
    const kept = { matter, town: 'qinghe', event: matter, state: 'waiting', attempts: 0, at, createdAt: now };
    const to = { channel: 'inApp', purpose: 'arrived', urgent: false, member: 'chief-liuxi-1' };
    return { _id, pos: `${String(now).padStart(16, '0')}:${_id}`, ...kept, ...to };
  };
  await notices().add(Array.from({ length: 1_000 }, (_, n) => notice(n, first, MORNING)));
  await notices().add(notice(1_000, second, now));

  const ticks: (number | undefined)[] = [];
  for (let at = 0; at < 8; at += 1) ticks.push(await tick());
  expect(ticks.slice(-2)).toEqual([0, 0]);
  const { data } = await notices().doc('waiting-1000').get();
  expect(data).toMatchObject([{ state: 'sent' }]);

  stage.cloud.clock.setTo(new Date(MORNING));
  for (let at = 0; at < 8; at += 1) ticks.push(await tick());
  expect(ticks.at(-1)).toBe(0);
  const waiting = await notices().where({ matter: first, state: 'waiting' }).limit(10).get();
  expect(waiting.data).toEqual([]);
});

test('a matter whose events lie behind a thousand others stays awake until they are followed', async () => {
  const ids = [(await reporting(stage)).matter, (await reporting(stage)).matter].sort();
  const [first = '', behind = ''] = ids;
  const later = stage.cloud.clock.now().getTime() + HOUR;
  const young = (n: number) => ({
    _id: `young-${n}`,
    matter: first,
    seq: 1_000 + n,
    pending: true,
    at: later,
  });
  await collection('events').add(Array.from({ length: 1_000 }, (_, n) => young(n)));
  for (let at = 0; at < 4; at += 1) await tick();
  const awake = async () => {
    const { data } = await collection('matters').doc(behind).get();
    return (data[0] as { wakeAt?: number }).wakeAt;
  };
  expect(await awake()).toBeLessThanOrEqual(stage.cloud.clock.now().getTime() + 60_000);
  const command = await collection('events').where({ matter: first, at: later }).remove();
  expect(command.deleted).toBe(1_000);
  for (let at = 0; at < 4; at += 1) await tick();
  const { data } = await collection('events').where({ matter: behind, pending: true }).get();
  expect(data).toEqual([]);
});
