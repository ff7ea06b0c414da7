/** Queries run on declared indexes, in the order asked for, and say what they cost. */
import fc from 'fast-check';
import type { RequestRecord } from '../../../runtime/cloudbase/stats.ts';
import { failure, start, type Running } from './running.ts';

const INDEXES = [
  {
    name: 'byStatus',
    keys: [
      ['status', 1],
      ['at', -1],
    ] as [string, 1 | -1][],
  },
  {
    name: 'byGrid',
    keys: [
      ['place.grid', 1],
      ['n', 1],
    ] as [string, 1 | -1][],
  },
  { name: 'byTag', keys: [['tags', 1]] as [string, 1 | -1][] },
  {
    name: 'byPart',
    keys: [
      ['parts.kind', 1],
      ['parts.n', 1],
    ] as [string, 1 | -1][],
  },
  { name: 'number', keys: [['number', 1]] as [string, 1 | -1][], unique: true },
];

/** The SDK's typings know points only. */
interface Geometries {
  Point: Running['db']['Geo']['Point'];
  LineString: new (points: object[]) => object;
  Polygon: new (lines: object[]) => object;
}

let base: Running;
let strict: Running;
const matters = () => base.db.collection('matters');
const DOCS = Array.from({ length: 300 }, (_, n) => ({
  _id: `m${n}`,
  n,
  number: n,
  status: ['reported', 'accepted', 'closed'][n % 3],
  at: new Date(1_000_000 + n * 1000),
  place: { grid: `g${n % 10}` },
  tags: [`t${n % 7}`, `u${n % 5}`],
  parts: [
    { kind: 'a', n },
    { kind: 'b', n: n + 1 },
  ],
  free: n % 4,
}));

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
                return (data as { _id: string }[]).map(({ _id }) => _id);
              }),
            );
            expect([...(b ?? [])].sort()).toEqual([...(a ?? [])].sort());
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('order, limit, projection', () => {
  it('returns a hundred unless asked, a thousand at most, and skips', async () => {
    expect((await matters().get()).data).toHaveLength(100);
    expect((await matters().limit(0).get()).data).toHaveLength(100);
    expect((await matters().limit(5000).get()).data).toHaveLength(300);
    const { data } = await matters().orderBy('number', 'asc').skip(290).limit(20).get();
    expect(data.map((doc: { n: number }) => doc.n)).toEqual([
      290, 291, 292, 293, 294, 295, 296, 297, 298, 299,
    ]);
    expect((await matters().count()).total).toBe(300);
  });

  it('orders types as the database does: null, numbers, text, objects, arrays by element, booleans, dates', async () => {
    await base.db.createCollection('types');
    const types = base.db.collection('types');
    await types.add([
      { _id: 'date', v: new Date(0) },
      { _id: 'true', v: true },
      { _id: 'object', v: { a: 1 } },
      { _id: 'text', v: '10' },
      { _id: 'two', v: 2 },
      { _id: 'array', v: [3, 1.5] },
      { _id: 'minus', v: -1.5 },
      { _id: 'null', v: null },
      { _id: 'missing' },
      { _id: 'empty', v: [] },
      { _id: 'later', v: '漏水' },
    ]);
    const order = async (way: 'asc' | 'desc'): Promise<unknown[]> =>
      (await types.orderBy('v', way).get()).data.map((doc: { _id: string }) => doc._id);
    expect(await order('asc')).toEqual([
      'empty',
      'null',
      'missing',
      'minus',
      'array',
      'two',
      'text',
      'later',
      'object',
      'true',
      'date',
    ]);
    expect(await order('desc')).toEqual([
      'date',
      'true',
      'object',
      'later',
      'text',
      'array',
      'two',
      'minus',
      'null',
      'missing',
      'empty',
    ]);
  });

  it('takes fields, leaves out fields, slices arrays', async () => {
    const one = matters().where({ _id: 'm4' });
    const only = async (field: Record<string, unknown>): Promise<unknown> =>
      (await one.field(field as never).get()).data[0];
    expect(await only({ n: true })).toEqual({ _id: 'm4', n: 4 });
    expect(await only({ n: 1, _id: 0 })).toEqual({ n: 4 });
    expect(await only({ 'place.grid': 1, 'parts.n': 1 })).toEqual({
      _id: 'm4',
      place: { grid: 'g4' },
      parts: [{ n: 4 }, { n: 5 }],
    });
    expect(Object.keys((await only({ parts: 0, tags: false })) as object).sort()).toEqual([
      '_id',
      'at',
      'free',
      'n',
      'number',
      'place',
      'status',
    ]);
    expect(await only({ n: 1, tags: base.db.command.project.slice(1) })).toEqual({
      _id: 'm4',
      n: 4,
      tags: ['t4'],
    });
    expect(await only({ tags: base.db.command.project.slice(1) })).toMatchObject({
      n: 4,
      tags: ['t4'],
      free: 0,
    });
    expect(await only({ parts: base.db.command.project.elemMatch({ kind: 'b' }) })).toEqual({
      _id: 'm4',
      parts: [{ kind: 'b', n: 5 }],
    });
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

describe('aggregation', () => {
  it('groups, sorts, counts, unwinds and looks up', async () => {
    const { db } = base;
    const $ = db.command.aggregate;
    const grouped = await matters()
      .aggregate()
      .match({ number: db.command.lt(30) })
      .group({ _id: '$status', count: $.sum(1), first: $.min('$n') })
      .sort({ first: 1 })
      .end();
    expect(grouped.data).toEqual([
      { _id: 'reported', count: 10, first: 0 },
      { _id: 'accepted', count: 10, first: 1 },
      { _id: 'closed', count: 10, first: 2 },
    ]);
    await db.createCollection('grids');
    await db.collection('grids').add({ _id: 'g1', chief: '王' });
    const joined = await matters()
      .aggregate()
      .match({ _id: 'm1' })
      .lookup({ from: 'grids', localField: 'place.grid', foreignField: '_id', as: 'grid' })
      .unwind('$grid')
      .project({ chief: '$grid.chief' })
      .end();
    expect(joined.data).toEqual([{ _id: 'm1', chief: '王' }]);
    const counted = await matters().aggregate().match({ status: 'closed' }).count('n').end();
    expect(counted.data).toEqual([{ n: 100 }]);
    const piped = await db
      .collection('grids')
      .aggregate()
      .lookup({
        from: 'matters',
        let: { id: '$_id' },
        pipeline: $.pipeline()
          .match(db.command.expr($.eq(['$place.grid', '$$id'])))
          .limit(2)
          .done(),
        as: 'some',
      })
      .end();
    expect((piped.data[0] as { some: unknown[] }).some).toHaveLength(2);
  });

  it('computes what mingo alone would not: weeks, positions of characters, whole numbers', async () => {
    const $ = base.db.command.aggregate;
    await base.db.createCollection('computed');
    await base.db
      .collection('computed')
      .add({ date: new Date('2019-05-14T09:38:51Z'), text: '东头村委', n: -2.7 });
    const { data } = await base.db
      .collection('computed')
      .aggregate()
      .project({ _id: 0, week: $.week('$date'), at: { $indexOfCP: ['$text', '村'] }, whole: $.trunc('$n') })
      .end();
    expect(data).toEqual([{ week: 19, at: 2, whole: -2 }]);
  });

  it.each([['$out'], ['$merge'], ['$nonsense']])('refuses %s', async (stage) => {
    const error = await failure(
      matters()
        .options({ raw: true } as never)
        .aggregate([{ [stage]: 'x' }] as never)
        .end(),
    );
    expect(error.code).toBe('DATABASE_REQUEST_FAILED');
  });
});

describe('places', () => {
  it('finds by distance, area and crossing, given a 2dsphere index', async () => {
    const geo = await start({
      declaration: { collections: { p: { indexes: [{ name: 'at', keys: [['at', '2dsphere']] }] }, q: {} } },
    });
    const { db } = geo;
    const { Point, Polygon, LineString } = db.Geo as unknown as Geometries;
    const p = db.collection('p');
    await p.add([
      { _id: 'near', at: new Point(113.501, 24.8) },
      { _id: 'here', at: new Point(113.5, 24.8) },
      { _id: 'far', at: new Point(114, 25) },
    ]);
    const ids = async (condition: unknown): Promise<string[]> =>
      (await p.where({ at: condition }).get()).data.map((doc: { _id: string }) => doc._id);
    expect(
      await ids(db.command.geoNear({ geometry: new Point(113.5, 24.8), maxDistance: 1000, minDistance: 0 })),
    ).toEqual(['here', 'near']);
    const square = new Polygon([
      new LineString([
        new Point(113, 24),
        new Point(113.6, 24),
        new Point(113.6, 25),
        new Point(113, 25),
        new Point(113, 24),
      ]),
    ]);
    expect((await ids(db.command.geoWithin({ geometry: square }))).sort()).toEqual(['here', 'near']);
    expect(
      (await ids(db.command.geoWithin({ centerSphere: [[113.5, 24.8], 0.000001] } as never))).sort(),
    ).toEqual(['here']);
    expect((await ids(db.command.geoIntersects({ geometry: square }))).sort()).toEqual(['here', 'near']);
    const staged = await p
      .aggregate()
      .geoNear({
        near: new Point(113.5, 24.8),
        distanceField: 'metres',
        spherical: true,
        maxDistance: 1000,
      } as never)
      .end();
    expect(staged.data).toMatchObject([{ _id: 'here', metres: 0 }, { _id: 'near' }]);
    const error = await failure(
      db
        .collection('q')
        .where({ at: db.command.geoNear({ geometry: new Point(0, 0), maxDistance: 1, minDistance: 0 }) })
        .get(),
    );
    expect(error.message).toContain('2dsphere');
  });
});
