/** Queries run on declared indexes, in the order asked for, and say what they cost. */
import fc from 'fast-check';
import type { RequestRecord } from '../../../runtime/cloudbase/stats.ts';
import { DOCS, INDEXES } from './matters.ts';
import { failure, start, type Running } from './running.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

let base: Running;
let strict: Running;
const matters = () => base.db.collection('matters');
beforeAll(async () => {
  const declaration = { collections: { matters: { indexes: INDEXES }, empty: {} } };
  base = await start({ declaration });
  strict = await start({ declaration, scans: 'refuse' });
  await matters().add(DOCS);
  await strict.db.collection('matters').add(DOCS.slice(0, 30));
});

/** What the latest request to the database cost. */
const costing = async (work: Promise<unknown>): Promise<RequestRecord> => {
  const records: RequestRecord[] = [];
  const spy = jest.spyOn(base.stats, 'request').mockImplementation((record) => void records.push(record));
  await work;
  spy.mockRestore();
  return records.at(-1) as RequestRecord;
};

describe('the planner', () => {
  const cases: [what: string, run: () => Promise<unknown>, index: string, most: number][] = [
    ['one document by id', () => matters().doc('m7').get(), '_id_', 1],
    [
      'ids in a list',
      () =>
        matters()
          .where({ _id: base.db.command.in(['m1', 'm2', 'zz']) })
          .get(),
      '_id_',
      2,
    ],
    [
      'equality with order and limit',
      () => matters().where({ status: 'closed' }).orderBy('at', 'desc').limit(5).get(),
      'byStatus',
      5,
    ],
    [
      'the same order the other way round',
      () => matters().where({ status: 'closed' }).orderBy('at', 'asc').limit(5).get(),
      'byStatus',
      5,
    ],
    [
      'several values with order and limit',
      () =>
        matters()
          .where({ status: base.db.command.in(['closed', 'reported']) })
          .orderBy('at', 'desc')
          .limit(10)
          .get(),
      'byStatus',
      10,
    ],
    [
      'a range after equality',
      () =>
        matters()
          .where({ 'place.grid': 'g3', n: base.db.command.gte(100).and(base.db.command.lt(150)) })
          .get(),
      'byGrid',
      5,
    ],
    ['an element of an array', () => matters().where({ tags: 't3' }).limit(10).get(), 'byTag', 10],
    [
      'an element of an array, in the order of another field',
      () =>
        matters()
          .where({ status: 'closed', tags: 't3', n: base.db.command.lt(250).and(base.db.command.gt(1)) })
          .orderBy('n', 'desc')
          .limit(5)
          .get(),
      'byTagInOrder',
      5,
    ],
    [
      'either of two elements of an array, in the order of another field',
      () =>
        matters()
          .where({ status: 'closed', tags: base.db.command.in(['t3', 'u2']) })
          .orderBy('n', 'desc')
          .limit(5)
          .get(),
      'byTagInOrder',
      6,
    ],
    [
      'a field of an array element',
      () =>
        matters()
          .where({ parts: base.db.command.elemMatch({ kind: 'a', n: 5 }) })
          .get(),
      'byPart',
      100,
    ],
    ['the beginning of a text', () => matters().where({ 'place.grid': /^g4/ }).get(), 'byGrid', 30],
    [
      'either of two',
      () =>
        matters()
          .where(base.db.command.or([{ number: 4 }, { _id: 'm9' }]))
          .get(),
      'number',
      2,
    ],
    ['order alone', () => matters().orderBy('number', 'desc').limit(3).get(), 'number', 3],
    [
      'a count',
      () =>
        matters()
          .where({ number: base.db.command.lt(20) })
          .count(),
      'number',
      20,
    ],
    [
      'a leading match',
      () =>
        matters()
          .aggregate()
          .match({ number: base.db.command.lt(9) })
          .group({ _id: '$status' })
          .end(),
      'number',
      9,
    ],
    [
      'the first of many to update',
      () => matters().where({ number: 8 }).update({ touched: true }),
      'number',
      1,
    ],
  ];
  it.each(cases)('%s', async (_what, run, index, most) => {
    const cost = await costing(run());
    expect(cost.indexes).toContain(index);
    expect(cost.examined).toBeLessThanOrEqual(most);
    expect(cost).toMatchObject({ scan: false, sortedInMemory: false });
  });

  it('notes a scan and an order that no index gives', async () => {
    const cost = await costing(matters().where({ free: 1 }).orderBy('n', 'asc').get());
    expect(cost).toMatchObject({ scan: true, examined: 300, sortedInMemory: true });
    expect(base.stats.summary().scans).toEqual([]);
    await matters().where({ free: 1 }).get();
    expect(base.stats.summary().scans).toEqual([
      { collection: 'matters', action: 'database.getDocument', examined: 300, returned: 75 },
    ]);
  });

  it('refuses scans when told to, naming what lacks an index', async () => {
    const { db } = strict;
    const error = await failure(db.collection('matters').where({ free: 1 }).get());
    expect(error.code).toBe('DATABASE_REQUEST_FAILED');
    expect(error.message).toContain('no index of "matters" serves this query');
    expect(error.message).toContain('free');
    expect(await failure(db.collection('matters').where({ free: 1 }).update({ x: 1 }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    expect((await db.collection('empty').where({ free: 1 }).get()).data).toEqual([]);
    expect((await db.collection('matters').limit(3).get()).data).toHaveLength(3);
  });

  it('finds the same with and without indexes, for any query', async () => {
    const plain = await start();
    await plain.db.createCollection('matters');
    const values = fc.constantFrom(0, 1, 2, 5, 1.5, null, 'g1', 'g2', true);
    const doc = fc.record(
      {
        status: values,
        at: values,
        place: fc.record({ grid: values }, { requiredKeys: [] }),
        n: values,
        tags: fc.oneof(fc.array(values, { maxLength: 3 }), values),
        parts: fc.oneof(
          fc.array(fc.record({ kind: values, n: values }, { requiredKeys: [] }), { maxLength: 3 }),
          values,
        ),
      },
      { requiredKeys: [] },
    );
    const condition = fc.oneof(
      values,
      values.map((v) => ({ $gte: v })),
      fc.tuple(values, values).map(([a, b]) => ({ $gt: a, $lte: b })),
      fc.array(values, { maxLength: 3 }).map((list) => ({ $in: list })),
      values.map((v) => ({ $ne: v })),
      values.map((v) => ({ $elemMatch: { $gte: v } })),
      fc.boolean().map((v) => ({ $exists: v })),
    );
    const field = fc.constantFrom('status', 'at', 'place.grid', 'n', 'tags', 'parts.kind', 'parts.n');
    const query = fc.dictionary(field, condition, { minKeys: 1, maxKeys: 3 });
    const order = fc.option(fc.tuple(field, fc.constantFrom('asc' as const, 'desc' as const)), {
      nil: undefined,
    });
    const indexes = INDEXES.filter((index) => index.name !== 'number');
    const indexed = await start({ declaration: { collections: { matters: { indexes } } } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(doc, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(query, order), { minLength: 5, maxLength: 5 }),
        async (docs, queries) => {
          const numbered = docs.map((item, n) => ({ ...item, _id: `${n}` }));
          for (const { db } of [plain, indexed]) {
            await db.collection('matters').where({}).remove();
            await db.collection('matters').add(numbered);
          }
          for (const [where, by] of queries) {
            const [a, b] = await Promise.all(
              [plain, indexed].map(async ({ db }) => {
                const asked = db.collection('matters').options({ raw: true }).where(where);
                const { data } = await (by ? asked.orderBy(by[0], by[1]) : asked).get();
                return data as Record<string, unknown>[];
              }),
            );
            const ids = (found: typeof a) => (found ?? []).map(({ _id }) => _id).sort();
            expect(ids(b)).toEqual(ids(a));
            // Ties may stand in any order, and what an array is ordered by cannot be read off it here.
            const plainly = by && ['status', 'at', 'n'].includes(by[0]);
            const ordered = (found: typeof a) =>
              (found ?? []).map((each) => (plainly ? (each[by[0]] ?? null) : 0));
            expect(ordered(b)).toEqual(ordered(a));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('unique indexes', () => {
  it('refuse a second document with the same key, a missing field counting as null', async () => {
    const db = base.db;
    expect((await failure(matters().add({ number: 5 }))).message).toMatch(
      /E11000 duplicate key error collection: matters index: number dup key: \{ number: .*5/,
    );
    expect((await failure(matters().doc('m1').update({ number: 2 }))).code).toBe('DATABASE_REQUEST_FAILED');
    expect((await matters().doc('m1').get()).data[0]).toMatchObject({ number: 1 });
    await matters().add({ _id: 'without' });
    expect((await failure(matters().add({ _id: 'alsoWithout' }))).message).toContain('E11000');
    await matters().doc('without').remove();
    await matters().add({ _id: 'again', number: db.command ? -1 : 0 });
    await matters().doc('again').remove();
  });
});
