/** 岗位和人员: who is where, what is vacant; a code, a phone, an end; somebody new. */
import { says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { NOW, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/office/staff/staff', { unit: 'g1' });
const post = { role: 'gridChief', unit: 'g1', words: '柳溪村第一网格 网格长' };
const STAFF = {
  unit: { id: 'g1', name: '柳溪村第一网格', level: 'grid' },
  rows: [{ member: 'm1', name: '陈桂芳', posts: [post], bound: true, codable: true }],
  vacant: [],
  below: [],
  departments: [],
  roles: ['gridWorker', 'gridChief'],
};
const called = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
/** Chooses the deed with these words from the sheet about the first person. */
async function deed(page: Drawn, said: string): Promise<void> {
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) =>
    Promise.resolve({ tapIndex: itemList.indexOf(said) }),
  );
  await tap(page, '.person');
  await settled();
}

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', resident);
  stage.phone.answers('people.staff', STAFF);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true, content: '' }));
});

test('a vacant post is seen, and who has not come in yet', async () => {
  stage.phone.answers('people.staff', {
    ...STAFF,
    vacant: [post],
    rows: [{ ...STAFF.rows[0], bound: false }],
  });
  const page = await open();
  expect(words(page)).toMatch(/空缺的岗位.*柳溪村第一网格 网格长/);
  expect(words(page)).toContain('还没绑定');
});

test('a code is shown as it is said on the telephone, with how to use it', async () => {
  stage.phone.answers('people.postCode', { code: '3812475609', until: NOW + 3_600_000, name: '陈桂芳' });
  const page = await open();
  await deed(page, '发岗位码');
  expect(called('people.postCode')[0]?.input).toMatchObject({ member: 'm1' });
  expect(words(page)).toContain('381 247 5609');
  expect(words(page)).toContain('我有岗位码');
});

test('a post ends after a yes, and the list is fetched anew', async () => {
  stage.phone.answers('people.endPost', { member: 'm1' });
  const page = await open();
  await deed(page, '结束“柳溪村第一网格 网格长”');
  expect(called('people.endPost')[0]?.input).toMatchObject({ member: 'm1', role: 'gridChief', unit: 'g1' });
  expect(called('people.staff')).toHaveLength(2);
});

test('the public phone is taken away by writing nothing', async () => {
  stage.phone.answers('people.setPhone', { member: 'm1' });
  await deed(await open(), '改公示电话');
  expect(called('people.setPhone')[0]?.input).not.toHaveProperty('phone');
});

test('a public photo is agreed to first, made small, sent up and set', async () => {
  const asked: object[] = [];
  stage.phone.can('showModal', (said: object) => {
    asked.push(said);
    return Promise.resolve({ confirm: true, content: '' });
  });
  const sizes: unknown[] = [];
  stage.phone.can('chooseMedia', () =>
    Promise.resolve({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg' }] }),
  );
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: { success(answer: object): void }) => success({ size: 1_000 }),
    saveFile: ({ success }: { success(answer: object): void }) =>
      success({ savedFilePath: 'wxfile://usr/a.jpg' }),
    readFile: ({ fail }: { fail(thrown: object): void }) => fail({ errMsg: 'readFile:fail' }),
    removeSavedFile: () => undefined,
  }));
  stage.phone.can('getImageInfo', () => Promise.resolve({ width: 3_000, height: 4_000 }));
  stage.phone.can('compressImage', ({ src, ...size }: { src: string }) => {
    sizes.push(size);
    return Promise.resolve({ tempFilePath: src });
  });
  stage.phone.can('cloud.uploadFile', ({ success }: { success(reply: object): void }) =>
    success({ fileID: 'cloud://town.bucket/photos/drawer-p1/a.jpg' }),
  );
  stage.phone.can('showLoading', () => undefined);
  stage.phone.can('hideLoading', () => undefined);
  stage.phone.answers('people.setPhoto', { member: 'm1' });
  await deed(await open(), '公示照片');
  for (let turn = 0; turn < 6; turn += 1) await settled();
  expect(sizes).toEqual([{ quality: 80, compressedHeight: 800 }]);
  expect(asked[0]).toMatchObject({ content: expect.stringContaining('本人同意') as string });
  expect(called('people.setPhoto')[0]?.input).toMatchObject({
    member: 'm1',
    photo: expect.stringMatching(/^cloud:/u) as string,
  });
});

test('a photo that is there is shown, and taken away', async () => {
  const avatar = 'cloud://town.bucket/photos/drawer/a.jpg';
  stage.phone.answers('people.staff', { ...STAFF, rows: [{ ...STAFF.rows[0], avatar }] });
  stage.phone.answers('people.setPhoto', { member: 'm1' });
  const page = await open();
  expect(page.querySelector('.person__face')).toBeDefined();
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) =>
    Promise.resolve({ tapIndex: Math.max(itemList.indexOf('公示照片'), itemList.indexOf('去掉照片')) }),
  );
  await tap(page, '.person');
  await settled();
  expect(called('people.setPhoto')[0]?.input).not.toHaveProperty('photo');
});

test('whoever has three posts is offered to have each of them ended behind one line', async () => {
  const posts = ['一', '二', '三'].map((number) => ({ ...post, words: `柳溪村第${number}网格 网格长` }));
  stage.phone.answers('people.staff', { ...STAFF, rows: [{ ...STAFF.rows[0], posts }] });
  stage.phone.answers('people.endPost', { member: 'm1' });
  const page = await open();
  const sheets: string[][] = [];
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) => {
    sheets.push(itemList);
    return Promise.resolve({ tapIndex: Math.max(itemList.indexOf('结束岗位…'), 0) });
  });
  await tap(page, '.person');
  await settled();
  expect(sheets[0]).toEqual(['发岗位码', '改公示电话', '公示照片', '结束岗位…', '解除微信绑定']);
  expect(sheets[1]).toHaveLength(3);
  expect(called('people.endPost')).toHaveLength(1);
});

test('somebody new needs a name; a phone that is none is said', async () => {
  stage.phone.answers('people.givePost', { member: 'm2' });
  const page = await open();
  await says(page, '.foot-act', 'act');
  await says(page, '.save', 'tap');
  expect(words(page)).toContain('请写上姓名');
  await write(page, '.name', '罗成');
  await write(page, '.phone', '没有');
  await says(page, '.save', 'tap');
  expect(words(page)).toContain('电话只写数字和连字符');
  await write(page, '.phone', '138 0000 0001');
  await says(page, '.save', 'tap');
  await settled();
  expect(called('people.givePost')[0]?.input).toMatchObject({
    name: '罗成',
    phone: '13800000001',
    role: 'gridWorker',
    unit: 'g1',
  });
});

test('a village’s lead hands out codes and changes nothing', async () => {
  stage.phone.answers('people.staff', { ...STAFF, roles: [] });
  stage.phone.answers('people.postCode', { code: '3812475609', until: NOW + 3_600_000, name: '陈桂芳' });
  const page = await open();
  expect(page.querySelector('.foot-act')).toBeUndefined();
  let offered: readonly string[] = [];
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) => {
    offered = itemList;
    return Promise.reject(new Error('cancel'));
  });
  await tap(page, '.person');
  expect(offered).toEqual(['发岗位码', '解除微信绑定']);
});

test('a failure says so and can be tried again', async () => {
  stage.phone.fails('people.staff', 'notYours');
  const page = await open();
  stage.phone.answers('people.staff', STAFF);
  (page.instance['onRetry'] as () => void).call(page.instance);
  await settled();
  expect(words(page)).toContain('陈桂芳');
});
