/** Aggregation, and questions about places. */
import { DOCS, INDEXES } from './matters.ts';
import { failure, start, type Running } from './running.ts';

/** The SDK's typings know points only. */
interface Geometries {
  Point: Running['db']['Geo']['Point'];
  LineString: new (points: object[]) => object;
  Polygon: new (lines: object[]) => object;
}

let base: Running;
const matters = () => base.db.collection('matters');
beforeAll(async () => {
  base = await start({ declaration: { collections: { matters: { indexes: INDEXES } } } });
  await matters().add(DOCS);
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
      .project({
        _id: 0,
        week: $.week('$date'),
        at: { $indexOfCP: ['$text', '村'] },
        whole: $.trunc('$n'),
        rest: $.substr(['$text', 6, -1]),
      })
      .end();
    expect(data).toEqual([{ week: 19, at: 2, whole: -2, rest: '村委' }]);
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
    expect(await failure(p.add({ at: { type: 'Point', coordinates: [1] } }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('geo keys'),
    });
    expect(await p.add({ _id: 'unplaced', at: null })).toMatchObject({ id: 'unplaced' });
  });
});
