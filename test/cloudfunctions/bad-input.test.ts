/** Bad input: a closed code each, and nothing half written. */
import type { FailureCode } from '@gelin/contract/failure';
import { openStage, type Stage } from '../stage.ts';
import { act, JPEG, putPhoto, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const good = { text: '楼道的灯不亮。', photos: [], source: 'report', place: { unit: 'qinghe-liuxi-1' } };
const submitting = (more: object) =>
  stage.refusal('resident-wang', 'matter', 'submit', { ...good, key: stage.key(), ...more });

/** Everything that a submission could have left behind. */
async function traces(): Promise<number> {
  const mine = await stage.call('resident-wang', 'matter', 'mine', {});
  const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
  return mine.rows.length + feed.entries.length;
}

const REFUSED: [what: string, input: object, code: FailureCode][] = [
  ['no words', { text: '' }, 'textEmpty'],
  ['only blanks', { text: ' \n\t　' }, 'textEmpty'],
  ['10,000 characters', { text: '路'.repeat(10_000) }, 'textTooLong'],
  ['a unit that does not exist', { place: { unit: 'qinghe-nowhere' } }, 'unitUnknown'],
  ['a place outside the town', { place: { position: [116.4, 39.9] } }, 'placeOutsideTown'],
  ['a place off the globe', { place: { position: [200, 95] } }, 'malformed'],
  ['an unknown category', { category: '0000' }, 'categoryUnknown'],
  ['a photo that was never sent', { photos: ['cloud://gelin-local.bucket/photos/none.jpg'] }, 'photoMissing'],
  ['a photo that is no file of ours', { photos: ['https://example.org/x.jpg'] }, 'photoMissing'],
  ['an openid in the event', { openid: 'o-demo-chief-liuxi-1' }, 'malformed'],
  ['a key too short to be one', { key: '1' }, 'malformed'],
  ['a source that is not mine', { source: 'finding' }, 'notMember'],
];

test.each(REFUSED)('%s is refused and leaves nothing', async (_what, input, code) => {
  const before = await traces();
  expect(await submitting(input)).toBe(code);
  expect(await traces()).toBe(before);
});

test('a text file that calls itself a photo is refused', async () => {
  expect(await submitting({ photos: [await putPhoto(stage, Buffer.from('hello, I am a text'))] })).toBe(
    'photoWrongType',
  );
});

test('a photo of 20 MB is refused', async () => {
  const large = Buffer.concat([JPEG, Buffer.alloc(20 * 1024 * 1024)]);
  expect(await submitting({ photos: [await putPhoto(stage, large)] })).toBe('photoTooLarge');
});

test('emoji arrive as they were written, control characters do not', async () => {
  const { matter } = await reporting(stage, '楼道的灯\u0000不亮\u0007了😡👨‍👩‍👧\n第二行');
  const view = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(view.text).toBe('楼道的灯不亮了😡👨‍👩‍👧\n第二行');
});

test('the same form sent twice, even at once, is one matter', async () => {
  const form = { ...good, key: stage.key() } as never;
  const before = await traces();
  const replies = await Promise.all(
    [1, 2, 3, 4].map(() => stage.call('resident-wang', 'matter', 'submit', form)),
  );
  const later = await stage.call('resident-wang', 'matter', 'submit', form);
  expect(new Set([...replies, later].map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(await traces()).toBe(before + 2);
});

test('the same step sent twice is one event; another step on what has moved on is stale', async () => {
  const { matter } = await reporting(stage);
  const step = { key: stage.key(), matter, seq: 1, step: { action: 'accept' } as never };
  const first = await stage.call('chief-liuxi-1', 'matter', 'act', step);
  expect(await stage.call('chief-liuxi-1', 'matter', 'act', step)).toEqual(first);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', { ...step, key: stage.key() })).toBe('stale');
});

test('of several who accept at once one does, and the others are told that it has moved on', async () => {
  const { matter } = await reporting(stage);
  const accept = (person: string) =>
    stage.reply(person, 'matter', 'act', { key: stage.key(), matter, seq: 1, step: { action: 'accept' } });
  const replies = await Promise.all(
    ['chief-liuxi-1', 'worker-liuxi-1', 'chief-liuxi-1', 'worker-liuxi-1'].map(accept),
  );
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  expect(
    replies
      .flatMap((reply) => (reply.ok ? [] : reply.failure.code))
      .every((code) => code === 'stale' || code === 'busy'),
  ).toBe(true);
});

test('a step that is not mine is refused, by a stranger and by a neighbour', async () => {
  const { matter } = await reporting(stage);
  const accept = { key: stage.key(), matter, seq: 1, step: { action: 'accept' } };
  expect(await stage.refusal('resident-li', 'matter', 'act', accept)).toBe('notMember');
  expect(await stage.refusal('chief-liuxi-2', 'matter', 'act', accept)).toBe('notVisible');
  expect(await stage.refusal('lead-liuxi', 'matter', 'act', accept)).toBe('notYours');
  expect(await stage.refusal('resident-li', 'matter', 'read', { matter, as: 'reporter' })).toBe('notVisible');
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
});

test('a step on something that does not exist is not found', async () => {
  const step = { key: stage.key(), matter: 'nothing', seq: 1, step: { action: 'accept' } };
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', step)).toBe('notFound');
});

test('a group is closed to whoever has no seat in it', async () => {
  expect(await stage.refusal('resident-wang', 'group', 'feed', { group: 'qinghe-liuxi-1' })).toBe(
    'notMember',
  );
  expect(await stage.refusal('chief-liuxi-2', 'group', 'feed', { group: 'qinghe-liuxi-1' })).toBe(
    'notVisible',
  );
  expect(
    await stage.refusal('chief-liuxi-2', 'group', 'say', {
      key: stage.key(),
      group: 'qinghe-liuxi-1',
      text: '在吗',
    }),
  ).toBe('notVisible');
});

test('the ledgers are closed to whoever does not keep them', async () => {
  expect(await stage.refusal('chief-liuxi-1', 'office', 'ledger', { ledger: 'demand' })).toBe('notYours');
  const file = { key: stage.key(), ledger: 'demand', form: 'xlsx' };
  expect(await stage.refusal('chief-liuxi-1', 'office', 'file', file)).toBe('notYours');
  for (const procedure of ['ledgers', 'parts', 'files', 'verify'])
    expect(await stage.refusal('chief-liuxi-1', 'office', procedure, {})).toBe('notYours');
});

test.each([
  ['nothing', undefined, 'malformed'],
  ['a string', 'submit', 'malformed'],
  ['another version', { version: 99, procedure: 'submit', input: {} }, 'versionUnknown'],
  ['an unknown procedure', { version: 1, procedure: 'drop', input: {} }, 'procedureUnknown'],
  ['a procedure of every object', { version: 1, procedure: 'constructor', input: {} }, 'procedureUnknown'],
  ['no input', { version: 1, procedure: 'submit' }, 'malformed'],
])('a call that is %s gets a closed code', async (_what, data, code) => {
  const answer = await stage.cloud.call('matter', data, { openid: 'o-demo-resident-wang' });
  expect(answer).toMatchObject({ result: { ok: false, failure: { code } } });
});

test('whoever is not signed in is nobody, and the timer is closed to callers', async () => {
  const call = { version: 1, procedure: 'mine', input: {} };
  expect(await stage.cloud.call('matter', call, { openid: '' })).toMatchObject({
    result: { ok: false, failure: { code: 'notSignedIn' } },
  });
  expect(await stage.cloud.call('clock', {}, { openid: 'o-demo-clerk-centre' })).toMatchObject({
    result: { ok: false },
  });
});
