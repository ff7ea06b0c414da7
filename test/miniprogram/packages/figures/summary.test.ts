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
  cases: [{ matter: 'm1', no: '2027-000001', words: '路灯修好了。' }],
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
