/** Every form of a written step on its page: what is missing is said in words, and filled in it makes the contract's step. */
import type { StepChoices } from '@gelin/contract/choices';
import { ACTION_WORDS } from '@gelin/domain/phone';
import { WRITTEN, type WrittenAction } from '../../../../miniprogram/components/action-bar/action-bar.view';
import { isPicked } from '../../../../miniprogram/packages/member/act/act.choices';
import { SENDS } from '../../../../miniprogram/packages/member/words/act-sends';
import { setStage, settled, words, type Drawn } from '../../harness';
import { matterView, NOW } from '../../people';
import { CASES, DEPARTMENTS, PAUSES } from './act.forms.cases';

const stage = setStage();

async function open(action: WrittenAction, choices: StepChoices = {}): Promise<Drawn> {
  stage.phone.answers('matter.read', matterView({ actions: [action] }));
  stage.phone.answers('matter.choices', choices);
  const page = await stage.open('packages/member/act/act', {
    matter: 'm1',
    seq: '3',
    action,
    nature: 'problem',
    photo: '0',
  });
  Object.assign(page.instance, { getOpenerEventChannel: () => ({}) });
  return page;
}
const tell = (page: Drawn, method: string, event: object = {}) => {
  (page.instance[method] as (event: object) => unknown).call(page.instance, event);
};
const choose = (page: Drawn, name: string, value: string) =>
  tell(page, 'onPickChoose', { currentTarget: { dataset: { name } }, detail: { value } });
const write = (page: Drawn, name: string, value: string) =>
  tell(page, 'onWordsInput', { currentTarget: { dataset: { name } }, detail: { value } });
const taken = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => (input as { step: object }).step);

test('every written step has a form here', () => {
  expect([...CASES.map(({ action }) => action), 'relocate'].sort()).toEqual([...WRITTEN].sort());
});

test.each(CASES)('$action says what is missing, and sends what the contract wants', async (one) => {
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  stage.phone.answers('matter.contact', { until: 1 });
  const page = await open(one.action, one.choices);
  expect(words(page)).toContain(one.missing);
  expect(words(page)).toContain(SENDS[one.action].send);
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toEqual([]);
  for (const [name, value] of Object.entries(one.picks ?? {})) choose(page, name, value);
  for (const [name, value] of Object.entries(one.writes ?? {})) write(page, name, value);
  expect(words(page)).not.toContain(`请填写`);
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toMatchObject([{ action: one.action, ...one.step }]);
});

test('the category’s own department is picked already: a dispatch is one tap', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'dispatched' });
  const page = await open('dispatch', { departments: DEPARTMENTS });
  expect(words(page)).toContain('村建办 · 这类事归它管');
  expect(words(page)).toContain('会以协调函请他们');
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toEqual([{ action: 'dispatch', lead: 'd1', assistants: [] }]);
});

test('whoever leads does not help as well', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'dispatched' });
  const page = await open('dispatch', { departments: DEPARTMENTS });
  choose(page, 'assistants', 'd2');
  choose(page, 'choice', 'd2');
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toEqual([{ action: 'dispatch', lead: 'd2', assistants: [] }]);
});

test('what was called to a place says where one has come', async () => {
  stage.phone.answers(
    'matter.read',
    matterView({ actions: ['arrive'], whistle: { where: '桥头', at: NOW, called: [] } }),
  );
  const page = await stage.open('packages/member/act/act', {
    matter: 'm1',
    seq: '3',
    action: 'arrive',
    nature: 'problem',
  });
  expect(page.instance.data['fields']).toMatchObject([{ value: '桥头' }]);
});

test.each([
  [
    { what: 'extend', amount: 3 },
    { action: 'extend', amount: 3, reason: '等盖板' },
  ],
  [
    { what: 'suspend', amount: 2, why: 'others' },
    { action: 'suspend', why: 'others', days: 2, reason: '等盖板' },
  ],
] as const)('what was asked for is filled in already: one tap grants it', async (asked, step) => {
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  stage.phone.answers('matter.choices', { pauses: PAUSES, longer: { most: 5, measure: 'workingDays' } });
  const timeAsked = { ...asked, reason: '等盖板', at: NOW, sentence: '范志远申请时间' };
  stage.phone.answers('matter.read', matterView({ actions: [step.action], timeAsked }));
  const page = await stage.open('packages/member/act/act', {
    matter: 'm1',
    seq: '3',
    action: step.action,
    nature: 'problem',
  });
  Object.assign(page.instance, { getOpenerEventChannel: () => ({}) });
  expect(words(page)).toContain('范志远申请时间');
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toEqual([step]);
});

test('a template begins the answer, stays to be mended, and goes on where something is written', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'answered' });
  const page = await open('answer', { templates: [{ title: '路灯已修', text: '北街的路灯修好了。' }] });
  expect(words(page)).toContain('路灯已修');
  tell(page, 'onTemplateChoose', { detail: { value: '0' } });
  expect(page.instance.data['fields']).toMatchObject([{ value: '北街的路灯修好了。' }]);
  write(page, 'text', '北街的路灯修好了，请看看。');
  choose(page, 'choice', 'explained');
  expect(words(page)).toContain('北街的路灯修好了，请看看。');
  expect(taken()).toEqual([]);
  tell(page, 'onTemplateChoose', { detail: { value: '0' } });
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toMatchObject([{ text: '北街的路灯修好了，请看看。\n北街的路灯修好了。' }]);
});

test('an answer shows before and after side by side, and can be written without templates', async () => {
  stage.phone.fails('matter.choices', 'unavailable');
  const photos = [{ id: 'cloud://before' }];
  stage.phone.answers('matter.read', matterView({ actions: ['answer'], photos }));
  const page = await stage.open('packages/member/act/act', {
    matter: 'm1',
    seq: '3',
    action: 'answer',
    nature: 'problem',
  });
  tell(page, 'onPhotosChange', { detail: { photos: ['cloud://after'], unsent: [], waiting: 0 } });
  expect(page.instance.data['preview']).toMatchObject({
    pair: { before: 'cloud://before', after: 'cloud://after' },
  });
});

test('many units are picked in two taps, where and which', async () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    id: `g${index}`,
    name: `第${index}网格`,
    within: index < 9 ? '柳溪村' : '桂园社区',
  }));
  const page = await open('route', { units: many });
  expect(words(page)).not.toContain('第3网格');
  choose(page, 'within', '柳溪村');
  expect(words(page)).toContain('第3网格');
  expect(words(page)).not.toContain('第12网格');
});

test('a place is picked on the page of places', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  const page = await open('relocate');
  expect(words(page)).toContain('请选一下：应该在哪里');
  tell(page, 'onPlaceTap');
  const { settlePlace } = await import('../../../../miniprogram/store/place-choice');
  settlePlace({ unit: 'g3', name: '柳溪村第三网格' });
  await settled();
  expect(words(page)).toContain('柳溪村第三网格');
  write(page, 'spot', '后门');
  tell(page, 'onSendAct');
  await settled();
  expect(taken()).toEqual([{ action: 'relocate', place: { words: '后门', unit: 'g3' } }]);
});

test.each(['route', 'dispatch', 'merge'] as const)(
  'without a network %s says so and can be tried again',
  async (action) => {
    expect(isPicked(action)).toBe(true);
    stage.phone.fails('matter.choices', 'unavailable');
    stage.phone.answers('matter.read', matterView({ actions: [action] }));
    const page = await stage.open('packages/member/act/act', {
      matter: 'm1',
      seq: '3',
      action,
      nature: 'problem',
    });
    expect(words(page)).toContain('服务暂时停了');
  },
);

test('the page is called what its button said', async () => {
  await open('suspend', { pauses: PAUSES });
  expect(stage.phone.did.filter(({ api }) => api === 'setNavigationBarTitle').at(-1)?.options).toEqual({
    title: ACTION_WORDS.suspend,
  });
});
