/** How a call goes out, and what every way of going wrong becomes. */
import type * as CallModule from '../../../miniprogram/api/call';
import type * as ClockModule from '../../../miniprogram/api/clock';
import { setStage } from '../harness';
import { NOW, resident } from '../people';

const stage = setStage();
const calling = () => stage.module<typeof CallModule>('api/call').call;

test('the envelope names version, procedure and input, and the output comes back', async () => {
  const seen: unknown[] = [];
  stage.phone.can('cloud.callFunction', async (options: unknown) => {
    seen.push(options);
    return { result: { ok: true, at: NOW, output: resident } };
  });
  await expect(calling()('people', 'me', {})).resolves.toEqual(resident);
  expect(seen).toEqual([{ name: 'people', data: { version: 1, procedure: 'me', input: {} } }]);
});

test('a refusal of the server keeps its code and its field', async () => {
  stage.phone.fails('town.unit', 'unitUnknown', 'unit');
  await expect(calling()('town', 'unit', { unit: 'x' })).rejects.toMatchObject({
    name: 'CallFailure',
    code: 'unitUnknown',
    field: 'unit',
  });
});

test.each([
  ['cloud.callFunction:fail -1 network: request:fail', 'offline'],
  ['cloud.callFunction:fail timeout', 'offline'],
  ['cloud.callFunction:fail -504002 functions execute fail', 'platform'],
  ['cloud.callFunction:fail -501000 function not found', 'platform'],
])('what the platform says, "%s", is %s', async (errMsg, code) => {
  stage.phone.does('people.me', () => Promise.reject({ errMsg }));
  await expect(calling()('people', 'me', {})).rejects.toMatchObject({ code });
});

test('an answer that is no reply is the platform’s doing', async () => {
  stage.phone.does('people.me', () => 'hello');
  await expect(calling()('people', 'me', {})).rejects.toMatchObject({ code: 'platform' });
});

test('no answer at all ends after twenty seconds: a spinner never outlives a failure', async () => {
  jest.useFakeTimers();
  stage.phone.does('people.me', () => new Promise(() => undefined));
  const outcome = calling()('people', 'me', {}).catch((failure: unknown) => failure);
  await jest.advanceTimersByTimeAsync(20_000);
  jest.useRealTimers();
  await expect(outcome).resolves.toMatchObject({ code: 'offline' });
});

test('the server’s clock is learned from every reply, a failed one too', async () => {
  jest.useFakeTimers({ now: NOW - 3 * 3_600_000 });
  const { serverNow } = stage.module<typeof ClockModule>('api/clock');
  stage.phone.serverTime = NOW;
  stage.phone.fails('people.me', 'busy');
  await calling()('people', 'me', {}).catch(() => undefined);
  expect(serverNow()).toBe(NOW);
  jest.useRealTimers();
});
