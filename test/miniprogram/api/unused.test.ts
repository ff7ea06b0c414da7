/** What went up and is given up before anything named it goes again; what a call has named stays, whatever became of the call. */
import type * as Call from '../../../miniprogram/api/call';
import type * as Kept from '../../../miniprogram/api/kept';
import type * as Unused from '../../../miniprogram/api/unused';
import { setStage, settled } from '../harness';

const stage = setStage();
const deleted: string[][] = [];
const unused = () => stage.module<typeof Unused>('api/unused');
const act = (photos: string[]) =>
  stage.module<typeof Call>('api/call').call('matter', 'act', {
    key: 'k'.repeat(24),
    matter: 'm1',
    seq: 1,
    step: { action: 'add', text: '', photos },
  });

beforeEach(() => {
  deleted.length = 0;
  let files = 0;
  stage.phone.can('cloud.uploadFile', ({ success }: { success(answer: object): void }) =>
    success({ fileID: `cloud://${(files += 1)}` }),
  );
  stage.phone.can('cloud.deleteFile', ({ fileList }: { fileList: string[] }) => {
    deleted.push(fileList);
    return Promise.resolve({});
  });
});

const up = () =>
  stage.module<typeof Kept>('api/kept').sendUp('photos', `wxfile://${Math.random()}`, 'jpg', () => undefined);

test('a picture taken out after it went up is deleted; one that a call has named is not, even where the call failed', async () => {
  const [out, sent] = [await up(), await up()];
  stage.phone.fails('matter.act', 'unavailable');
  await expect(act([sent])).rejects.toThrow();
  unused().giveUp(out, sent, 'cloud://of-somebody-else');
  await settled();
  expect(deleted).toEqual([[out]]);
  unused().giveUp(out);
  await settled();
  expect(deleted).toHaveLength(1);
});

test('what no draft and nothing that waits names is deleted at the start; without a network at the next one', async () => {
  const [thrownAway, drafted] = [await up(), await up()];
  stage.phone.storage.set('reportDraft', { photos: [drafted] });
  stage.phone.can('cloud.deleteFile', () => Promise.reject({ errMsg: 'deleteFile:fail' }));
  await unused().giveUpForgotten();
  expect(stage.phone.storage.get('unused')).toEqual([thrownAway, drafted]);
  stage.phone.can('cloud.deleteFile', ({ fileList }: { fileList: string[] }) => {
    deleted.push(fileList);
    return Promise.resolve({});
  });
  await unused().giveUpForgotten();
  expect(deleted).toEqual([[thrownAway]]);
  expect(stage.phone.storage.get('unused')).toEqual([drafted]);
});
