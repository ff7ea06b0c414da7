/** Watches: pushed in the moment of the commit, only to those who may see, and ended when they no longer may. */
import { WebSocket } from 'ws';
import type { WatchMessage } from '../../../runtime/cloudbase/watch/message.ts';
import { start, type Running } from './running.ts';

const RULE = 'auth.openid in get(`database.groupMembers.${doc.group}`).openids';

let base: Running;
beforeAll(async () => {
  base = await start({
    declaration: {
      collections: {
        signals: { indexes: [{ name: 'group', keys: [['group', 1]] }], rule: { read: RULE, write: false } },
        groupMembers: { rule: { read: false, write: false } },
        open: { rule: { read: true, write: false } },
        own: { rule: { read: 'doc._openid == auth.openid', write: false } },
        odd: { rule: { read: 'doc.x.match(/a/)', write: false } },
      },
    },
  });
  await base.db.collection('groupMembers').add([
    { _id: 'g1', openids: ['oA', 'oB'] },
    { _id: 'g2', openids: ['oC'] },
  ]);
  await base.db.collection('signals').add({ _id: 'g1', group: 'g1', rev: 1 });
});

interface Phone {
  send(message: object): void;
  next(): Promise<WatchMessage & Record<string, unknown>>;
  close(): void;
}
const phones: Phone[] = [];
const phone = async (openid: string): Promise<Phone> => {
  const socket = new WebSocket(`${base.url.replace('http', 'ws')}/client/watch?openid=${openid}`);
  const inbox: WatchMessage[] = [];
  let wake: (() => void) | undefined;
  socket.on('message', (raw) => {
    inbox.push(JSON.parse(String(raw)) as WatchMessage);
    wake?.();
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const opened: Phone = {
    send: (message) => socket.send(JSON.stringify(message)),
    async next() {
      while (inbox.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return inbox.shift() as WatchMessage & Record<string, unknown>;
    },
    close: () => socket.close(),
  };
  phones.push(opened);
  return opened;
};
afterAll(() => {
  for (const opened of phones) opened.close();
});

it('sends what is there, then every change in the moment of its commit', async () => {
  const a = await phone('oA');
  a.send({ id: 1, op: 'watch', collection: 'signals', query: { group: 'g1' } });
  expect(await a.next()).toMatchObject({
    id: 1,
    type: 'init',
    docs: [{ _id: 'g1', rev: 1 }],
    docChanges: [{ queueType: 'init', dataType: 'init', docId: 'g1' }],
  });
  await base.db
    .collection('signals')
    .doc('g1')
    .update({ rev: base.db.command.inc(1) });
  expect(await a.next()).toMatchObject({
    id: 1,
    type: 'update',
    docs: [{ _id: 'g1', rev: 2 }],
    docChanges: [{ queueType: 'update', dataType: 'update', docId: 'g1', doc: { rev: 2 } }],
  });
});

it('tells additions, departures and removals apart, in order and within the limit', async () => {
  const open = base.db.collection('open');
  const a = await phone('oA');
  a.send({ id: 'w', op: 'watch', collection: 'open', query: { k: 1 }, orderBy: [['n', 'desc']], limit: 2 });
  expect(await a.next()).toMatchObject({ type: 'init', docs: [] });
  await open.add([
    { _id: 'x', k: 1, n: 1 },
    { _id: 'y', k: 1, n: 2 },
    { _id: 'no', k: 2, n: 9 },
  ]);
  expect(await a.next()).toMatchObject({
    docs: [{ _id: 'y' }, { _id: 'x' }],
    docChanges: [{ queueType: 'enqueue', dataType: 'add' }, { dataType: 'add' }],
  });
  await open.add({ _id: 'z', k: 1, n: 3, at: new Date(0) });
  const update = await a.next();
  expect(update).toMatchObject({ docs: [{ _id: 'z', at: { $date: '1970-01-01T00:00:00Z' } }, { _id: 'y' }] });
  expect(update.docChanges).toMatchObject([
    { queueType: 'dequeue', dataType: 'update', docId: 'x' },
    { queueType: 'enqueue', docId: 'z' },
  ]);
  await open.doc('z').remove();
  expect((await a.next()).docChanges).toMatchObject([
    { queueType: 'dequeue', dataType: 'remove', docId: 'z' },
    { queueType: 'enqueue', dataType: 'update', docId: 'x' },
  ]);
  await open.doc('y').update({ k: 5 });
  expect((await a.next()).docChanges).toMatchObject([
    { queueType: 'dequeue', dataType: 'update', docId: 'y' },
  ]);
});

it('says nothing of a transaction until it commits', async () => {
  const a = await phone('oA');
  a.send({ id: 1, op: 'watch', collection: 'open', query: { t: 1 } });
  await a.next();
  const t = await base.db.startTransaction();
  await t.collection('open').add({ _id: 'inside', t: 1 });
  await base.db.collection('open').add({ _id: 'outside', t: 1 });
  expect((await a.next()).docs).toMatchObject([{ _id: 'outside' }]);
  await t.commit();
  expect((await a.next()).docs).toHaveLength(2);
});

it('stops when closed', async () => {
  const a = await phone('oA');
  a.send({ id: 1, op: 'watch', collection: 'open', query: { c: 1 } });
  await a.next();
  a.send({ id: 1, op: 'close' });
  a.send({ id: 2, op: 'watch', collection: 'open', query: { c: 1 } });
  await a.next();
  await base.db.collection('open').add({ c: 1 });
  expect(await a.next()).toMatchObject({ id: 2 });
});

describe('the rule of the collection', () => {
  const refusal = async (openid: string, watch: object): Promise<Record<string, unknown>> => {
    const opened = await phone(openid);
    opened.send({ id: 1, op: 'watch', ...watch });
    return opened.next();
  };
  it.each([
    ['oC', { collection: 'signals', query: { group: 'g1' } }, 'does not allow'],
    ['oA', { collection: 'signals', query: { group: 'g2' } }, 'does not allow'],
    ['oA', { collection: 'signals', query: { group: 'g9' } }, 'does not allow'],
    ['oA', { collection: 'signals', query: {} }, 'not a subset of the rule'],
    ['oA', { collection: 'signals', query: { group: { $in: ['g1', 'g2'] } } }, 'not a subset of the rule'],
    [
      'oA',
      { collection: 'signals', query: { $or: [{ group: 'g1' }, { group: 'g2' }] } },
      'not a subset of the rule',
    ],
    ['', { collection: 'signals', query: { group: 'g1' } }, 'does not allow'],
    ['oA', { collection: 'groupMembers', query: {} }, 'closed to phones'],
    ['oA', { collection: 'unknown', query: {} }, 'closed to phones'],
    ['oA', { collection: 'own', query: { _openid: 'oB' } }, 'does not allow'],
    ['oA', { collection: 'odd', query: { x: 'a' } }, 'rule'],
  ])('keeps %s from watching %j', async (openid, watch, why) => {
    const message = await refusal(openid, watch);
    expect(message).toMatchObject({ id: 1, type: 'error', errCode: -502003 });
    expect(message.errMsg).toContain(why);
  });

  it('lets somebody watch what is their own', async () => {
    const a = await phone('oA');
    a.send({ id: 1, op: 'watch', collection: 'own', query: { _openid: '{openid}' } });
    expect(await a.next()).toMatchObject({ type: 'init' });
  });

  it('is looked at again, and ends a watch that is no longer allowed', async () => {
    const b = await phone('oB');
    b.send({ id: 7, op: 'watch', collection: 'signals', query: { group: 'g1' } });
    expect(await b.next()).toMatchObject({ type: 'init' });
    await base.db
      .collection('groupMembers')
      .doc('g1')
      .update({ openids: ['oA'] });
    base.renewWatches();
    expect(await b.next()).toMatchObject({ id: 7, type: 'error', errCode: -502003 });
    expect(base.stats.summary().watchesOpen).toBeGreaterThan(0);
  });
});

it('answers nonsense with an error and stays', async () => {
  const a = await phone('oA');
  a.send({ nonsense: true });
  expect(await a.next()).toMatchObject({ type: 'error' });
  a.send({ id: 1, op: 'watch', collection: 'open', query: { a: { $nonsense: 1 } } });
  expect(await a.next()).toMatchObject({ id: 1, type: 'error' });
  a.send({ id: 2, op: 'watch', collection: 'open' });
  expect(await a.next()).toMatchObject({ id: 2, type: 'init' });
});

it('leaves other upgrades and other origins alone', async () => {
  const socket = new WebSocket(`${base.url.replace('http', 'ws')}/client/watch`, {
    origin: 'http://elsewhere.example',
  });
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
  expect(error.message).toContain('403');
  const origin = 'http://elsewhere.example';
  const moved = await fetch(`${base.url}/control/clock`, {
    method: 'POST',
    headers: { origin },
    body: '{"advance":1}',
  });
  expect(moved.status).toBe(403);
  const called = await fetch(`${base.url}/client/functions/f`, {
    method: 'POST',
    headers: { origin: base.url },
    body: '{}',
  });
  expect(called.status).toBe(200);
});
