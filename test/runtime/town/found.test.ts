/** Founding a town: written in few requests, never twice, and completed where a first founding broke off. */
import type tcb from '@cloudbase/node-sdk';
import { foundTown, type FoundingDatabase } from '../../../runtime/town/found.ts';
import { memoryDatabase, type MemoryDatabase } from './memory.ts';
import { qinghe } from './qinghe.ts';

/** The official SDK's database is one that a town can be founded in: this does not compile otherwise. */
export const official = (database: ReturnType<ReturnType<typeof tcb.init>['database']>): FoundingDatabase =>
  database;

const silent = () => undefined;
const contentOf = ({ collections }: MemoryDatabase) =>
  Object.fromEntries(Object.entries(collections).map(([name, documents]) => [name, [...documents.values()]]));
const document = (database: MemoryDatabase, collection: string, id: string) =>
  database.collections[collection]?.get(id);

describe('founding a town', () => {
  test('writes units, departments, members, who sits where, and what rings', async () => {
    const database = memoryDatabase();
    const { added, problems } = await foundTown(qinghe, database, silent);
    const { units, departments, members } = qinghe.directory;
    expect(problems).toEqual([]);
    expect(added).toEqual({
      units: units.length,
      departments: departments.length,
      settings: 1,
      // The robots' keys, and the secret of identities.
      secrets: 2,
      members: members.length,
      // A group for every unit, and a desk for every unit, every department, and the town's leaders.
      groupMembers: 2 * units.length + departments.length + 1,
      signals: 2 * units.length + departments.length + 1 + 256,
    });
  });

  test('takes two requests a collection', async () => {
    const database = memoryDatabase();
    await foundTown(qinghe, database, silent);
    expect(database.requests).toHaveLength(14);
  });

  test('each document is as the functions read it', async () => {
    const database = memoryDatabase();
    await foundTown(qinghe, database, silent);
    expect(document(database, 'units', 'qinghe-shiqiao-park')).toMatchObject({
      town: 'qinghe',
      level: 'grid',
      kind: 'special',
      name: '青禾工业园',
      path: ['qinghe', 'qinghe-shiqiao', 'qinghe-shiqiao-park'],
    });
    expect(document(database, 'departments', 'qinghe-police')).toMatchObject({
      town: 'qinghe',
      kind: 'stationed',
    });
    expect(document(database, 'settings', 'qinghe')).toMatchObject({
      duties: { 'qinghe-police': ['police'] },
      roster: { order: ['dispatcher-centre-1', 'dispatcher-centre-2', 'director-centre'] },
    });
    expect(document(database, 'members', 'chief-liuxi-1')).toEqual({
      _id: 'chief-liuxi-1',
      town: 'qinghe',
      openid: 'o-demo-chief-liuxi-1',
      name: '周桂兰',
      avatar: expect.any(String) as string,
      phone: expect.any(String),
      posts: [
        {
          role: 'gridChief',
          unit: 'qinghe-liuxi-1',
          path: ['qinghe', 'qinghe-liuxi', 'qinghe-liuxi-1'],
        },
      ],
    });
    expect(document(database, 'groupMembers', 'qinghe-liuxi-1')).toEqual({
      _id: 'qinghe-liuxi-1',
      openids: ['o-demo-chief-liuxi-1', 'o-demo-worker-liuxi-1', 'o-demo-informant-liuxi-1'],
    });
    expect(document(database, 'groupMembers', 'desk-qinghe')).toEqual({
      _id: 'desk-qinghe',
      openids: ['director-centre', 'dispatcher-centre-1', 'dispatcher-centre-2'].map((id) => `o-demo-${id}`),
    });
    const still = { rev: 0, at: null };
    expect(document(database, 'signals', 'qinghe-liuxi-1')).toEqual({
      _id: 'qinghe-liuxi-1',
      group: 'qinghe-liuxi-1',
      open: false,
      ...still,
    });
    expect(document(database, 'signals', 'bell:255')).toEqual({
      _id: 'bell:255',
      group: 'bell:255',
      open: true,
      ...still,
    });
    expect(document(database, 'signals', 'bell:256')).toBeUndefined();
  });

  test('residents are founded nowhere', async () => {
    const database = memoryDatabase();
    await foundTown(qinghe, database, silent);
    const text = JSON.stringify(contentOf(database));
    expect(text).not.toContain('resident');
    expect(text).not.toContain('王秀兰');
  });

  test('a second founding changes nothing, not even what has moved since', async () => {
    const database = memoryDatabase();
    await foundTown(qinghe, database, silent);
    const moved = { _id: 'qinghe', group: 'qinghe', open: false, rev: 7, at: 1 };
    database.collections.signals?.set('qinghe', moved);
    const before = structuredClone(contentOf(database));
    database.requests.length = 0;
    const { added } = await foundTown(qinghe, database, silent);
    expect(Object.values(added)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(database.requests.filter((request) => request.startsWith('add'))).toEqual([]);
    expect(contentOf(database)).toEqual(before);
  });

  test('a founding that broke off is completed, wherever it broke off', async () => {
    const whole = memoryDatabase();
    await foundTown(qinghe, whole, silent);
    const ids = (database: MemoryDatabase) =>
      Object.entries(contentOf(database)).map(([name, all]) => [name, all.map(({ _id }) => _id).sort()]);
    for (const [name, all] of Object.entries(contentOf(whole))) {
      const half = memoryDatabase();
      await foundTown(qinghe, half, silent);
      for (const { _id } of all.filter((_, index) => index % 2 === 0)) half.collections[name]?.delete(_id);
      const { added } = await foundTown(qinghe, half, silent);
      expect(added[name]).toBe(Math.ceil(all.length / 2));
      expect(ids(half)).toEqual(ids(whole));
    }
  });

  test('what the database refuses is thrown, and nothing is hidden', async () => {
    const database = memoryDatabase();
    const closed: FoundingDatabase = {
      command: database.command,
      collection: (name) => {
        const collection = database.collection(name);
        if (name !== 'members') return collection;
        return {
          where: (query) => collection.where(query),
          add: () => Promise.reject(new Error('disk full')),
        };
      },
    };
    await expect(foundTown(qinghe, closed, silent)).rejects.toThrow('disk full');
    await foundTown(qinghe, database, silent);
    expect(database.collections.members?.size).toBe(qinghe.directory.members.length);
  });

  test('says what is wrong with a town, and founds it', async () => {
    const lines: string[] = [];
    const { problems } = await foundTown({ ...qinghe, vacant: [] }, memoryDatabase(), (line) =>
      lines.push(line),
    );
    expect(problems).toEqual(['qinghe-shangba-3 has nobody who answers for it']);
    expect(lines).toEqual(['青禾镇: qinghe-shangba-3 has nobody who answers for it']);
  });
});
