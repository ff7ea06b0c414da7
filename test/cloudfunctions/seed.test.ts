/** A large town for measuring is written in bulk: what stands there must be what inserts through the SDK leave. */
import tcb from '@cloudbase/node-sdk';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLives } from '../../bench/scale/prototypes.ts';
import { seed } from '../../bench/seed.ts';
import { startCloudBase } from '../../runtime/cloudbase/cloudbase.ts';
import { bytesOf, openSqlite } from '../../runtime/cloudbase/database/sqlite.ts';
import { PLACES } from '../../runtime/laptop.ts';
import { MONDAY, openStage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const declaration = JSON.parse(readFileSync(PLACES.declaration, 'utf8')) as { collections: object } as never;
const COLLECTIONS = ['matters', 'events', 'reporters', 'messages'];
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'gelin-seed-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

/** Lives of a few matters: one just reported, one risen, one that is over. */
async function someLives() {
  const stage = await openStage();
  try {
    await reporting(stage);
    const { matter: risen } = await reporting(stage);
    await act(stage, 'chief-liuxi-1', risen, 1, {
      action: 'escalate',
      findings: '看过',
      opinion: '请村里处理',
    });
    const { matter: over } = await reporting(stage, '请问老年证在哪里办？');
    await act(stage, 'chief-liuxi-1', over, 1, { action: 'accept' });
    await act(stage, 'chief-liuxi-1', over, 2, {
      action: 'answer',
      text: '镇上办。',
      outcome: 'explained',
      photos: [],
    });
    stage.cloud.clock.advance(9 * 24 * 3_600_000);
    for (let tick = 0; tick < 4; tick += 1) {
      stage.cloud.clock.advance(60_000);
      await stage.cloud.runTimer('clock');
    }
    return await readLives(stage.cloud.serviceUrl);
  } finally {
    await stage.close();
  }
}

/** Everything in a database's file but the numbers of its rows. */
function everythingIn(dataDir: string): unknown {
  const sqlite = openSqlite(path.join(dataDir, 'gelin.sqlite'), () => undefined);
  const hex = (blob: unknown) => bytesOf(blob).toString('hex');
  const documents = sqlite
    .all('SELECT c.name, d.key, d.body FROM documents d JOIN collections c ON c.id = d.collection')
    .map(({ name, key, body }) => `${String(name)} ${hex(key)} ${String(body)}`);
  const entries = sqlite
    .all(
      'SELECT c.name AS collection, i.name, e.key, d.key AS own FROM entries e JOIN indexes i ON i.id = e.idx ' +
        'JOIN collections c ON c.id = i.collection JOIN documents d ON d.id = e.doc',
    )
    .map((row) => `${String(row.collection)} ${String(row.name)} ${hex(row.key)} ${hex(row.own)}`);
  const indexes = sqlite
    .all(
      'SELECT c.name AS collection, i.name, i.multikey FROM indexes i JOIN collections c ON c.id = i.collection',
    )
    .map((row) => `${String(row.collection)} ${String(row.name)} ${String(row.multikey)}`);
  sqlite.close();
  return { documents: documents.sort(), entries: entries.sort(), indexes: indexes.sort() };
}

test('documents, index entries and all else are the same as after inserts through the SDK', async () => {
  const lives = await someLives();
  const [bulk, inserted] = [folder(), folder()];
  const now = MONDAY.getTime() + 10 * 24 * 3_600_000;
  const seeded = seed({
    dataDir: bulk,
    declaration,
    lives,
    count: 150,
    now,
    seed: 1,
    progress: () => undefined,
  });
  expect(seeded).toMatchObject({ matters: 150 });

  const from = await startCloudBase({ dataDir: bulk, declaration, port: 0 });
  const to = await startCloudBase({ dataDir: inserted, declaration, port: 0 });
  const sdk = ({ serviceUrl }: { serviceUrl: string }) =>
    tcb.init({ env: 'gelin-local', serviceUrl, secretId: 'test', secretKey: 'test' }).database();
  for (const collection of COLLECTIONS) {
    const { data } = await sdk(from).collection(collection).limit(1_000).get();
    expect(data.length).toBeGreaterThanOrEqual(150);
    await sdk(to)
      .collection(collection)
      .add(data as object[]);
  }
  await Promise.all([from.close(), to.close()]);
  expect(everythingIn(bulk)).toEqual(everythingIn(inserted));
});
