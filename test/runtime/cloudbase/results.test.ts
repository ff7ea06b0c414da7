/** Results: how many, in which order, with which fields. */
import { DOCS, INDEXES } from './matters.ts';
import { start, type Running } from './running.ts';

let base: Running;
const matters = () => base.db.collection('matters');
beforeAll(async () => {
  base = await start({ declaration: { collections: { matters: { indexes: INDEXES } } } });
  await matters().add(DOCS);
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
