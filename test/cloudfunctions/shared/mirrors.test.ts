/** Digests mirrored into WeCom groups: queued once, sent as text in their lane's order, and nothing while nothing waits. */
import type * as Mirrors from '../../../cloudfunctions/shared/notices/mirrors.ts';
import { environmentOf } from '../../../runtime/cloudbase/functions/environment.ts';
import { sdkAt } from '../../../runtime/laptop.ts';
import { openStage, type Stage } from '../../stage.ts';
import { failing, lettersTo, tickAfter } from '../outside.ts';
import { reporting } from '../scenes.ts';

const GROUP = 'qinghe-liuxi';
const WORDS = '柳溪村 11:30 汇总：新增 3 件，办理中 5 件，今天到期 1 件。';

let stage: Stage;
let mirrors: typeof Mirrors;
const before = { ...process.env };

// What the functions share is tried here as a function has it: by the platform's own variables, in this very process.
beforeEach(async () => {
  stage = await openStage();
  const { serviceUrl } = stage.cloud;
  const about = { invocation: 'made', env: 'gelin-local', functionName: 'digest', memory: 256, serviceUrl };
  const variables = { GELIN_ROBOT_URL: `${stage.cloud.url}/outside/robot/send` };
  Object.assign(process.env, environmentOf({ kind: 'timer' }, { ...about, variables }));
  jest.resetModules();
  mirrors = await import('../../../cloudfunctions/shared/notices/mirrors.ts');
});
afterEach(async () => {
  process.env = { ...before };
  await stage.close();
});

const now = () => stage.cloud.clock.now().getTime();
const texts = async () =>
  (await lettersTo(stage, 'robot')).flatMap(({ body, to }) =>
    body['msgtype'] === 'text' ? [[to, body['text']]] : [],
  );

test('a digest goes to its group’s robot as plain text, once however often it is asked for', async () => {
  await mirrors.mirrorDigest(GROUP, 'digest-1', WORDS, now());
  await mirrors.mirrorDigest(GROUP, 'digest-1', WORDS, now());
  expect(await texts()).toEqual([]);
  await Promise.all([mirrors.drainMirrors(now()), mirrors.drainMirrors(now())]);
  await mirrors.mirrorDigest(GROUP, 'digest-1', WORDS, now());
  await mirrors.drainMirrors(now());
  expect(await texts()).toEqual([[`laptop-robot-${GROUP}`, { content: WORDS }]]);
});

test('a group without a robot gets none', async () => {
  await mirrors.mirrorDigest('nowhere', 'digest-1', WORDS, now());
  await mirrors.drainMirrors(now());
  expect(await lettersTo(stage, 'robot')).toEqual([]);
});

test('a letter to a robot set this minute is not given up, although its key is not known here yet', async () => {
  const keys = sdkAt(stage.cloud.serviceUrl).database().collection('secrets').doc('robots');
  const [stored] = (await keys.get()).data as [{ _id: string; keys: Record<string, string> }];
  await mirrors.mirrorDigest(GROUP, 'digest-1', WORDS, now());
  const { [GROUP]: key, ...others } = stored.keys;
  await keys.set({ keys: others });
  jest.resetModules();
  mirrors = await import('../../../cloudfunctions/shared/notices/mirrors.ts');
  await mirrors.mirrorDigest(GROUP, 'digest-2', WORDS, now());
  await keys.set({ keys: { ...others, [GROUP]: key } });
  await mirrors.drainMirrors(now());
  expect(await texts()).toEqual([[`laptop-robot-${GROUP}`, { content: WORDS }]]);
});

test('what fails is tried again, and a card of the same group waits behind it', async () => {
  await failing(stage, { channel: 'robot', status: 500 });
  await mirrors.mirrorDigest('qinghe-liuxi-1', 'digest-1', WORDS, now());
  await mirrors.drainMirrors(now());
  await reporting(stage);
  await tickAfter(stage, 0.9);
  expect(await lettersTo(stage, 'robot')).toHaveLength(1);
  await tickAfter(stage, 1);
  const kinds = (await lettersTo(stage, 'robot')).map(({ body }) => body['msgtype']);
  expect(kinds).toEqual(['text', 'text', 'markdown']);
});

test('while nothing waits, looking is one read', async () => {
  stage.cloud.stats.reset();
  await mirrors.drainMirrors(now());
  const { sdkRequests, commits } = stage.cloud.stats.summary();
  expect(Object.values(sdkRequests).reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(commits).toBe(0);
});
