/** Every query operator finds what it should, every update operator leaves what it should. */
import { failure, post, start, type Running } from './running.ts';

let base: Running;
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('t');
});
beforeEach(() => base.db.collection('t').where({}).remove());

type Doc = Record<string, unknown>;
/** Ids found by a query in its wire form. */
const find = async (query: Doc): Promise<unknown[]> => {
  const { data } = await base.db.collection('t').options({ raw: true }).where(query).get();
  return data.map((doc: { _id: unknown }) => doc._id);
};

describe('queries', () => {
  const DOCS: Doc[] = [
    { _id: 'null', a: null },
    { _id: 'missing' },
    { _id: 'one', a: 1 },
    { _id: 'two', a: 2, s: 'Abc', d: new Date(1000) },
    { _id: 'text', a: '1', s: 'abd' },
    { _id: 'list', a: [1, 2, 3] },
    { _id: 'none', a: [] },
    {
      _id: 'docs',
      a: [
        { b: 1, c: 9 },
        { b: 2, c: 1 },
      ],
    },
    { _id: 'doc', a: { b: 1 } },
    { _id: 'true', a: true },
    { _id: 'half', a: 1.5 },
    { _id: 'nested', a: [[1, 2], 5] },
  ];
  beforeEach(() => base.db.collection('t').add(DOCS));

  const TABLE: [what: string, query: Doc, ids: string[]][] = [
    ['equality meets scalars and elements', { a: 1 }, ['one', 'list']],
    ['equality with null meets missing fields too', { a: null }, ['null', 'missing']],
    [
      'a null below an array needs an element without the field',
      { 'a.z': null },
      ['null', 'missing', 'one', 'two', 'text', 'docs', 'doc', 'true', 'half'],
    ],
    ['equality with an array means the whole array', { a: [1, 2, 3] }, ['list']],
    ['equality with an array also meets an element that is one', { a: [1, 2] }, ['nested']],
    ['equality with an empty array', { a: [] }, ['none']],
    ['equality with a document', { a: { b: 1 } }, ['doc']],
    ['$eq', { a: { $eq: 2 } }, ['two', 'list']],
    [
      '$ne leaves out arrays with the element',
      { a: { $ne: 1 } },
      ['null', 'missing', 'two', 'text', 'none', 'docs', 'doc', 'true', 'half', 'nested'],
    ],
    [
      '$ne null',
      { a: { $ne: null } },
      ['one', 'two', 'text', 'list', 'none', 'docs', 'doc', 'true', 'half', 'nested'],
    ],
    ['$gt stays within a type', { a: { $gt: 1 } }, ['two', 'list', 'half', 'nested']],
    ['$gte of text', { a: { $gte: '0' } }, ['text']],
    ['$lt', { a: { $lt: 2 } }, ['one', 'list', 'half']],
    ['$lte with $gt, met by different elements', { a: { $gt: 2, $lte: 1 } }, ['list']],
    ['$in with null', { a: { $in: [null, 2] } }, ['null', 'missing', 'two', 'list']],
    ['$in of nothing', { a: { $in: [] } }, []],
    ['$nin', { a: { $nin: [1, null, '1'] } }, ['two', 'none', 'docs', 'doc', 'true', 'half', 'nested']],
    [
      '$exists true counts null',
      { a: { $exists: true }, s: { $exists: false } },
      ['null', 'one', 'list', 'none', 'docs', 'doc', 'true', 'half', 'nested'],
    ],
    ['$exists false', { a: { $exists: false } }, ['missing']],
    ['$size', { a: { $size: 2 } }, ['docs', 'nested']],
    ['$all', { a: { $all: [1, 3] } }, ['list']],
    ['$mod', { a: { $mod: [2, 0] } }, ['two', 'list']],
    ['$elemMatch of one element', { a: { $elemMatch: { b: 1, c: 1 } } }, []],
    ['$elemMatch found', { a: { $elemMatch: { b: 2, c: { $lt: 5 } } } }, ['docs']],
    ['$elemMatch with operators', { a: { $elemMatch: { $gt: 2, $lt: 4 } } }, ['list']],
    ['dotted paths go through arrays', { 'a.b': 2 }, ['docs']],
    ['dotted paths with conditions met by different elements', { 'a.b': 1, 'a.c': 1 }, ['docs']],
    ['places in arrays', { 'a.0': 1 }, ['list']],
    ['a field of a place in an array', { 'a.1.b': 2 }, ['docs']],
    ['$not', { a: { $not: { $gt: 1 } } }, ['null', 'missing', 'one', 'text', 'none', 'docs', 'doc', 'true']],
    [
      '$not with a regular expression',
      { s: { $not: /^A/ } },
      ['null', 'missing', 'one', 'text', 'list', 'none', 'docs', 'doc', 'true', 'half', 'nested'],
    ],
    ['$and', { $and: [{ a: { $gte: 1 } }, { a: { $lt: 1.5 } }] }, ['one', 'list']],
    ['$or', { $or: [{ a: true }, { s: 'Abc' }] }, ['two', 'true']],
    ['$nor', { $nor: [{ a: { $exists: true } }] }, ['missing']],
    ['a regular expression', { s: /^ab/ }, ['text']],
    ['a regular expression with a flag', { s: /^ab/i }, ['two', 'text']],
    ['$regex with $options', { s: { $regex: 'BC', $options: 'i' } }, ['two']],
    ['dates', { d: { $lte: new Date(1000) } }, ['two']],
    ['dates by equality', { d: new Date(1000) }, ['two']],
    ['$expr', { $expr: { $eq: ['$_id', 'one'] } }, ['one']],
    ['$type', { a: { $type: 'bool' } }, ['true']],
    [
      '$jsonSchema',
      { $jsonSchema: { required: ['a', 's'], properties: { s: { bsonType: 'string', pattern: '^A' } } } },
      ['two'],
    ],
  ];
  it.each(TABLE)('%s', async (_what, query, ids) => {
    expect((await find(query)).sort()).toEqual([...ids].sort());
  });

  it.each([
    [{ a: { $nonsense: 1 } }],
    [{ $where: 'true' }],
    [{ $or: [] }],
    [{ $text: { $search: 'x' } }],
    [{ a: { $in: 5 } }],
    [{ $jsonSchema: { unknownKeyword: 1 } }],
  ])('refuses %j', async (query) => {
    expect((await failure(find(query))).code).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/);
  });
});

describe('updates', () => {
  const TABLE: [what: string, before: Doc, update: Doc, after: Doc][] = [
    ['$set of a path makes its parents', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set of a place in an array', { a: [1, 2] }, { $set: { 'a.3': 9 } }, { a: [1, 2, null, 9] }],
    ['$set of a field in a place', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
    [
      '$set of every element',
      { a: [{ b: 1 }, { b: 2 }] },
      { $set: { 'a.$[].b': 0 } },
      { a: [{ b: 0 }, { b: 0 }] },
    ],
    ['$unset', { a: { b: 1, c: 2 } }, { $unset: { 'a.b': '', 'x.y': '' } }, { a: { c: 2 } }],
    ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc', { n: 1 }, { $inc: { n: 2, 'm.k': -1 } }, { n: 3, m: { k: -1 } }],
    ['$inc of fractions', { n: 0.2 }, { $inc: { n: -0.05 } }, { n: 0.2 - 0.05 }],
    ['$inc beyond 32 bits', { n: 2 ** 31 - 1 }, { $inc: { n: 1 } }, { n: 2 ** 31 }],
    ['$mul', { n: 3 }, { $mul: { n: 2, none: 5 } }, { n: 6, none: 0 }],
    ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, new: 1 }, $max: { b: 3 } }, { a: 3, b: 5, new: 1 }],
    ['$max of dates', { a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
    ['$push', { a: [1] }, { $push: { a: 2, b: 'x' } }, { a: [1, 2], b: ['x'] }],
    ['$push of an array as one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
    ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [
      '$push at a position',
      { a: [1, 4] },
      { $push: { a: { $each: [2, 3], $position: 1 } } },
      { a: [1, 2, 3, 4] },
    ],
    [
      '$push sorted and cut',
      { a: [1, 2, 3] },
      { $push: { a: { $each: [4, 5, 6], $sort: -1, $slice: 3 } } },
      { a: [6, 5, 4] },
    ],
    ['$push keeping the last', { a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] }],
    [
      '$push sorted by a field',
      { a: [{ k: 2 }] },
      { $push: { a: { $each: [{ k: 1 }], $sort: { k: 1 } } } },
      { a: [{ k: 1 }, { k: 2 }] },
    ],
    [
      '$pop last and first',
      { a: [1, 2, 3], b: [1, 2, 3] },
      { $pop: { a: 1, b: -1, c: 1 } },
      { a: [1, 2], b: [2, 3] },
    ],
    ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull by operator', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
    ['$pull of documents', { a: [{ k: 1, z: 1 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    ['$pull by regular expression', { a: ['abc', 'xyz'] }, { $pull: { a: /^a/ } }, { a: ['xyz'] }],
    ['$pullAll', { a: [1, 2, 1, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$addToSet', { a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
    [
      '$addToSet $each',
      { a: [{ k: 1 }] },
      { $addToSet: { a: { $each: [{ k: 1 }, { k: 2 }] } } },
      { a: [{ k: 1 }, { k: 2 }] },
    ],
    [
      '$rename',
      { a: 1, b: { c: 2 } },
      { $rename: { a: 'x', 'b.c': 'b.d', none: 'y' } },
      { x: 1, b: { d: 2 } },
    ],
    [
      '$bit',
      { a: 13, b: 1, c: 5 },
      { $bit: { a: { and: 10 }, b: { or: 4 }, c: { xor: 1 } } },
      { a: 8, b: 5, c: 4 },
    ],
  ];
  it.each(TABLE)('%s', async (_what, before, update, after) => {
    const t = base.db.collection('t');
    await t.add({ _id: 'd', ...before });
    await t.options({ raw: true }).where({ _id: 'd' }).update(update);
    expect((await t.doc('d').get()).data[0]).toEqual({ _id: 'd', ...after });
  });

  it.each([
    ['two operators on one path', { n: 1 }, { $set: { n: 1 }, $inc: { n: 1 } }, 'conflict'],
    ['an operator on a parent of another path', { a: {} }, { $set: { a: {}, 'a.b': 1 } }, 'conflict'],
    ['a field below a number', { n: 1 }, { $set: { 'n.x': 1 } }, 'Cannot create field'],
    ['$inc of text', { s: 'x' }, { $inc: { s: 1 } }, 'non-numeric'],
    ['$push to a number', { n: 1 }, { $push: { n: 1 } }, 'must be an array'],
    ['an unknown operator', {}, { $nonsense: { a: 1 } }, 'Unknown modifier'],
    ['another _id', {}, { $set: { _id: 'e' } }, '_id'],
    ['a filtered positional path', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 'not supported'],
  ])('refuses %s and leaves the document alone', async (_what, before, update, message) => {
    const t = base.db.collection('t');
    await t.add({ _id: 'd', ...before });
    const reply = await post(base.serviceUrl, {
      action: 'database.modifyDocument',
      collectionName: 't',
      query: '{"_id":"d"}',
      data: JSON.stringify(update),
      multi: false,
      merge: true,
      upsert: false,
    });
    expect(reply).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(message),
    });
    expect((await t.doc('d').get()).data[0]).toEqual({ _id: 'd', ...before });
  });

  it('keeps doubles doubles and longs longs through arithmetic', async () => {
    const write = {
      action: 'database.insertDocument',
      collectionName: 't',
      data: ['{"_id":"k","d":{"$numberDouble":"1.0"},"l":{"$numberLong":"1"},"i":{"$numberInt":"1"}}'],
    };
    await post(base.serviceUrl, write);
    await base.db
      .collection('t')
      .doc('k')
      .update({ d: base.db.command.inc(1), l: base.db.command.inc(1), i: base.db.command.inc(1) });
    const reply = await post(base.serviceUrl, {
      action: 'database.getDocument',
      collectionName: 't',
      query: '{"_id":"k"}',
    });
    expect((reply.data as { list: string[] }).list[0]).toBe(
      '{"_id":"k","d":{"$numberDouble":"2.0"},"l":{"$numberLong":"2"},"i":{"$numberInt":"2"}}',
    );
  });

  it('does not count an update that changes nothing', async () => {
    const t = base.db.collection('t');
    await t.add({ _id: 'd', n: 1 });
    expect(await t.doc('d').update({ n: 1 })).toMatchObject({ updated: 0 });
  });
});
