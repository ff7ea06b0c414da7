/** `db.command` as an ordinary client writes it: query, logic and update commands, regular expressions, `$`. */
import { failure, start, type Running } from '../running.ts';

let base: Running;
let _: Running['db']['command'];
beforeAll(async () => {
  base = await start();
  _ = base.db.command;
  await base.db.createCollection('t');
});
beforeEach(() => t().where({}).remove());
const t = () => base.db.collection('t');
/** The SDK's typings give `mod` no arguments. */
const mod = (...args: unknown[]): unknown => (_.mod as (...all: unknown[]) => unknown)(...args);

const GOODS = [
  { _id: 'pen', price: 3, stock: { n: 10, at: 'east' }, tags: ['a', 'b'], sizes: [{ w: 1, h: 2 }] },
  {
    _id: 'cup',
    price: 20,
    stock: { n: 0, at: 'west' },
    tags: ['b'],
    sizes: [
      { w: 5, h: 2 },
      { w: 1, h: 9 },
    ],
  },
  { _id: 'bag', price: 150, stock: { n: 3, at: 'east' }, tags: [], memo: null },
  { _id: 'tea', price: 80, stock: { n: 7, at: 'North' }, tags: ['a', 'c', 'd'], memo: '春茶 2024' },
];
type Goods = { _id: string };
const found = async (query: object): Promise<string[]> =>
  ((await t().where(query).get()).data as Goods[]).map(({ _id }) => _id);

describe('queries', () => {
  beforeEach(() => t().add(GOODS));

  const TABLE: [name: string, query: () => object, ids: string[]][] = [
    ['eq', () => ({ price: _.eq(20) }), ['cup']],
    ['eq of an object', () => ({ stock: _.eq({ n: 3, at: 'east' }) }), ['bag']],
    ['neq', () => ({ price: _.neq(20) }), ['pen', 'bag', 'tea']],
    ['gt and lt on one field', () => ({ price: _.gt(3).and(_.lt(100)) }), ['cup', 'tea']],
    ['gte, lte', () => ({ price: _.gte(20).lte(80) }), ['cup', 'tea']],
    ['in', () => ({ price: _.in([3, 150]) }), ['pen', 'bag']],
    ['nin', () => ({ price: _.nin([3, 150]) }), ['cup', 'tea']],
    ['and of conditions', () => _.and([{ price: _.gt(10) }, { 'stock.n': _.gt(0) }]), ['bag', 'tea']],
    ['or on a field', () => ({ price: _.or(_.lt(5), _.gt(100)) }), ['pen', 'bag']],
    ['or chained', () => ({ price: _.lt(5).or(_.gt(100)) }), ['pen', 'bag']],
    ['or across fields', () => _.or([{ price: 3 }, { stock: { at: 'west' } }]), ['pen', 'cup']],
    ['or below and', () => _.and([_.or({ price: 3 }, { price: 20 }), { tags: 'b' }]), ['pen', 'cup']],
    ['not', () => ({ price: _.not(_.gt(20)) }), ['pen', 'cup']],
    ['nor on a field', () => ({ price: _.nor([_.lt(10), _.gt(100)]) }), ['cup', 'tea']],
    ['nor across fields', () => _.nor([{ price: _.gt(50) }, { tags: 'a' }]), ['cup']],
    ['exists', () => ({ memo: _.exists(true) }), ['bag', 'tea']],
    ['exists not', () => ({ memo: _.exists(false) }), ['pen', 'cup']],
    ['null', () => ({ memo: null }), ['pen', 'cup', 'bag']],
    ['mod', () => ({ price: mod(40, 0) }), ['tea']],
    ['mod with a rest', () => ({ price: mod([10, 3]) }), ['pen']],
    ['all', () => ({ tags: _.all(['a', 'b']) }), ['pen']],
    ['size', () => ({ tags: _.size(3) }), ['tea']],
    ['elemMatch of objects', () => ({ sizes: _.elemMatch({ w: _.gt(1), h: 2 }) }), ['cup']],
    ['elemMatch of values', () => ({ tags: _.elemMatch(_.eq('c')) }), ['tea']],
    ['an element', () => ({ tags: 'a' }), ['pen', 'tea']],
    ['a place in an array', () => ({ 'tags.0': 'b' }), ['cup']],
    ['a field of elements', () => ({ 'sizes.h': 9 }), ['cup']],
    ['a nested object means its fields', () => ({ stock: { at: 'east' } }), ['pen', 'bag']],
    ['a regular expression', () => ({ memo: /茶\s\d+$/ }), ['tea']],
    ['db.RegExp', () => ({ stock: { at: base.db.RegExp({ regexp: '^n', options: 'i' }) } }), ['tea']],
    ['expr', () => _.expr(_.aggregate.gt(['$stock.n', '$price'])), ['pen']],
    ['in nothing', () => ({ price: _.in([]) }), []],
    [
      'two ors, which the SDK makes one',
      () => ({ price: _.or(_.eq(3)), tags: _.or(_.eq('c')) }),
      ['pen', 'tea'],
    ],
  ];
  it.each(TABLE)('%s', async (_name, query, ids) => {
    expect((await found(query())).sort()).toEqual([...ids].sort());
  });
});

describe('updates', () => {
  const TABLE: [name: string, before: object, update: () => object, after: object][] = [
    ['set', { a: { x: 1 } }, () => ({ a: _.set({ y: 2 }) }), { a: { y: 2 } }],
    ['plain values merge', { a: { x: 1 } }, () => ({ a: { y: 2 } }), { a: { x: 1, y: 2 } }],
    ['inc', { n: 1 }, () => ({ n: _.inc(-3), deep: { n: _.inc(1) } }), { n: -2, deep: { n: 1 } }],
    ['mul', { n: 4 }, () => ({ n: _.mul(0.5) }), { n: 2 }],
    ['remove', { a: 1, b: { c: 1, d: 2 } }, () => ({ a: _.remove(), b: { c: _.remove() } }), { b: { d: 2 } }],
    ['push', { l: [1] }, () => ({ l: _.push(2, 3) }), { l: [1, 2, 3] }],
    ['push a list', { l: [1] }, () => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
    ['push to what is not there', {}, () => ({ l: _.push('x') }), { l: ['x'] }],
    [
      'push with position, sort and slice',
      { l: [{ n: 2 }] },
      () => ({ l: _.push({ each: [{ n: 3 }, { n: 1 }], position: 0, sort: { n: 1 }, slice: 2 } as never) }),
      { l: [{ n: 1 }, { n: 2 }] },
    ],
    ['pop', { l: [1, 2, 3] }, () => ({ l: _.pop() }), { l: [1, 2] }],
    ['shift', { l: [1, 2, 3] }, () => ({ l: _.shift() }), { l: [2, 3] }],
    ['unshift', { l: [3] }, () => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }],
    ['pull', { l: [1, 2, 1] }, () => ({ l: _.pull(1) }), { l: [2] }],
    ['pull by condition', { l: [1, 5, 9] }, () => ({ l: _.pull(_.gt(4)) }), { l: [1] }],
    [
      'pull of objects',
      {
        l: [
          { k: 1, n: 1 },
          { k: 2, n: 9 },
        ],
      },
      () => ({ l: _.pull({ n: _.gte(9) }) }),
      { l: [{ k: 1, n: 1 }] },
    ],
    ['pullAll', { l: [1, 2, 3, 1] }, () => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
    ['addToSet', { l: [1] }, () => ({ l: _.addToSet(1), m: _.addToSet('x') }), { l: [1], m: ['x'] }],
    ['addToSet of several', { l: [1] }, () => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), { l: [1, 2] }],
    ['rename', { a: 1 }, () => ({ a: _.rename('b') }), { b: 1 }],
    ['bit', { n: 5 }, () => ({ n: _.bit({ and: 4 }) }), { n: 4 }],
    ['max and min', { a: 5, b: 5 }, () => ({ a: _.max(9), b: _.min(9) }), { a: 9, b: 5 }],
    ['a place in an array', { l: [1, 2] }, () => ({ 'l.1': 9 }), { l: [1, 9] }],
    ['a field of a place', { l: [{ a: 1 }] }, () => ({ 'l.0.b': 2 }), { l: [{ a: 1, b: 2 }] }],
    ['null', { a: 1 }, () => ({ a: null }), { a: null }],
    ['an empty array and an empty object', { a: 1, b: 1 }, () => ({ a: [], b: _.set({}) }), { a: [], b: {} }],
  ];
  it.each(TABLE)('%s', async (_name, before, update, after) => {
    await t().add({ _id: 'd', ...before });
    expect(await t().doc('d').update(update())).toMatchObject({ updated: 1 });
    expect((await t().doc('d').get()).data[0]).toEqual({ _id: 'd', ...after });
  });

  it('$ stands for the element that was found', async () => {
    await t().add([
      {
        _id: 1,
        l: [
          { k: 'a', n: 1 },
          { k: 'b', n: 2 },
        ],
        v: [5, 6, 7],
      },
      { _id: 2, l: [{ k: 'b', n: 3 }], v: [1] },
    ]);
    expect(
      await t()
        .where({ 'l.k': 'b' })
        .update({ 'l.$.n': _.inc(10) }),
    ).toMatchObject({ updated: 2 });
    await t().where({ _id: 1, v: 6 }).update({ 'v.$': 60 });
    await t()
      .where({ _id: 1, v: _.elemMatch(_.eq(7)) })
      .update({ 'v.$': 70 });
    expect((await t().orderBy('_id', 'asc').get()).data).toEqual([
      {
        _id: 1,
        l: [
          { k: 'a', n: 1 },
          { k: 'b', n: 12 },
        ],
        v: [5, 60, 70],
      },
      { _id: 2, l: [{ k: 'b', n: 13 }], v: [1] },
    ]);
    for (const query of [{ _id: 1 }, { _id: 1, v: _.neq(999) }]) {
      const error = await failure(t().where(query).update({ 'v.$': 0 }));
      expect(error).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining('positional operator'),
      });
    }
  });

  it.each<[string, object, () => object]>([
    ['inc of text', { n: 'x' }, () => ({ n: _.inc(1) })],
    ['inc of null', { n: null }, () => ({ n: _.inc(1) })],
    ['push to a number', { n: 1 }, () => ({ n: _.push(1) })],
    ['a field below a text', { n: 'x' }, () => ({ 'n.y': 1 })],
    ['bit of a fraction', { n: 1.5 }, () => ({ n: _.bit({ and: 1 }) })],
  ])('refuses %s and changes nothing', async (_name, before, update) => {
    await t().add({ _id: 'd', ...before });
    expect((await failure(t().doc('d').update(update()))).code).toBe('DATABASE_REQUEST_FAILED');
    expect((await t().doc('d').get()).data[0]).toEqual({ _id: 'd', ...before });
  });
});
