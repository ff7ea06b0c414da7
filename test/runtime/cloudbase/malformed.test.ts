/** Whatever arrives, an envelope goes back and the server stays. */
import fc from 'fast-check';
import { post, start, type Running } from './running.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

let base: Running;
beforeAll(async () => {
  base = await start({
    declaration: {
      collections: {
        t: {
          indexes: [
            {
              name: 'a',
              keys: [
                ['a', 1],
                ['b.c', -1],
              ],
            },
          ],
        },
      },
    },
  });
  await base.db.collection('t').add([
    { _id: '1', a: 1 },
    { _id: '2', a: ['x'], b: { c: 1 } },
  ]);
});
afterEach(async () => {
  expect((await base.db.collection('t').doc('1').get()).requestId).toEqual(expect.any(String));
});

const isEnvelope = (reply: Record<string, unknown>): void => {
  expect(typeof reply.requestId).toBe('string');
  if (reply.code !== undefined) {
    expect(reply.code).toMatch(/^[A-Z_]+$/);
    expect(typeof reply.message).toBe('string');
  }
};

it.each([
  ['', 'INVALID_PARAM'],
  ['{', 'INVALID_PARAM'],
  ['[]', 'INVALID_PARAM'],
  ['null', 'INVALID_PARAM'],
  ['"x"', 'INVALID_PARAM'],
  [{}, 'INVALID_ACTION'],
  [{ action: 'database.dropEverything' }, 'INVALID_ACTION'],
  [{ action: 'constructor' }, 'INVALID_ACTION'],
  [{ action: 'wx.api', apiName: 'security.msgSecCheck' }, 'INVALID_ACTION'],
  [{ action: 'database.getDocument' }, 'INVALID_PARAM'],
  [{ action: 'database.getDocument', collectionName: 5 }, 'INVALID_PARAM'],
  [{ action: 'database.getDocument', collectionName: 't', query: '{' }, 'INVALID_PARAM'],
  [{ action: 'database.getDocument', collectionName: 't', query: '[]' }, 'INVALID_PARAM'],
  [
    { action: 'database.getDocument', collectionName: 't', query: '{"a":{"$date":"never"}}' },
    'INVALID_PARAM',
  ],
  [
    { action: 'database.getDocument', collectionName: 't', query: '{"a":{"$numberInt":"x"}}' },
    'INVALID_PARAM',
  ],
  [
    {
      action: 'database.getDocument',
      collectionName: 't',
      query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}',
    },
    'INVALID_PARAM',
  ],
  [{ action: 'database.getDocument', collectionName: 't', limit: -1 }, 'INVALID_PARAM'],
  [{ action: 'database.getDocument', collectionName: 't', order: '{"a":"up"}' }, 'DATABASE_REQUEST_FAILED'],
  [
    { action: 'database.getDocument', collectionName: 't', transactionId: 'none' },
    'DATABASE_TRANSACTION_FAIL',
  ],
  [{ action: 'database.insertDocument', collectionName: 't', data: 'x' }, 'INVALID_PARAM'],
  [{ action: 'database.insertDocument', collectionName: 't', data: [{}] }, 'INVALID_PARAM'],
  [{ action: 'database.insertDocument', collectionName: 't', data: [] }, 'INVALID_PARAM'],
  [
    { action: 'database.insertDocument', collectionName: 't', data: ['{"__proto__":{"x":1}}'] },
    'INVALID_PARAM',
  ],
  [
    { action: 'database.insertDocument', collectionName: 't', data: ['{"_id":[1]}'] },
    'DATABASE_REQUEST_FAILED',
  ],
  [
    { action: 'database.insertDocument', collectionName: 't', data: ['{"a\\u0000":1}'] },
    'DATABASE_REQUEST_FAILED',
  ],
  [
    {
      action: 'database.insertDocument',
      collectionName: 't',
      data: [`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
    },
    'INVALID_PARAM',
  ],
  [
    { action: 'database.insertDocument', collectionName: 't', data: [`${'['.repeat(200_000)}`] },
    'INVALID_PARAM',
  ],
  [{ action: 'database.addCollection', collectionName: 'system.users' }, 'INVALID_PARAM'],
  [{ action: 'database.commitTransaction' }, 'INVALID_PARAM'],
  [{ action: 'database.aggregateDocuments', collectionName: 't', stages: [{}] }, 'INVALID_PARAM'],
  [{ action: 'storage.batchGetDownloadUrl', file_list: 'x' }, 'INVALID_PARAM'],
  [{ action: 'functions.invokeFunction', function_name: 'f', request_data: '{' }, 'INVALID_PARAM'],
])('refuses %j', async (body, code) => {
  const reply = await post(base.serviceUrl, body);
  isEnvelope(reply);
  expect(reply.code).toBe(code);
});

it('refuses a document that is too large and takes one that is large', async () => {
  const insert = (size: number) =>
    post(base.serviceUrl, {
      action: 'database.insertDocument',
      collectionName: 't',
      data: [JSON.stringify({ text: 'x'.repeat(size) })],
    });
  expect((await insert(17 * 1024 * 1024)).code).toBe('DATABASE_REQUEST_FAILED');
  expect((await insert(4 * 1024 * 1024)).code).toBeUndefined();
});

it('keeps odd text as it is: null characters, halves of surrogates, emoji', async () => {
  const t = base.db.collection('t');
  await t.add({ _id: 'odd', zero: 'a\u0000b', emoji: '👍' });
  expect((await t.doc('odd').get()).data[0]).toMatchObject({ zero: 'a\u0000b', emoji: '👍' });
  isEnvelope(
    await post(
      base.serviceUrl,
      `{"action":"database.insertDocument","collectionName":"t","data":["{\\"h\\":\\"\\ud800\\"}"]}`,
    ),
  );
  isEnvelope(
    await post(base.serviceUrl, `{"action":"database.getDocument","collectionName":"\\ud800\\u0000"}`),
  );
});

it('refuses other methods and forms with an envelope', async () => {
  isEnvelope((await (await fetch(base.serviceUrl)).json()) as Record<string, unknown>);
  const form = new FormData();
  form.set('action', 'wx.openApi');
  const reply = (await (await fetch(base.serviceUrl, { method: 'POST', body: form })).json()) as Record<
    string,
    unknown
  >;
  expect(reply).toMatchObject({ code: 'INVALID_ACTION', message: expect.stringContaining('wx.openApi') });
});

it('answers hundreds of generated bodies', async () => {
  const actions = [
    'getDocument',
    'insertDocument',
    'modifyDocument',
    'modifyAndReturnDoc',
    'removeDocument',
    'calculateDocument',
    'aggregateDocuments',
    'commitTransaction',
    'abortTransaction',
  ];
  const operators = [
    '$set',
    '$inc',
    '$push',
    '$in',
    '$gt',
    '$not',
    '$elemMatch',
    '$and',
    '$or',
    '$expr',
    '$size',
    '$mod',
    '$regex',
    '$type',
    '$all',
    '$unset',
    '$rename',
    '$bit',
    '$pull',
    '$pop',
    '$nearSphere',
    '$geoWithin',
    '$match',
    '$group',
    '$date',
    '$numberLong',
    '$oid',
    '$binary',
    '$each',
    '$slice',
    '$exists',
    'a',
    'b',
    '_id',
    'a.b',
    'a.0',
    '',
    '.',
    'constructor',
    'toString',
  ];
  const value = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1, 1.5, '', 'a', '$a', '1', [], {}),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...operators), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const text = value.map((item) => JSON.stringify(item));
  const body = fc.record(
    {
      action: fc.constantFrom(...actions).map((name) => `database.${name}`),
      collectionName: fc.constantFrom('t', 't', 't', 'none', ''),
      query: fc.oneof(text, fc.constant('{}')),
      data: fc.oneof(text, fc.array(text, { maxLength: 2 })),
      order: fc.oneof(text, fc.constant('')),
      projection: fc.oneof(text, fc.constant('')),
      stages: fc.array(
        fc.record({
          stageKey: fc.constantFrom(
            '$match',
            '$group',
            '$project',
            '$lookup',
            '$unwind',
            '$sort',
            '$limit',
            '$geoNear',
            '$facet',
            '$bucket',
          ),
          stageValue: text,
        }),
        { maxLength: 3 },
      ),
      multi: fc.boolean(),
      merge: fc.boolean(),
      upsert: fc.boolean(),
      limit: fc.oneof(fc.integer(), fc.constant('x')),
      transactionId: fc.constantFrom('', 'none'),
    },
    { requiredKeys: ['action'] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (generated) => {
      const reply = await post(base.serviceUrl, generated);
      isEnvelope(reply);
      expect([reply.code, reply.message]).not.toEqual(['SYS_ERR', expect.anything()]);
    }),
    { numRuns: 600 },
  );
});
