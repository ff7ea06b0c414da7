/** 报事 from the first word to 看进展: kept, sent exactly once, and never lost. */
import type * as Outgoing from '../../../../miniprogram/store/outgoing';
import type * as Place from '../../../../miniprogram/store/place-choice';
import { find, says, settled, tap, words, write } from '../../harness';
import { preview, unitCard } from '../../people';
import { after, setReportStage, SUBMITTED, told } from './report.stage';

const stage = setReportStage();
const kept = () => stage.phone.storage.get('reportDraft') as { key: string; text: string } | undefined;
/** What the page has heard of its files. */
const files = (enclosed: object, waiting: number) => ({
  enclosed: { photos: [], unsent: [], ...enclosed },
  waiting,
});

test('a first visit asks one question a screen', async () => {
  const page = await stage.open('pages/report/report');
  expect(words(page)).not.toContain('在哪里');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('请写几句话');
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.told', 'enclosed', files({ photos: ['cloud://a'] }, 0));
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('在哪里');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('看看对不对');
  expect(words(page)).toContain('路灯不亮照片 1 张');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('已经发出去了');
  expect(stage.sendings()).toHaveLength(1);
});

test('afterwards everything stands on one screen, with my grid as the place', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.unit', unitCard());
  const page = await stage.known();
  expect(words(page)).toContain('柳溪村第二网格');
  await write(told(page), '.write', '路灯不亮');
  await write(page, '.spot', '北街菜市场后门');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({
    text: '路灯不亮',
    source: 'report',
    place: { unit: 'g2', words: '北街菜市场后门' },
  });
});

test('a place picked by mistake is corrected: the landmark it was found by goes with it, what was written of the spot stays', async () => {
  const page = await stage.known();
  const { settlePlace } = stage.module<typeof Place>('store/place-choice');
  const spot = () => page.instance.data['seed'];
  const pick = async (place: Place.ChosenPlace) => {
    await tap(page, '.where__change');
    settlePlace(place);
    await settled();
  };
  await write(told(page), '.write', '路灯不亮');
  await pick({ unit: 'g2', name: '柳溪村第二网格', words: '北街菜市场' });
  expect(words(page)).toContain('柳溪村第二网格');
  expect(spot()).toMatchObject({ spot: '北街菜市场' });
  await pick({ unit: 'g3', name: '柳溪村第三网格' });
  expect(spot()).toMatchObject({ spot: '' });
  await pick({ unit: 'g4', name: '柳溪村第四网格', words: '南街小学' });
  await write(page, '.spot', '南街小学后门');
  await pick({ unit: 'g3', name: '柳溪村第三网格' });
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]?.place).toEqual({ unit: 'g3', words: '南街小学后门' });
});

test('what comes next is asked once typing pauses, and once only for the same words', async () => {
  const page = await stage.known();
  for (const text of ['路', '路灯', '路灯不亮']) await write(told(page), '.write', text);
  await after(800);
  await after(5_000);
  expect(stage.calls('matter.preview')).toBe(1);
  expect(words(page)).toContain('会先交给柳溪村第二网格');
});

test('without a network one can still write, and danger in the words asks to call first once it is back', async () => {
  stage.phone.does('matter.preview', () => Promise.reject({ errMsg: 'request:fail' }));
  const page = await stage.known();
  await write(told(page), '.write', '三楼着火');
  await after(800);
  expect(words(page)).toContain('网络不好也可以先写好');
  stage.phone.answers('matter.preview', preview({ severity: 'urgent' }));
  await write(told(page), '.write', '三楼着火了');
  await after(800);
  expect(words(page)).toContain('有危险，先打电话');
});

test('a lost answer is tried again under the same key, so that nothing is doubled', async () => {
  stage.phone.does('matter.submit', () => Promise.reject({ errMsg: 'cloud.callFunction:fail timeout' }));
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('先记下了');
  expect(kept()).toBeUndefined();
  stage.phone.answers('matter.submit', SUBMITTED);
  await stage.module<typeof Outgoing>('store/outgoing').sendWaiting();
  const [first, second] = stage.sendings();
  expect(second).toEqual(first);
  expect(stage.phone.storage.has('outgoing')).toBe(false);
});

test('one too many is not lost: it is kept with its words, says so, and goes by itself after an hour', async () => {
  stage.phone.fails('matter.submit', 'tooManyToday');
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('过一个钟头它会自己再发');
  expect(kept()).toBeUndefined();
  stage.phone.answers('matter.submit', SUBMITTED);
  await after(3_599_000);
  expect(stage.sendings()).toHaveLength(1);
  await after(2_000);
  const [first, second] = stage.sendings();
  expect(second).toEqual(first);
  expect(words(page)).toContain('已经发出去了');
});

test('two taps send once', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await Promise.all([says(page, '.foot-act', 'act'), says(page, '.foot-act', 'act')]);
  expect(stage.sendings()).toHaveLength(1);
});

test('a draft survives the page, and is sent under the key it began with', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await after(500);
  const key = kept()?.key;
  (page.instance['onUnload'] as () => void)();
  const again = await stage.open('pages/report/report');
  await says(again, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({ key, text: '路灯不亮' });
});

test('a failure names its field, and on a first visit leads back to it', async () => {
  stage.phone.fails('matter.submit', 'placeOutsideTown');
  const page = await stage.open('pages/report/report');
  await write(told(page), '.write', '路灯不亮');
  for (let turn = 0; turn < 3; turn += 1) await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('这个地方不在本镇');
  expect(words(page)).toContain('在哪里');
});

test('stored photos go with it', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.told', 'enclosed', files({ photos: ['cloud://a', 'cloud://b'] }, 0));
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]?.photos).toEqual(['cloud://a', 'cloud://b']);
});

test('nobody has to wait for photos: sent while they go up, the report goes out with them by itself, and says so', async () => {
  stage.phone.can('cloud.uploadFile', ({ success }: { success(answer: object): void }) =>
    success({ fileID: 'cloud://b' }),
  );
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.told', 'enclosed', files({ photos: ['cloud://a'], unsent: ['wxfile://b'] }, 1));
  expect(words(page)).toContain('照片还在上传。现在发送，传好就一起走');
  await says(page, '.foot-act', 'act');
  await stage.module<typeof Outgoing>('store/outgoing').sendWaiting();
  await after(0);
  expect(stage.sendings()).toMatchObject([{ photos: ['cloud://a', 'cloud://b'] }]);
  expect(words(page)).toContain('已经发出去了');
  expect(words(page)).toContain('柳溪村第二网格已经收到');
});

test('photos of a kept draft are there again, and those not sent yet go up by themselves', async () => {
  const uploads: string[] = [];
  stage.phone.can('cloud.uploadFile', ({ filePath }: { filePath: string }) => void uploads.push(filePath));
  stage.phone.storage.set('reportDraft', {
    key: 'k'.repeat(24),
    text: '垃圾桶满了',
    photos: ['cloud://a'],
    unsent: ['wxfile://usr/b.jpg'],
    spot: '',
  });
  const page = await stage.known();
  await after(0);
  expect(uploads).toEqual(['wxfile://usr/b.jpg']);
  expect(find(told(page), '.picker').instance.data['items']).toHaveLength(2);
  expect(words(page)).toContain('照片还在上传');
});

test('after sending one sees who has it and goes on to it', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('柳溪村第二网格已经收到');
  await says(page, '.foot-follow', 'act');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m9&as=reporter');
  await tap(find(page, '.after'), '.another');
  expect(words(page)).toContain('什么事');
});
