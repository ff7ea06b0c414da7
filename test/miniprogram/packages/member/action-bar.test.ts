/** The action bar: its buttons, one tap for a direct step, a page for a written one, and no step taken twice. */
import type { Action } from '@gelin/domain/phone';
import { memberActions, present } from '../../../../miniprogram/components/action-bar/action-bar.view';
import { find, setStage, settled, words } from '../../harness';

const stage = setStage();
const BAR = 'components/action-bar/action-bar';
const REPORTED: Action[] = ['accept', 'escalate', 'proposeRefusal'];

function bar(actions: Action[], more: object = {}) {
  const drawn = stage.render(BAR, { actions, matter: 'm1', seq: 3, nature: 'problem', ...more });
  const heard: [string, unknown][] = [];
  for (const name of ['done', 'stale'])
    drawn.addEventListener(name, ({ detail }) => heard.push([name, detail]));
  return {
    drawn,
    heard,
    tap: (index = 0) => drawn.querySelectorAll('.bar__button')[index]?.instance.triggerEvent('tap'),
  };
}

const toasts = () =>
  stage.phone.did.filter(({ api }) => api === 'showToast').map(({ options }) => options['title']);
const keys = () => stage.phone.called.map(({ input }) => (input as { key: string }).key);

describe('which buttons', () => {
  test('in the order the server gave them, the leading one filled', () => {
    const view = present({ actions: ['escalate', 'answer'], compact: false, most: 2, running: null });
    expect(view.buttons.map(({ label, theme }) => [label, theme])).toEqual([
      ['上报', 'light'],
      ['答复', 'primary'],
    ]);
  });

  test('in a card the leading one and the next, the rest behind 更多', () => {
    const view = present({ actions: REPORTED, compact: true, most: 2, running: null });
    expect(view.buttons.map(({ label }) => label)).toEqual(['受理', '上报']);
    expect(view.restLabels).toEqual(['提请不受理']);
  });

  test('on a card of a group the leading one stands alone', () => {
    const view = present({ actions: ['escalate', 'answer'], compact: true, most: 1, running: null });
    expect(view.buttons.map(({ label }) => label)).toEqual(['答复']);
    expect(view.restLabels).toEqual(['上报']);
  });

  test('looking at who reported stands behind 更多 on the matter’s own page, and nowhere else', () => {
    const on = (compact: boolean) =>
      present({ actions: ['accept', 'look'], compact, most: 2, running: null });
    expect([on(false).buttons.length, on(false).restLabels]).toEqual([1, ['查看报事人']]);
    expect([on(true).buttons.length, on(true).restLabels]).toEqual([1, []]);
    expect(words(bar(['look']).drawn)).toBe('更多');
  });

  test('on a card time is given where it was asked for, and nowhere else', () => {
    const on = (...actions: Action[]) =>
      present({ actions, compact: true, most: 2, running: null }).buttons.map(({ label }) => label);
    expect(on('refuseTime', 'extend')).toEqual(['不同意申请', '延期']);
    expect(on('extend', 'suspend')).toEqual([]);
  });

  test('what is done once in a while waits behind 更多, in as many sheets as it takes', async () => {
    const rare: Action[] = ['route', 'recategorise', 'relocate', 'split', 'merge', 'supervise', 'object'];
    const taps = [5, 1];
    const lists: unknown[] = [];
    stage.phone.can('showActionSheet', (options: { itemList: string[] }) => {
      lists.push(options.itemList);
      return Promise.resolve({ tapIndex: taps.shift() });
    });
    const { drawn } = bar(['dispatch', ...rare]);
    expect(words(drawn)).toBe('分派更多');
    find(drawn, '.bar__more').dispatchEvent('tap');
    await settled();
    expect(lists).toEqual([
      ['改派', '改类别', '改地点', '拆分', '合并', '还有别的…'],
      ['督办', '申请剔除'],
    ]);
    expect(stage.phone.did.at(-1)?.options['url']).toContain('action=object');
  });

  test('what belongs to reporters or the clock is never drawn', () => {
    expect(memberActions(['rate', 'archive', 'submit', 'verify'])).toEqual(['verify']);
    expect(words(bar(['rate']).drawn)).toBe('');
  });
});

test('accepting is one tap, with the version that was seen, and tells the page', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted', no: 'QH1' });
  const { tap, heard } = bar(REPORTED);
  tap();
  await settled();
  expect(stage.phone.called[0]).toMatchObject({
    procedure: 'matter.act',
    input: { matter: 'm1', seq: 3, step: { action: 'accept' } },
  });
  expect(heard).toEqual([['done', { seq: 4, status: 'accepted', no: 'QH1' }]]);
  expect(toasts()).toEqual(['已受理，编号 QH1']);
});

test('a double tap is one step', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  const { tap } = bar(REPORTED);
  tap();
  tap();
  await settled();
  expect(stage.phone.called).toHaveLength(1);
});

test('a step that got no answer is tried again under its own key', async () => {
  stage.phone.fails('matter.act', 'unavailable');
  const { tap, heard } = bar(REPORTED);
  tap();
  await settled();
  expect(heard).toEqual([]);
  expect(toasts()[0]).toContain('服务暂时停了');
  stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  tap();
  await settled();
  expect(new Set(keys()).size).toBe(1);
});

test('a matter that moved on is said so, and the page fetches it anew', async () => {
  stage.phone.fails('matter.act', 'stale');
  const { tap, heard } = bar(REPORTED);
  tap();
  await settled();
  expect(heard.map(([name]) => name)).toEqual(['stale']);
});

test('agreeing to a refusal asks first, and thinking again leaves all as it was', async () => {
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false, cancel: true }));
  const { tap } = bar(['confirmRefusal', 'rejectRefusal']);
  tap();
  await settled();
  expect(stage.phone.called).toEqual([]);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true, cancel: false }));
  stage.phone.answers('matter.act', { seq: 4, status: 'refused' });
  tap();
  await settled();
  expect(toasts()).toEqual(['已告诉报事人']);
});

test('a written step opens its page, and what is done there is told here', async () => {
  const { tap, heard } = bar(['escalate', 'answer'], { photoWithAnswer: true });
  tap(1);
  const options = stage.phone.did[0]?.options;
  expect(options?.['url']).toBe(
    '/packages/member/act/act?matter=m1&seq=3&action=answer&nature=problem&photo=1',
  );
  (options?.['events'] as { done(detail: unknown): void }).done({ seq: 4, status: 'answered' });
  expect(heard).toEqual([['done', { seq: 4, status: 'answered' }]]);
});

test('更多 offers the rest, and closing it does nothing', async () => {
  stage.phone.can('showActionSheet', () => Promise.reject({ errMsg: 'showActionSheet:fail cancel' }));
  const { drawn } = bar(REPORTED, { compact: true });
  find(drawn, '.bar__more').dispatchEvent('tap');
  await settled();
  expect(stage.phone.did).toEqual([]);
  stage.phone.can('showActionSheet', () => Promise.resolve({ tapIndex: 0 }));
  find(drawn, '.bar__more').dispatchEvent('tap');
  await settled();
  expect(stage.phone.did[0]?.options['url']).toContain('action=proposeRefusal');
});
