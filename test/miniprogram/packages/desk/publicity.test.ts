/** 宣传活动 on the phone: numbers and a place, kept while it is written, sent by itself and once; put right with what was. */
import type * as Post from '../../../../miniprogram/store/publicity.post';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { member, NOW } from '../../people';

const stage = setStage();
const letters = () => stage.module<typeof Post>('store/publicity.post').publicityLetters;
const sent = (procedure: string) =>
  stage.phone.called.filter((one) => one.procedure === procedure).map(({ input }) => input);
const open = (query: Record<string, string> = {}) => stage.open('packages/desk/publicity/publicity', query);
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
const row = {
  id: 'p1',
  unit: 'g2',
  unitName: '第二网格',
  at: NOW - 7_200_000,
  place: '大柳树下',
  topic: '消防安全',
  reached: 35,
  leaflets: 60,
  by: '第二网格 网格长 陈桂芳',
  corrections: 1,
  mine: true,
};
const whole = {
  ...row,
  note: '讲了半小时',
  photos: [],
  changes: [{ at: NOW - 3_600_000, by: '村网格内勤 罗明', lines: ['人数：30 → 35'] }],
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('work.publicize', { id: 'p2' });
  stage.phone.answers('work.correctPublicity', { id: 'p1' });
  stage.phone.answers('work.publicities', { rows: [row] });
  stage.phone.answers('work.publicity', whole);
  stage.phone.answers('work.publicizing', {
    units: [
      { id: 'g2', name: '第二网格', level: 'grid' },
      { id: 'g3', name: '第三网格', level: 'grid' },
    ],
  });
});
afterEach(() => jest.useRealTimers());

const written = async (page: Drawn) => {
  await says(page, '.topics', 'choose', { value: '防溺水' });
  await write(page, '.place', '水库边');
  await write(page, '.reached', '20');
};

test('what is missing is said one by one; nobody’s home is a place; left and come back to, it stands as it was', async () => {
  const page = await open();
  expect(foot(page)).toMatchObject({ disabled: true, note: '请写宣传什么' });
  await written(page);
  expect(foot(page)).toMatchObject({ disabled: true, note: '请写发了多少份，没有写 0' });
  await write(page, '.leaflets', '0');
  expect(foot(page)).toMatchObject({ disabled: false, note: '' });
  await write(page, '.place', '王奶奶家');
  expect(foot(page)).toMatchObject({ disabled: true, note: '只写地点和内容，不写人和住户' });
  await write(page, '.place', '水库边');
  expect(foot(await open())).toMatchObject({ disabled: false });
});

test('without a network it waits, and goes by itself once there is one, once', async () => {
  const page = await open();
  letters().begin();
  await written(page);
  await write(page, '.leaflets', '5');
  stage.phone.goes(false);
  await says(page, '.foot-act', 'act');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/publicities/publicities');
  expect(sent('work.publicize')).toEqual([]);
  stage.phone.goes(true);
  await settled();
  expect(sent('work.publicize')).toEqual([
    expect.objectContaining({
      at: NOW,
      unit: 'g2',
      topic: '防溺水',
      place: '水库边',
      reached: 20,
      leaflets: 5,
    }),
  ]);
  expect(letters().all()).toEqual([]);
});

test('one opened shows what was put right, and is put right as it stands', async () => {
  const one = await stage.open('packages/desk/publicities/publicities', { id: 'p1' });
  await settled();
  expect(words(one)).toMatch(/消防安全.*讲了半小时/);
  const list = await stage.open('packages/desk/publicities/publicities');
  expect(words(list)).toMatch(/消防安全.*35 人，宣传单 60 份.*大柳树下 · 第二网格.*更正过 1 次/);
  await tap(list, '.head');
  await settled();
  expect(words(list)).toMatch(/讲了半小时.*罗明.*人数：30 → 35.*更正这一条/);
  await tap(list, '.link');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/publicity/publicity?id=p1');
  const page = await open({ id: 'p1' });
  await settled();
  expect(foot(page)).toMatchObject({ text: '更正', disabled: false });
  await write(page, '.reached', '40');
  await says(page, '.foot-act', 'act');
  await settled();
  expect(sent('work.correctPublicity')).toEqual([
    expect.objectContaining({ id: 'p1', seen: 1, reached: 40, leaflets: 60, at: row.at, place: '大柳树下' }),
  ]);
  // What was put right is no draft of a new one.
  expect(foot(await open())).toMatchObject({ text: '登记', disabled: true });
});
