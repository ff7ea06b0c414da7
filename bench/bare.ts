/** The same SDK requests that a submission makes, in the same order and number, and nothing else. */
import tcb from '@cloudbase/node-sdk';
import { randomUUID } from 'node:crypto';

const [serviceUrl = '', photo = '', count = '1'] = process.argv.slice(2);
process.env.TENCENTCLOUD_RUNENV = 'SCF';
process.env.TENCENTCLOUD_REGION = 'ap-shanghai';
process.env.SCF_NAMESPACE = 'gelin-local';
const app = tcb.init({ env: 'gelin-local', serviceUrl, secretId: 'bench', secretKey: 'bench' });
const database = app.database();

/** About as large as what a submission stores. */
const BODY = {
  text: '楼道的灯不亮，已经三天了，老人上下楼不方便。',
  photos: [{ id: photo }],
  place: { path: ['a', 'b', 'c'] },
  at: 1,
};

async function once(): Promise<void> {
  const id = randomUUID();
  const [transaction] = await Promise.all([
    database.startTransaction(),
    app.getTempFileURL({ fileList: [photo] }).then(async ({ fileList }) => {
      await (await fetch(fileList[0]?.tempFileURL ?? '', { headers: { range: 'bytes=0-15' } })).arrayBuffer();
    }),
  ]);
  await transaction.collection('events').add({ _id: id, matter: id, seq: 1, ...BODY, pending: true });
  await transaction
    .collection('matters')
    .add({ _id: id, seq: 1, ...BODY, holder: { id: 'bare' }, pressing: id });
  await transaction.collection('reporters').add({ _id: id, openid: 'bare', pos: id });
  await transaction.commit();
  await Promise.all([
    database.collection('messages').add({ _id: `card:${id}`, group: 'bare', at: 1, matter: id }),
    database
      .collection('signals')
      .where({ _id: 'qinghe-liuxi-1' })
      .update({ rev: database.command.inc(1) }),
  ]);
}

const taken: number[] = [];
await once();
for (let index = 0; index < Number(count); index += 1) {
  const began = performance.now();
  await once();
  taken.push(performance.now() - began);
}
console.log(JSON.stringify(taken));
process.exit(0);
