/** 我的信息 as a resident meets it: what is kept, one file of it, a corrected number, and deleting until nothing is left. */
import type * as Numbers from '../../../../miniprogram/store/numbers';
import type * as Outbox from '../../../../miniprogram/store/outbox';
import { setStage, settled, tap, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const MONTH = 30 * 24 * 3_600_000;
/** How somebody has set this phone to be read and heard. */
const SETTINGS = [
  ['elder', true],
  ['elderOffered', true],
  ['aloud', false],
  ['dialect', 'sichuanhua'],
] as const;

const kept = (over: number) => ({
  rows: [
    {
      matter: 'open',
      reportedAt: NOW,
      category: '路灯损坏',
      line: '路口的灯坏了。',
      identity: 'confidential',
      contact: { name: '李桂芳', phone: '13800000000' },
      erasable: false,
    },
    ...Array.from({ length: over }, (_, at) => ({
      matter: `over${at}`,
      reportedAt: NOW - MONTH,
      category: '楼道堆物',
      line: `第${at}处`,
      identity: 'named',
      contact: {},
      erasable: true,
      until: NOW + 20 * MONTH,
    })),
  ],
  followed: 1,
  stays: ['figures', 'journal', 'answers'],
});
const open = () => stage.open('packages/resident/my-data/my-data');
const does = async (page: Drawn, method: string, event: object = {}) => {
  await (page.instance[method] as (event: object) => Promise<void> | void).call(page.instance, event);
  await settled();
};
const called = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.kept', kept(2));
});

test('each matter is there with what can be done about it, and why the rest stays', async () => {
  const page = await open();
  for (const said of [
    '您报过 3 件事',
    '路口的灯坏了。',
    '李桂芳 13800000000',
    '事情还在办，办结后才能删',
    '没有留联系方式',
    '自动删除',
    '删除我的信息（2 件）',
    '按档案法要留',
    '个人信息保护法',
  ])
    expect(words(page)).toContain(said);
});

test('a number is corrected where it stands', async () => {
  stage.phone.answers('people.correct', { matter: 'open' });
  const page = await open();
  await does(page, 'onCorrectTap', { currentTarget: { dataset: { matter: 'open' } } });
  await does(page, 'onPhoneInput', { detail: { value: '13900000000' } });
  await does(page, 'onSaveTap');
  expect(called('people.correct')[0]?.input).toMatchObject({
    matter: 'open',
    contact: { name: '李桂芳', phone: '13900000000' },
  });
  expect(words(page)).toContain('已更正');
});

test('nothing is deleted unless somebody says so twice; then it goes on until nothing is left', async () => {
  const left = [
    { erased: 5, left: 2, open: 1 },
    { erased: 2, left: 0, open: 1 },
  ];
  stage.phone.does('people.forget', () => ({ ok: true, at: NOW, output: left.shift() }));
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
  const page = await open();
  await does(page, 'onForgetTap');
  expect(called('people.forget')).toEqual([]);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.answers('people.kept', { ...kept(0), followed: 0 });
  await does(page, 'onForgetTap');
  expect(called('people.forget')).toHaveLength(2);
  expect(words(page)).toContain('已删除 7 件。还有 1 件正在办，办结后才能删');
  expect(words(page)).toContain('现在没有可以删除的');
});

test('deleting that breaks off says why, and goes on under the same key', async () => {
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.fails('people.forget', 'busy');
  const page = await open();
  await does(page, 'onForgetTap');
  expect(words(page)).toContain('现在人多');
  stage.phone.answers('people.forget', { erased: 2, left: 0, open: 1 });
  stage.phone.storage.set('myMatters', [{ line: '路灯不亮' }]);
  await does(page, 'onForgetTap');
  expect(stage.phone.storage.has('myMatters')).toBe(false);
  const keys = called('people.forget').map(({ input }) => (input as { key: string }).key);
  expect(keys[0]).toBe(keys[1]);
});

test('of what was deleted before it broke off nothing stays on the phone', async () => {
  const replies = [{ ok: true, at: NOW, output: { erased: 5, left: 2, open: 1 } }];
  const broken = { ok: false, at: NOW, failure: { code: 'busy' } } as const;
  stage.phone.does('people.forget', () => replies.shift() ?? broken);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.storage.set('myMatters', [{ line: '路灯不亮' }]);
  stage.phone.storage.set('myMattersRead', [{ id: 'm1', text: '路灯不亮' }]);
  await does(await open(), 'onForgetTap');
  expect(called('people.forget')).toHaveLength(2);
  expect([...stage.phone.storage.keys()].filter((key) => key.startsWith('myMatters'))).toEqual([]);
});

test('the copy comes to the phone under its name, and goes into a chat', async () => {
  const shared: object[] = [];
  stage.phone.answers('people.copy', { file: 'cloud://c.html', name: '我的信息.html', until: NOW + 1 });
  stage.phone.can('cloud.downloadFile', ({ success }: { success(file: object): void }) =>
    success({ tempFilePath: 'wxfile://tmp' }),
  );
  stage.phone.can('getFileSystemManager', () => ({
    copyFile: ({ success }: { success(): void }) => success(),
  }));
  stage.phone.can('shareFileMessage', (options: object) => void shared.push(options));
  const page = await open();
  await does(page, 'onCopyTap');
  expect(words(page)).toContain('做好了');
  await does(page, 'onPassTap');
  expect(shared).toMatchObject([{ filePath: 'wxfile://data/我的信息.html', fileName: '我的信息.html' }]);
});

test('drafts and numbers of this phone are cleared; how it is read and heard stays, and what limits count it by', async () => {
  stage.phone.storage.set('reportDraft', { text: '写了一半' });
  stage.phone.storage.set('device', 'this-phone-and-no-other');
  for (const [key, value] of SETTINGS) stage.phone.storage.set(key, value);
  const gone: string[] = [];
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.can('getFileSystemManager', () => ({
    getSavedFileList: ({ success }: { success(list: object): void }) =>
      success({ fileList: [{ filePath: 'wxfile://kept.jpg' }] }),
    removeSavedFile: ({ filePath }: { filePath: string }) => void gone.push(filePath),
    readdir: ({ success }: { success(list: object): void }) => success({ files: ['我的信息.html'] }),
    unlink: ({ filePath }: { filePath: string }) => void gone.push(filePath),
  }));
  const page = await open();
  await does(page, 'onClearTap');
  expect([...stage.phone.storage.keys()]).toEqual(['drawers', 'device', ...SETTINGS.map(([key]) => key)]);
  expect(gone).toEqual(['wxfile://kept.jpg', 'wxfile://data/我的信息.html']);
  expect(words(page)).toContain('已清除');
});

test('clearing names the matters that only their numbers lead to, as many as this phone keeps', async () => {
  const asked: string[] = [];
  stage.phone.can('showModal', ({ content }: { content: string }) => {
    asked.push(content);
    return Promise.resolve({ confirm: false });
  });
  const page = await open();
  await does(page, 'onClearTap');
  const { keepNumber } = stage.module<typeof Numbers>('store/numbers');
  for (const matter of ['m1', 'm2']) keepNumber({ matter, number: '482915037264' });
  await does(page, 'onClearTap');
  expect(asked).toEqual([
    '还没发出去的也会清掉，要清除吗？',
    '匿名报的 2 件事的号码也会清掉，清掉以后没有别的办法再查到，请先抄下来。还没发出去的也会清掉，要清除吗？',
  ]);
  expect(stage.phone.storage.has('followNumbers')).toBe(true);
});

test('what was reported without a name is not denied: beside what is kept, and where nothing else is, a way leads to its number', async () => {
  expect(words(await open())).toContain('匿名报的事，凭号码看、导出、删除');
  stage.phone.answers('people.kept', { rows: [], followed: 0, stays: [] });
  const page = await open();
  expect(words(page)).toContain('您名下没有信息。匿名报的事，凭号码看、导出、删除');
  expect(page.instance.data['aloud']).toContain('匿名报的事');
  await tap(page, '.numbers');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/resident/number/number');
});

test('where settings are all that this phone keeps, there is nothing to clear', async () => {
  for (const [key, value] of SETTINGS) stage.phone.storage.set(key, value);
  const page = await open();
  expect(words(page)).toContain('现在这部手机上什么也没存');
  expect(page.querySelector('.clear')).toBeUndefined();
});

test('what waits in a group and a number used without keeping it are cleared too, and nothing goes out after that', async () => {
  const { begin, lettersOf, post } = stage.module<typeof Outbox>('store/outbox');
  const { numberFor, passNumber } = stage.module<typeof Numbers>('store/numbers');
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.can('getFileSystemManager', () => ({
    getSavedFileList: () => undefined,
    readdir: () => undefined,
  }));
  stage.phone.fails('group.say', 'busy');
  post({ key: 'k', group: 'g2', at: NOW, text: '到了', media: [], called: [] });
  passNumber({ matter: 'm1', number: '482915037264' });
  await settled();
  await does(await open(), 'onClearTap');
  expect(lettersOf('g2')).toEqual([]);
  expect(numberFor('m1')).toEqual({});
  stage.phone.answers('group.say', { id: 'one', at: NOW });
  begin();
  await settled();
  expect(called('group.say')).toHaveLength(1);
  expect(stage.phone.storage.has('outbox')).toBe(false);
});

test('where it cannot be read, that is said, and it can be tried again', async () => {
  stage.phone.fails('people.kept', 'unavailable');
  const page = await open();
  expect(words(page)).toContain('服务暂时停了');
  stage.phone.answers('people.kept', kept(1));
  await does(page, 'onRetry');
  expect(words(page)).toContain('路口的灯坏了。');
});

test('an informant corrects their own name and phone; what stands on an office’s list is only read', async () => {
  const record = { name: '王秀兰', phone: '13800000000', posts: ['柳溪村第一网格 信息员'], own: true };
  stage.phone.answers('people.kept', { rows: [], followed: 0, stays: [], record });
  stage.phone.answers('people.correct', {});
  const page = await open();
  expect(words(page)).toContain('柳溪村第一网格 信息员王秀兰 13800000000');
  expect(words(page)).toContain('您名下还没有报过事');
  await does(page, 'onCorrectTap', { currentTarget: { dataset: { matter: 'record' } } });
  await does(page, 'onNameInput', { detail: { value: '' } });
  await does(page, 'onSaveTap');
  expect(words(page)).toContain('请写上怎么称呼您');
  await does(page, 'onNameInput', { detail: { value: '王秀英' } });
  await does(page, 'onSaveTap');
  const contact = { name: '王秀英', phone: '13800000000' };
  expect(called('people.correct').map(({ input }) => input)).toEqual([{ key: expect.any(String), contact }]);
  stage.phone.answers('people.kept', { rows: [], followed: 0, stays: [], record: { ...record, own: false } });
  expect(words(await open())).toContain('请找镇里的系统管理员改');
});
