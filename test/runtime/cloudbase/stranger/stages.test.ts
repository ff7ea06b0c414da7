/** Every aggregation stage the SDK offers, with the results the database's documentation gives. */
import { failure, start, type Running } from '../running.ts';

let base: Running;
beforeAll(async () => {
  base = await start();
  const { db } = base;
  for (const name of ['books', 'shops', 'mixed', 'empty']) await db.createCollection(name);
  await db.collection('books').add([
    { _id: 'a', kind: 'story', price: 10, tags: ['x', 'y'], by: { name: 'Li' }, shop: 1 },
    { _id: 'b', kind: 'story', price: 25, tags: [], by: { name: 'Wu' }, shop: 2 },
    { _id: 'c', kind: 'law', price: 40, tags: ['x'], by: { name: 'Li' }, shop: 3 },
    { _id: 'd', kind: null, price: 40, by: { name: 'Xu' }, stock: 0 },
    { _id: 'e', price: 90, tags: 'z', stock: [1, 2] },
  ]);
  await db.collection('shops').add([
    { _id: 1, town: 'east' },
    { _id: 2, town: 'west' },
    { _id: 9, town: 'none' },
  ]);
  await db
    .collection('mixed')
    .add([
      { _id: 1, v: 'b' },
      { _id: 2, v: 2 },
      { _id: 3, v: null },
      { _id: 4 },
      { _id: 5, v: [5, 1] },
      { _id: 6, v: true },
      { _id: 7, v: new Date(0) },
      { _id: 8, v: 10 },
    ]);
});

const run = async (stages: object[], collection = 'books'): Promise<unknown[]> => {
  const { data } = await base.db
    .collection(collection)
    .options({ raw: true } as never)
    .aggregate(stages as never)
    .end();
  return data as unknown[];
};
const ids = async (stages: object[], collection = 'books'): Promise<unknown[]> =>
  (await run(stages, collection)).map((doc) => (doc as { _id: unknown })._id);

describe('order and number', () => {
  it('sorts by the order of types also in the middle, ties as they came', async () => {
    const copied = { $addFields: { w: '$v' } };
    expect(await ids([copied, { $sort: { w: 1 } }], 'mixed')).toEqual([3, 4, 5, 2, 8, 1, 6, 7]);
    expect(await ids([copied, { $sort: { w: -1 } }], 'mixed')).toEqual([7, 6, 1, 8, 5, 2, 3, 4]);
    expect(await ids([copied, { $sort: { price: -1, _id: -1 } }])).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('skips and limits', async () => {
    expect(await ids([{ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 2 }])).toEqual(['b', 'c']);
    expect(await ids([{ $skip: 100 }])).toEqual([]);
  });

  it('counts, and says nothing of nothing', async () => {
    expect(await run([{ $match: { kind: 'story' } }, { $count: 'n' }])).toEqual([{ n: 2 }]);
    expect(await run([{ $match: { kind: 'none' } }, { $count: 'n' }])).toEqual([]);
    expect(await run([{ $count: 'n' }], 'empty')).toEqual([]);
  });

  it('draws a sample without drawing anything twice', async () => {
    expect([...(await ids([{ $sample: { size: 100 } }]))].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(await ids([{ $sample: { size: 3 } }])).size).toBe(3);
  });

  it('returns more than a page', async () => {
    await base.db.createCollection('many');
    await base.db.collection('many').add(Array.from({ length: 1500 }, (_, i) => ({ _id: i })));
    expect(await ids([{ $match: {} }], 'many')).toHaveLength(1500);
  });
});

describe('groups', () => {
  it('keeps what lacks the field with what has null', async () => {
    const groups = await run([
      { $group: { _id: '$kind', n: { $sum: 1 }, most: { $max: '$price' }, mean: { $avg: '$price' } } },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      { _id: null, n: 2, most: 90, mean: 65 },
      { _id: 'law', n: 1, most: 40, mean: 40 },
      { _id: 'story', n: 2, most: 25, mean: 17.5 },
    ]);
  });

  it('accumulates', async () => {
    const [all] = await run([
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          first: { $first: '$_id' },
          last: { $last: '$_id' },
          kinds: { $push: '$kind' },
          prices: { $addToSet: '$price' },
          least: { $min: '$stock' },
          spread: { $stdDevPop: '$price' },
          one: { $stdDevSamp: '$stock' },
          none: { $avg: '$nothing' },
          zero: { $sum: '$nothing' },
          merged: { $mergeObjects: '$by' },
        },
      },
    ]);
    expect(all).toMatchObject({ first: 'a', last: 'e', kinds: ['story', 'story', 'law', null] });
    const { prices, spread, ...rest } = all as { prices: number[]; spread: number; [name: string]: unknown };
    expect([...prices].sort((x, y) => x - y)).toEqual([10, 25, 40, 90]);
    expect(spread).toBeCloseTo(26.91, 1);
    expect(rest).toMatchObject({ least: 0, one: null, none: null, zero: 0, merged: { name: 'Xu' } });
  });

  it('groups by documents and by dates', async () => {
    expect(
      await run([
        { $group: { _id: { who: '$by.name' }, n: { $sum: 1 } } },
        { $sort: { n: -1 } },
        { $limit: 1 },
      ]),
    ).toEqual([{ _id: { who: 'Li' }, n: 2 }]);
  });

  it('sorts by count', async () => {
    expect(await run([{ $match: { price: { $lt: 30 } } }, { $sortByCount: '$kind' }])).toEqual([
      { _id: 'story', count: 2 },
    ]);
  });

  it('fills buckets that are not empty, the rest in the default', async () => {
    const buckets = { groupBy: '$price', boundaries: [0, 20, 30, 35, 50], default: 'other' };
    expect(await run([{ $bucket: buckets }])).toEqual([
      { _id: 0, count: 1 },
      { _id: 20, count: 1 },
      { _id: 35, count: 2 },
      { _id: 'other', count: 1 },
    ]);
    expect(
      await run([{ $bucket: { ...buckets, output: { who: { $push: '$_id' } } } }, { $limit: 1 }]),
    ).toEqual([{ _id: 0, who: ['a'] }]);
  });

  it('fills buckets by itself', async () => {
    expect(await run([{ $bucketAuto: { groupBy: '$price', buckets: 2 } }])).toEqual([
      // Three each, and equal values stay together.
      { _id: { min: 10, max: 90 }, count: 4 },
      { _id: { min: 90, max: 90 }, count: 1 },
    ]);
    expect(await run([{ $bucketAuto: { groupBy: '$price', buckets: 2 } }], 'empty')).toEqual([]);
  });
});

describe('shapes', () => {
  it('unwinds arrays, takes what is no array as one, leaves out what is empty', async () => {
    expect(await run([{ $unwind: '$tags' }, { $project: { tags: 1 } }])).toEqual([
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'c', tags: 'x' },
      { _id: 'e', tags: 'z' },
    ]);
    expect(await ids([{ $unwind: '$stock' }])).toEqual(['d', 'e', 'e']);
    const kept = { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true };
    expect(await run([{ $unwind: kept }, { $project: { tags: 1, at: 1 } }])).toEqual([
      { _id: 'a', tags: 'x', at: 0 },
      { _id: 'a', tags: 'y', at: 1 },
      { _id: 'b', at: null },
      { _id: 'c', tags: 'x', at: 0 },
      { _id: 'd', at: null },
      { _id: 'e', tags: 'z', at: null },
    ]);
  });

  it('projects fields, paths and expressions, or leaves fields out', async () => {
    const one = { $match: { _id: 'a' } };
    expect(await run([one, { $project: { 'by.name': 1, twice: { $multiply: ['$price', 2] } } }])).toEqual([
      { _id: 'a', by: { name: 'Li' }, twice: 20 },
    ]);
    expect(await run([one, { $project: { by: { name: 1 }, _id: 0 } }])).toEqual([{ by: { name: 'Li' } }]);
    expect(await run([one, { $project: { tags: 0, by: 0, shop: 0 } }])).toEqual([
      { _id: 'a', kind: 'story', price: 10 },
    ]);
    expect(await run([one, { $project: { _id: 0, pair: ['$price', '$none'] } }])).toEqual([
      { pair: [10, null] },
    ]);
    expect(await run([one, { $project: { _id: 0, lost: '$none' } }])).toEqual([{}]);
  });

  it('adds fields, below others too', async () => {
    expect(
      await run([
        { $match: { _id: 'a' } },
        { $addFields: { 'by.age': 30, total: { $add: ['$price', 1] }, kind: '$by.name' } },
        { $project: { tags: 0, shop: 0 } },
      ]),
    ).toEqual([{ _id: 'a', kind: 'Li', price: 10, by: { name: 'Li', age: 30 }, total: 11 }]);
  });

  it('computes added fields from the document as it came', async () => {
    const one = [{ $match: { _id: 'd' } }, { $project: { by: 1 } }];
    expect(await run([...one, { $addFields: { 'by.all': '$$ROOT' } }])).toEqual([
      { _id: 'd', by: { name: 'Xu', all: { _id: 'd', by: { name: 'Xu' } } } },
    ]);
    expect(await run([...one, { $addFields: { x: '$by.name', by: { name: '$_id', age: 1 } } }])).toEqual([
      { _id: 'd', by: { name: 'd', age: 1 }, x: 'Xu' },
    ]);
    const list = { $addFields: { l: { $literal: [{ a: 1 }] } } };
    expect(await run([...one, list, { $addFields: { 'l.b': '$_id' } }, { $project: { l: 1 } }])).toEqual([
      { _id: 'd', l: [{ a: 1, b: 'd' }] },
    ]);
  });

  it('replaces the root', async () => {
    expect(await run([{ $match: { _id: 'a' } }, { $replaceRoot: { newRoot: '$by' } }])).toEqual([
      { name: 'Li' },
    ]);
  });

  it('looks up by field and by pipeline; what is missing meets what is missing', async () => {
    const joined = await run([
      { $lookup: { from: 'shops', localField: 'shop', foreignField: '_id', as: 'at' } },
      { $project: { at: 1 } },
    ]);
    expect(joined).toEqual([
      { _id: 'a', at: [{ _id: 1, town: 'east' }] },
      { _id: 'b', at: [{ _id: 2, town: 'west' }] },
      { _id: 'c', at: [] },
      { _id: 'd', at: [] },
      { _id: 'e', at: [] },
    ]);
    const piped = await run([
      { $match: { _id: 'a' } },
      {
        $lookup: {
          from: 'shops',
          let: { shop: '$shop' },
          pipeline: [{ $match: { $expr: { $gt: ['$_id', '$$shop'] } } }, { $project: { _id: 0 } }],
          as: 'others',
        },
      },
      { $project: { others: 1 } },
    ]);
    expect(piped).toEqual([{ _id: 'a', others: [{ town: 'west' }, { town: 'none' }] }]);
    expect(
      await run([
        { $match: { _id: 'a' } },
        { $lookup: { from: 'nowhere', localField: 'shop', foreignField: '_id', as: 'at' } },
        { $project: { at: 1 } },
      ]),
    ).toEqual([{ _id: 'a', at: [] }]);
  });

  it('runs several pipelines side by side', async () => {
    expect(
      await run([{ $facet: { n: [{ $count: 'n' }], most: [{ $sort: { price: -1 } }, { $limit: 1 }] } }]),
    ).toMatchObject([{ n: [{ n: 5 }], most: [{ _id: 'e' }] }]);
  });
});

it.each<[string, object[]]>([
  ['a limit of nothing', [{ $limit: 0 }]],
  ['a limit below nothing', [{ $limit: -1 }]],
  ['a limit that is no number', [{ $limit: 'x' }]],
  ['a skip below nothing', [{ $skip: -1 }]],
  ['a group without _id', [{ $group: { n: { $sum: 1 } } }]],
  ['a group with an expression instead of an accumulator', [{ $group: { _id: null, n: '$price' } }]],
  ['an accumulator nobody knows', [{ $group: { _id: null, n: { $nonsense: 1 } } }]],
  ['an empty projection', [{ $project: {} }]],
  ['a projection of fields taken and left out', [{ $project: { price: 1, kind: 0 } }]],
  ['an unwind without a dollar', [{ $unwind: 'tags' }]],
  ['a root that is no document', [{ $match: { _id: 'a' } }, { $replaceRoot: { newRoot: '$price' } }]],
  ['a count without a name', [{ $count: '' }]],
  ['a sort by nothing', [{ $sort: {} }]],
  ['a sort that is neither up nor down', [{ $sort: { price: 5 } }]],
  ['a sort further on that is neither', [{ $skip: 0 }, { $sort: { price: 'up' } }]],
  ['buckets out of order', [{ $bucket: { groupBy: '$price', boundaries: [5, 1] } }]],
  ['buckets that do not hold everything', [{ $bucket: { groupBy: '$price', boundaries: [0, 20] } }]],
  ['no buckets', [{ $bucketAuto: { groupBy: '$price', buckets: 0 } }]],
  ['a sample of less than nothing', [{ $sample: { size: -1 } }]],
  ['a match by an operator nobody knows', [{ $match: { price: { $nonsense: 1 } } }]],
  ['a match that is no document', [{ $match: 5 }]],
  ['a stage nobody knows', [{ $nonsense: {} }]],
  [
    'a lookup without a place to put it',
    [{ $lookup: { from: 'shops', localField: 'shop', foreignField: '_id' } }],
  ],
  ['what writes', [{ $out: 'shops' }]],
  ['what writes, further in', [{ $facet: { x: [{ $merge: { into: 'shops' } }] } }]],
  [
    'geoNear that is not first',
    [{ $match: {} }, { $geoNear: { near: { type: 'Point', coordinates: [0, 0] }, distanceField: 'd' } }],
  ],
])('refuses %s', async (_what, stages) => {
  expect((await failure(run(stages))).code).toBe('DATABASE_REQUEST_FAILED');
});
