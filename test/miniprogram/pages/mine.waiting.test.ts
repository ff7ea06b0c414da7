/** 我的事项: how far what waits on the phone is, in words. */
import type { Outgoing } from '../../../miniprogram/store/outgoing.waiting';
import { waitingRow } from '../../../miniprogram/pages/mine/mine.waiting';
import { setStage, settled, tap, words } from '../harness';
import { resident } from '../people';

const stage = setStage();
const waits = (more: object = {}): Outgoing => ({
  key: 'a',
  text: '路灯不亮',
  photos: [],
  unsent: [],
  place: {},
  ...more,
});
const later = { photos: ['cloud://1'], unsent: ['two'], key: 'k' };

beforeEach(() => {
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.mine', { rows: [] });
  stage.phone.can('getFileSystemManager', () => ({ removeSavedFile: () => undefined }));
});

test.each([
  ['without a network', waits(), false, '等网络，会自己发出去'],
  [
    'one too many today',
    waits({ notBefore: 1 }),
    true,
    '今天说了好几件了，这一件还没发出，过一会儿会自己再发。急事请直接打网格长电话',
  ],
  ['files going up', waits({ unsent: ['one'] }), true, '正在发出去，照片传好就一起走'],
  ['a weak line', waits({ unsent: ['one'], failedFiles: 1 }), true, '网络很弱，正在再试'],
  [
    'words out, files following',
    waits({ out: { matter: 'm1' }, later }),
    true,
    '话已经发出去了，照片、录音随后自己补上',
  ],
  [
    'a joining',
    { kind: 'join', key: 'j', matter: 'm1', text: '路灯不亮' } as const,
    false,
    '等网络，会自己加入“我也遇到”',
  ],
] as const)('%s says so', (_, one, online, said) => {
  expect(waitingRow(one, online)).toMatchObject({ text: '路灯不亮', words: said, stopped: false });
});

test('what goes with it is said, wherever it lies; a voice without words stands for them', () => {
  expect(waitingRow(waits({ out: { matter: 'm1' }, later }), true).also).toBe('照片 2 张');
  const spoken = waits({ text: '', unsentVoice: { path: 'v', seconds: 3 } });
  expect(waitingRow(spoken, true)).toMatchObject({ text: '语音', also: '' });
});

async function opened(one: Outgoing) {
  stage.phone.goes(false);
  stage.phone.storage.set('outgoing', [one]);
  return stage.open('pages/mine/mine');
}

test('a report that could not go opens again with all that was in it', async () => {
  const page = await opened(
    waits({
      failure: 'anonymousNotHere',
      identity: 'anonymous',
      voice: { id: 'cloud://v', seconds: 3 },
      unsent: ['one'],
      answers: [{ key: 'floor', answer: '三楼' }],
      place: { unit: 'g2', words: '北街' },
    }),
  );
  expect(words(page)).toContain('这类事不能匿名');
  await tap(page, '.waiting');
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({
    key: 'a',
    text: '路灯不亮',
    identity: 'anonymous',
    voice: { id: 'cloud://v', seconds: 3 },
    unsent: ['one'],
    answers: { floor: '三楼' },
    spot: '北街',
    place: { unit: 'g2' },
  });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
});

const tooLate = waits({ failure: 'wrongStatus', out: { matter: 'm1' }, later });
const picks = (tapIndex: number) =>
  stage.phone.can('showActionSheet', () => Promise.resolve(tapIndex < 0 ? undefined : { tapIndex }));

test('files that could not be added are let go only when somebody says so', async () => {
  const page = await opened(tooLate);
  picks(-1);
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(true);
  picks(1);
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  expect(stage.phone.storage.has('reportDraft')).toBe(false);
});

test('files that came too late for their words can be sent as a report of their own', async () => {
  const page = await opened(tooLate);
  picks(0);
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  const draft = stage.phone.storage.get('reportDraft');
  expect(draft).toMatchObject({ text: '路灯不亮', photos: ['cloud://1'], unsent: ['two'] });
  // Under its own key: the old one would only be told what became of the first report.
  expect(draft).not.toMatchObject({ key: 'a' });
});

test('a joining that was refused is let go only when somebody says so', async () => {
  let confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  const page = await opened({ kind: 'join', key: 'j', matter: 'm1', text: '路灯不亮', failure: 'notHere' });
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(true);
  confirm = true;
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(false);
});

test('a place that was only a point, or not known, stays so: it is not taken for the home grid', async () => {
  const point = await opened(waits({ failure: 'placeOutsideTown', place: { position: [108.1, 30.7] } }));
  await tap(point, '.waiting');
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ place: { position: [108.1, 30.7] } });
  const unknown = await opened(waits({ failure: 'categoryUnknown' }));
  await tap(unknown, '.waiting');
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ place: { name: '请镇综治中心帮忙找' } });
});

test('a report that is being written gives way to one that could not go only when somebody says so', async () => {
  let confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  const writing = { key: 'w', text: '水管裂了', spot: '', photos: [], unsent: [] };
  stage.phone.storage.set('reportDraft', writing);
  const page = await opened(waits({ failure: 'categoryUnknown' }));
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('reportDraft')).toEqual(writing);
  expect(stage.phone.storage.get('outgoing')).toMatchObject([{ key: 'a' }]);
  confirm = true;
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ key: 'a', text: '路灯不亮' });
  expect(stage.phone.storage.has('outgoing')).toBe(false);
});

test('a 电话/来访登记 that was refused opens as one, and only another such one is in its way', async () => {
  const confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  const writing = { key: 'w', text: '水管裂了', spot: '', photos: [], unsent: [] };
  const entry = { ...writing, key: 'e', came: 'phone' };
  stage.phone.storage.set('reportDraft', writing);
  stage.phone.storage.set('reportDraft.entry', entry);
  const page = await opened(waits({ behalf: true, came: 'visit', failure: 'categoryUnknown' }));
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('reportDraft.entry')).toEqual(entry);
  stage.phone.storage.delete('reportDraft.entry');
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('reportDraft')).toEqual(writing);
  expect(stage.phone.storage.get('reportDraft.entry')).toMatchObject({ key: 'a', came: 'visit' });
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report?came=visit');
});

test('a phone without room for the draft keeps the report in the list, and says so', async () => {
  const page = await opened(waits({ failure: 'categoryUnknown' }));
  const said: string[] = [];
  stage.phone.can('showToast', ({ title }: { title: string }) => void said.push(title));
  stage.phone.can('setStorageSync', () => {
    throw new Error('exceed max size');
  });
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('outgoing')).toMatchObject([{ key: 'a' }]);
  expect(said).toEqual(['手机里存不下了，请清一清再试']);
});

test('what was being written before a joining that was refused goes on as a report of its own', async () => {
  let tapIndex = 2;
  stage.phone.can('showActionSheet', () => Promise.resolve({ tapIndex }));
  const draft = { key: 'd', text: '我家门口的灯也不亮', spot: '北街', photos: [], unsent: ['one'] };
  const join = { kind: 'join', key: 'j', matter: 'm1', text: '路灯不亮', draft } as const;
  const page = await opened({ ...join, failure: 'notHere' });
  expect(words(page)).toContain('没能加入，点这里改为单独上报');
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(true);
  tapIndex = 0;
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.get('reportDraft')).toEqual(draft);
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
});

test('the number of a 代报 stands in the list until somebody says that it was told', async () => {
  let confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  const out = { matter: 'm1', number: '123456789012' };
  const page = await opened(waits({ behalf: true, toTell: true, out }));
  expect(words(page)).toContain('已发出，号码 1234 5678 9012，请告诉这位乡亲');
  await tap(page, '.waiting');
  expect(stage.phone.storage.has('outgoing')).toBe(true);
  confirm = true;
  await tap(page, '.waiting');
  await settled();
  expect(stage.phone.storage.has('outgoing')).toBe(false);
});

test('files of a 代报 that are let go leave its number', async () => {
  picks(1);
  const out = { matter: 'm1', number: '123456789012' };
  const page = await opened(waits({ behalf: true, failure: 'wrongStatus', out, later }));
  await tap(page, '.waiting');
  await settled();
  expect(words(page)).toContain('号码 1234 5678 9012');
});

const asked = {
  key: 'a',
  athome: true,
  on: '2026-12-01',
  part: 'morning' as const,
  spot: '3 栋 201',
  name: '王大妈',
  phone: '13800000000',
  more: '腿脚不便',
};
const service = { service: 'allowance', visit: { on: '2026-12-01', part: 'morning' as const }, asked };

test('a service that was refused after waiting opens on its own page with what was written', async () => {
  const page = await opened(waits({ ...service, failure: 'visitNotThen' }));
  await tap(page, '.waiting');
  expect(stage.phone.storage.get('asking.allowance')).toEqual(asked);
  expect(stage.phone.storage.has('outgoing')).toBe(false);
  expect(stage.phone.storage.has('reportDraft')).toBe(false);
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/resident/ask/ask?key=allowance');
});

test('a service that the town has no longer is asked for in words alone', async () => {
  const page = await opened(waits({ ...service, failure: 'serviceUnknown' }));
  await tap(page, '.waiting');
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ key: 'a', text: '路灯不亮' });
  expect(stage.phone.storage.get('reportDraft')).not.toHaveProperty('asked');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
});
