/** 核对流水 as the app does it, to its end: what was changed by hand under the ledgers and figures is found and named. */
import type { LedgerOutputs } from '@gelin/contract/ledger';
import { databaseOf, overMatter, stored, sweeping, verified } from '../journal.scenes.ts';
import { openStage, type Stage } from '../../stage.ts';
import { CLERK, threeMatters } from './ledgers.scenes.ts';

let stage: Stage;
let matters: readonly string[];
beforeAll(async () => {
  stage = await openStage();
  matters = await threeMatters(stage);
  // Once to count what is not counted, once more to tell the desks of it.
  for (let times = 0; times < 2; times += 1) await stage.cloud.runTimer('tidy');
});
afterAll(() => stage.close());

/** All pieces, one after the other, as the page asks for them. */
async function whole() {
  const altered: object[] = [];
  const miscounted: string[] = [];
  const uncompared: string[] = [];
  let pieces = 0;
  for (let next: object | undefined = {}; next;) {
    const piece: LedgerOutputs['verify'] = await stage.call(CLERK, 'office', 'verify', next as never);
    pieces += 1;
    altered.push(...piece.altered);
    miscounted.push(...piece.miscounted);
    uncompared.push(...piece.uncompared);
    if (piece.broken) return { altered, miscounted, uncompared, pieces, broken: piece.broken };
    next = piece.next;
  }
  return { altered, miscounted, uncompared, pieces };
}

const raw = (collection: string) =>
  databaseOf(stage)
    .collection(collection)
    .options({ raw: true } as object);
const edit = (collection: string, id: unknown, change: object) =>
  raw(collection).where({ _id: id }).update(change);

/** Changes a stored document by hand, looks, and puts it back. */
async function edited(collection: string, id: string, change: object) {
  const before = (await stored(stage, collection)).find(({ _id }) => _id === id)!;
  await edit(collection, id, change);
  const found = await whole();
  const { _id, ...fields } = before;
  await databaseOf(stage).collection(collection).doc(String(_id)).set(fields);
  return found;
}

test('what nobody has touched is whole: lines, matters, and every month from the first to the last limit', async () => {
  expect(await whole()).toEqual({ altered: [], miscounted: [], uncompared: [], pieces: 3 });
});

test('one stored matter changed by hand is named with its number and what of it', async () => {
  const named = (fields: string[]) => [{ matter: matters[0], no: '2027-000001', fields }];
  const closed = (await stored(stage, 'matters')).find(({ _id }) => _id === matters[0])!;
  const early = Number(closed['closedAt']) - 1;
  const id = matters[0]!;
  expect((await edited('matters', id, { $set: { closedAt: early } })).altered).toEqual(named(['closedAt']));
  expect((await edited('matters', id, { $set: { category: '0806' } })).altered).toEqual(named(['category']));
  expect((await edited('matters', id, { $set: { status: 'refused' } })).altered).toEqual(named(['status']));
  expect((await edited('matters', id, { $set: { 'answer.text': '没有。' } })).altered).toEqual(
    named(['answer']),
  );
  expect((await edited('matters', id, { $set: { no: '2027-000009' } })).altered).toEqual(named(['no']));
  expect((await edited('matters', id, { $set: { ledgers: [] } })).altered).toEqual(named(['ledgers']));
  expect((await edited('matters', id, { $unset: { rating: '' }, $set: { desks: [] } })).altered).toEqual(
    named(['desks']),
  );
  expect((await whole()).altered).toEqual([]);
});

test('a day or a month that counts otherwise than its matters is named', async () => {
  const [day] = await stored(stage, 'tallies');
  const found = await edited('tallies', String(day!._id), { $set: { cells: [] } });
  expect(found.miscounted).toContain(day!['day']);
  const [month] = (await stored(stage, 'tallyMonths')).filter(({ desk }) => desk === 'qinghe');
  const told = await edited('tallyMonths', String(month!._id), { $set: { kinds: [] } });
  expect(told.miscounted).toEqual([month!['month']]);
  expect((await whole()).miscounted).toEqual([]);
});

test('while older days are still being counted no month is called sound', async () => {
  const [day] = await stored(stage, 'tallies');
  const filling = (await stored(stage, 'counters')).find(({ _id }) => String(_id).startsWith('tallied:'))!;
  await edit('counters', filling['_id'], { $set: { done: false } });
  const found = await edited('tallies', String(day!._id), { $set: { cells: [] } });
  expect(found).toMatchObject({ miscounted: [], uncompared: ['2027-03'] });
  await edit('counters', filling['_id'], { $set: { done: true } });
});

test('a step that has not been counted yet is no deviation, and neither is what a reporter had erased', async () => {
  const { matter } = await overMatter(stage);
  expect(await whole()).toMatchObject({ altered: [], miscounted: [] });
  stage.cloud.clock.advance(8 * 86_400_000);
  await sweeping(stage);
  await stage.call('resident-li', 'people', 'erase', { key: stage.key(), matter });
  expect((await stored(stage, 'matters')).find(({ _id }) => _id === matter)!['text']).toMatch('已按');
  await sweeping(stage);
  await stage.cloud.runTimer('tidy');
  expect(await whole()).toMatchObject({ altered: [], miscounted: [] });
  expect(await verified(stage)).toMatchObject({ ok: true });
});

test('a matter that was taken away is missed by the line with which it begins', async () => {
  const [line] = (await stored(stage, 'journal')).filter(({ matter }) => matter === matters[1]);
  await raw('matters').where({ _id: matters[1] }).remove();
  expect((await whole()).broken).toMatchObject({ seq: line!['seq'], why: 'matterGone', matter: matters[1] });
});
