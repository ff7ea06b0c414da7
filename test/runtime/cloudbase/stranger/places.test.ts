/** `db.Geo` as an ordinary client uses it: kinds of geometry, near, within, intersects; nothing declared. */
import { failure, start, type Running } from '../running.ts';

/** The SDK's typings know points only. */
interface Geometries {
  Point: new (longitude: number, latitude: number) => { longitude: number; latitude: number };
  LineString: new (points: object[]) => object;
  Polygon: new (lines: object[]) => object;
  MultiPoint: new (points: object[]) => object;
  MultiLineString: new (lines: object[]) => object;
  MultiPolygon: new (polygons: object[]) => object;
}

let base: Running;
let geo: Geometries;
const places = () => base.db.collection('places');
beforeAll(async () => {
  base = await start();
  geo = base.db.Geo as unknown as Geometries;
  await base.db.createCollection('places');
});
beforeEach(() => places().where({}).remove());

const point = (x: number, y: number) => new geo.Point(x, y);
const line = (...points: [number, number][]) => new geo.LineString(points.map(([x, y]) => point(x, y)));
const square = (x: number, y: number, size: number) =>
  new geo.Polygon([line([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y])]);
const found = async (condition: unknown): Promise<unknown[]> =>
  ((await places().where({ at: condition }).get()).data as { _id: unknown }[]).map(({ _id }) => _id);

it('keeps every kind of geometry', async () => {
  const shapes = {
    point: point(113.5, 24.8),
    line: line([0, 0], [1, 1]),
    area: square(0, 0, 1),
    points: new geo.MultiPoint([point(0, 0), point(1, 1)]),
    lines: new geo.MultiLineString([line([0, 0], [1, 1]), line([2, 2], [3, 3])]),
    areas: new geo.MultiPolygon([square(0, 0, 1), square(5, 5, 1)]),
  };
  await places().add({ _id: 'all', ...shapes, list: [point(1, 2)] });
  const kept = (await places().doc('all').get()).data[0] as Record<string, { toJSON(): { type: string } }>;
  expect(Object.keys(shapes).map((name) => kept[name]?.toJSON().type)).toEqual([
    'Point',
    'LineString',
    'Polygon',
    'MultiPoint',
    'MultiLineString',
    'MultiPolygon',
  ]);
  expect(kept.point).toMatchObject({ longitude: 113.5, latitude: 24.8 });
});

describe('questions', () => {
  beforeEach(() =>
    places().add([
      { _id: 'far', at: point(114, 25) },
      { _id: 'near', at: point(113.505, 24.8) },
      { _id: 'here', at: point(113.5, 24.8) },
      { _id: 'nowhere' },
    ]),
  );
  const { command } = { command: () => base.db.command };

  it('near: in order of distance, between two distances', async () => {
    const near = (more: object) =>
      found(command().geoNear({ geometry: point(113.5, 24.8), ...more } as never));
    expect(await near({})).toEqual(['here', 'near', 'far']);
    expect(await near({ maxDistance: 1000 })).toEqual(['here', 'near']);
    expect(await near({ minDistance: 1, maxDistance: 1000 })).toEqual(['near']);
  });

  it('within an area or a circle', async () => {
    expect(await found(command().geoWithin({ geometry: square(113, 24, 0.9) as never }))).toEqual([
      'near',
      'here',
    ]);
    const circle = { centerSphere: [[113.5, 24.8], 1 / 6378.1] };
    expect(await found(command().geoWithin(circle as never))).toEqual(['near', 'here']);
  });

  it('crossing a line', async () => {
    await places().add({ _id: 'road', at: line([113, 24], [114, 26]) });
    const crossing = line([113, 26], [114, 24]);
    expect(await found(command().geoIntersects({ geometry: crossing as never }))).toEqual(['road']);
  });

  it('as a stage, with the distance and the place', async () => {
    const { data } = await places()
      .aggregate()
      .geoNear({
        near: point(113.5, 24.8),
        spherical: true,
        key: 'at',
        distanceField: 'metres',
        maxDistance: 2000,
        query: { _id: base.db.command.neq('here') },
        includeLocs: 'where',
      } as never)
      .end();
    expect(data).toMatchObject([{ _id: 'near', where: { type: 'Point' } }]);
    // 0.005 degrees on the parallel of 24.8 degrees.
    expect((data as { metres: number }[])[0]?.metres).toBeCloseTo(505.3, 0);
  });

  it('refuses what is no geometry', async () => {
    for (const condition of [
      { $nearSphere: 5 },
      { $nearSphere: { $geometry: { type: 'Point', coordinates: ['a', 'b'] } } },
      { $geoWithin: { $geometry: { type: 'Polygon', coordinates: 5 } } },
      { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [] } } },
      { $geoWithin: { $centerSphere: [5] } },
      { $geoWithin: { $centerSphere: [[0, 0], -1] } },
      { $geoWithin: 5 },
      { $geoIntersects: { $geometry: { type: 'Nonsense', coordinates: [0, 0] } } },
      { $geoIntersects: { $geometry: { type: 'Point', coordinates: [0, 100] } } },
    ]) {
      const asked = places().options({ raw: true }).where({ at: condition }).get();
      expect((await failure(asked)).code).toBe('DATABASE_REQUEST_FAILED');
    }
  });
});
