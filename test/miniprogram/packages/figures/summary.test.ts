/** 工作总结 on the phone: gaps counted, a case picked and reworded, the month's report asked for whole. */
import { setStage, settled, words, type Drawn } from '../../harness';

const stage = setStage();
const TOLD = {
  desk: 'qinghe',
  desks: [{ id: 'qinghe', name: '青禾镇' }],
  kind: 'month',
  title: '月度工作总结',
  unit: '青禾镇',
  from: Date.UTC(2027, 1, 28, 16),
  filled: {
    parts: [
      { kind: 'paragraph', runs: [{ kind: 'figure', words: '12', counts: ['arrived'] }] },
      { kind: 'paragraph', runs: [{ kind: 'gap', words: '【请补充：典型案例】' }] },
      { kind: 'paragraph', runs: [{ kind: 'gap', words: '【请补充：原因】' }] },
    ],
    gaps: 2,
    sources: ['arrived'],
  },
  cases: [{ matter: 'm1', no: '2027-000001', rating: 'satisfied', words: '路灯修好了。' }],
  more: true,
  whole: true,
};
const tell = (page: Drawn, method: string, value: unknown, dataset: object = {}) =>
  (page.instance[method] as (event: object) => Promise<void>).call(page.instance, {
    detail: { value },
    currentTarget: { dataset },
  });

beforeEach(() => {
  stage.phone.answers('office.summary', TOLD);
  stage.phone.answers('office.summaryFile', { id: 'f1', state: 'open' });
});

const asked = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'office.summary').map(({ input }) => input);

test('it goes back as far as the figures do, and forward to the running span', async () => {
  const page = await stage.open('packages/figures/summary/summary');
  await settled();
  expect(words(page)).toContain('2027年3月');
  for (let steps = 0; steps < 3; steps += 1) await tell(page, 'onEarlierTap', undefined);
  await tell(page, 'onLaterTap', undefined);
  await settled();
  expect(asked().map((each) => (each as { back: number }).back)).toEqual([0, 1, 2, 3, 2]);
});

test('more cases are there on request, and what was chosen stays; each says what its reporter thought of it', async () => {
  const page = await stage.open('packages/figures/summary/summary');
  await settled();
  expect(words(page)).toContain('路灯修好了。（评价：满意）');
  await tell(page, 'onCaseChange', true, { matter: 'm1' });
  stage.phone.answers('office.summary', {
    ...TOLD,
    cases: [...TOLD.cases, { matter: 'm2', no: '2027-000002', rating: null, words: '井盖换了。' }],
    more: false,
  });
  await tell(page, 'onMoreTap', undefined);
  await settled();
  expect(asked().at(-1)).toMatchObject({ proposed: 24 });
  expect(words(page)).toContain('井盖换了。（评价：还没有）');
  expect(words(page)).toContain('还有 1 处要您补充');
  expect(words(page)).not.toContain('再看一些');
});

test('it says how many places are left; a case that is picked and reworded goes into the whole report', async () => {
  const page = await stage.open('packages/figures/summary/summary');
  await settled();
  expect(words(page)).toContain('还有 2 处要您补充');
  await tell(page, 'onCaseChange', true, { matter: 'm1' });
  await tell(page, 'onCaseInput', '一处路灯当天修好。', { matter: 'm1' });
  expect(words(page)).toContain('还有 1 处要您补充');
  await tell(page, 'onMakeAct', undefined);
  await settled();
  const sent = stage.phone.called.filter(({ procedure }) => procedure === 'office.summaryFile').at(-1)?.input;
  expect(sent).toMatchObject({
    kind: 'month',
    back: 0,
    cases: [{ matter: 'm1', words: '一处路灯当天修好。' }],
    whole: true,
  });
  expect(words(page)).toContain('还在生成');
});

test('whatever became of a file, the next press makes another; without an answer it is the same', async () => {
  const page = await stage.open('packages/figures/summary/summary');
  await settled();
  const press = async () => {
    await tell(page, 'onMakeAct', undefined);
    await settled();
    return words(page);
  };
  stage.phone.fails('office.summaryFile', 'unavailable');
  await press();
  stage.phone.answers('office.summaryFile', { id: 'f1', state: 'failed', failure: 'broken' });
  const failed = await press();
  expect(failed).toContain('没有生成，请再试一次');
  expect(failed).not.toContain('还在生成');
  stage.phone.answers('office.summaryFile', { id: 'f2', state: 'cancelled' });
  expect(await press()).toContain('已取消');
  await press();
  const keys = stage.phone.called
    .filter(({ procedure }) => procedure === 'office.summaryFile')
    .map(({ input }) => (input as { key: string }).key);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});
