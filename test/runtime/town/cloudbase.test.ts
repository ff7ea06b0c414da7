/** The same founding through the official SDK into the embedded CloudBase, with the collections production has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseDeclaration } from '../../../runtime/cloudbase/options.ts';
import { foundTown } from '../../../runtime/town/found.ts';
import { start } from '../cloudbase/running.ts';
import { qinghe } from './qinghe.ts';

const declaration = JSON.parse(
  readFileSync(join(__dirname, '../../../cloudfunctions/database.json'), 'utf8'),
) as DatabaseDeclaration;

test('a town is founded once, and reads back as it was loaded', async () => {
  const { db } = await start({ declaration, scans: 'refuse' });
  const first = await foundTown(qinghe, db);
  expect(first.added).toMatchObject({ units: qinghe.directory.units.length });
  await db.collection('signals').doc('qinghe').update({ rev: 5 });

  const second = await foundTown(qinghe, db);
  expect(Object.values(second.added)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect((await db.collection('signals').doc('qinghe').get()).data).toMatchObject([{ rev: 5 }]);

  const { data } = await db.collection('units').where({ town: 'qinghe' }).limit(1000).get();
  const plain = JSON.parse(JSON.stringify(data)) as object[];
  expect(plain).toEqual(qinghe.directory.units.map((unit) => ({ ...unit, _id: unit.id, town: 'qinghe' })));
});
