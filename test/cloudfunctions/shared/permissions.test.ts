/** 云调用: WeChat opens an interface to a function that its config.json names, and refuses all others. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const OPEN = /["'`]((?:subscribeMessage|security|updatableMessage)\.[a-zA-Z]+)["'`]/gu;
const functions = readdirSync('cloudfunctions').filter((name) =>
  existsSync(`cloudfunctions/${name}/config.json`),
);

test.each(functions)('%s may call each open interface that its bundle calls, and no other', (name) => {
  const config = JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8')) as {
    permissions?: { openapi: string[] };
  };
  const bundle = readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8');
  const called = [...new Set([...bundle.matchAll(OPEN)].map(([, found]) => found))].sort();
  expect(config.permissions?.openapi ?? []).toEqual(called);
});

test('somebody is told by most of them', () => {
  const bundles = functions.map((name) => readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8'));
  expect(bundles.filter((bundle) => bundle.includes('subscribeMessage.send')).length).toBeGreaterThan(5);
});
