/** A reporter's own steps on their matter's page: each under one key until it is confirmed, and what was typed is kept. */
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../harness';
import { HOUR, matterView, NOW, resident } from '../people';

const stage = setStage();
const NUMBER = '482915037264';
const open = () => stage.open('pages/matter/matter', { id: 'm1', as: 'reporter' });
const acts = () =>
  stage.phone.called
    .filter((one) => one.procedure === 'matter.act')
    .map((one) => one.input as { key: string; seq: number; step: object; number?: string });
const shows = (changes: Parameters<typeof matterView>[0]) =>
  stage.phone.answers('matter.read', matterView(changes));
const succeeds = () => stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
const toasts = () =>
  stage.phone.did.filter(({ api }) => api === 'showToast').map(({ options }) => options['title']);

/** Presses the button of a box: it is TDesign's, and says so by `tap`. */
async function send(box: Drawn): Promise<void> {
  await says(box, '.reply__send', 'tap');
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
});
afterEach(() => jest.useRealTimers());

describe('asked back', () => {
  const ASKED = { asked: { text: '请问是几单元？', at: NOW - HOUR }, actions: ['add' as const] };

  test('the answer goes out right there, once however often it is tried', async () => {
    shows(ASKED);
    const page = await open();
    expect(words(page)).toContain('请问是几单元？');
    const box = find(page, '.replying');
    await send(box);
    expect(acts()).toHaveLength(0);
    await write(box, '.reply__words', ' 三单元 ');
    stage.phone.fails('matter.act', 'unavailable');
    await send(box);
    expect(words(box)).toContain('您写的都还在');
    succeeds();
    shows({ seq: 4, actions: ['add'] });
    await send(box);
    const [first, second] = acts();
    expect(first?.key).toBe(second?.key);
    expect(second?.step).toEqual({ action: 'add', text: '三单元', photos: [] });
    expect(toasts()).toContain('已经加上，经办的人会看到');
    expect(words(page)).not.toContain('请问是几单元？');
  });

  test('what was typed is there again on another day, and goes under the key it was tried with', async () => {
    shows(ASKED);
    stage.phone.fails('matter.act', 'unavailable');
    const page = await open();
    await write(find(page, '.replying'), '.reply__words', '三单元');
    await send(find(page, '.replying'));
    const again = await open();
    const box = find(again, '.replying');
    expect(box.instance.data['seed']).toBe('三单元');
    succeeds();
    await send(box);
    expect(new Set(acts().map(({ key }) => key)).size).toBe(1);
  });

  test('that the matter moved on meanwhile stops no word: it goes out on the newest version by itself', async () => {
    shows(ASKED);
    const page = await open();
    const box = find(page, '.replying');
    await write(box, '.reply__words', '三单元');
    shows({ ...ASKED, seq: 9 });
    stage.phone.does('matter.act', (input) => {
      const fresh = (input as { seq: number }).seq === 9;
      return fresh
        ? { ok: true, at: NOW, output: { seq: 10, status: 'handling' } }
        : { ok: false, at: NOW, failure: { code: 'stale' } };
    });
    await send(box);
    expect(acts().map(({ seq }) => seq)).toEqual([3, 9]);
    expect(new Set(acts().map(({ key }) => key)).size).toBe(1);
    expect(toasts()).toContain('已经加上，经办的人会看到');
  });

  test('a picture or a voice alone is an answer', async () => {
    shows(ASKED);
    succeeds();
    const page = await open();
    const box = find(page, '.replying');
    await says(box, '.reply__photos', 'change', { photos: ['cloud://p'], unsent: [], waiting: 1 });
    await send(box);
    expect(acts()).toHaveLength(0);
    await says(box, '.reply__photos', 'change', { photos: ['cloud://p'], unsent: [], waiting: 0 });
    await says(box, '.reply__voice', 'change', { voice: { id: 'cloud://v', seconds: 3 }, unsent: null });
    await send(box);
    const voice = { id: 'cloud://v', seconds: 3 };
    expect(acts()[0]?.step).toEqual({ action: 'add', text: '', photos: ['cloud://p'], voice });
  });
});

describe('催办', () => {
  test('is pressed once, and a lost reply does no harm: it goes again by itself', async () => {
    shows({ actions: ['add', 'urge'] });
    stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail timeout' }));
    const page = await open();
    await tap(find(page, '.deeds'), '.deed--urge');
    expect(words(page)).toContain('催一催正在发出去');
    expect(page.querySelector('.deeds')?.querySelector('.deed--urge')).toBeUndefined();
    succeeds();
    shows({ actions: ['add'] });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(new Set(acts().map(({ key }) => key)).size).toBe(1);
    expect(acts().length).toBeGreaterThan(1);
    expect(words(page)).not.toContain('正在发出去');
  });

  test('where it was pressed today it says so, and when it can be again', async () => {
    const urged = { seq: 3, at: NOW - HOUR, action: 'urge' as const, sentence: '报事人催办', photos: [] };
    shows({ actions: ['add'], timeline: [urged] });
    const deeds = find(await open(), '.deeds');
    expect(deeds.querySelector('.deed--urge')).toBeUndefined();
    expect(words(deeds)).toContain('今天 8:00 催过了，明天可以再催');
    shows({ actions: ['add'], timeline: [{ ...urged, at: NOW - 30 * HOUR }] });
    expect(words(find(await open(), '.deeds'))).not.toContain('催过了');
  });
});

describe('撤回', () => {
  const asks = (confirm: boolean) => {
    const shown: Record<string, unknown>[] = [];
    stage.phone.can('showModal', (options: Record<string, unknown>) => {
      shown.push(options);
      return Promise.resolve({ confirm });
    });
    return shown;
  };

  test('is asked about first, and thinking better of it sends nothing', async () => {
    const shown = asks(false);
    shows({ actions: ['add', 'withdraw'] });
    await tap(find(await open(), '.deeds'), '.deed--withdraw');
    expect(shown[0]?.['content']).toContain('不再办了');
    expect(acts()).toEqual([]);
  });

  test('a hazard goes on, and that is said before and after', async () => {
    const shown = asks(true);
    shows({ actions: ['add', 'withdraw'], hazard: true });
    succeeds();
    const deeds = find(await open(), '.deeds');
    expect(words(deeds)).toContain('隐患会继续处理');
    await tap(deeds, '.deed--withdraw');
    expect(shown[0]?.['content']).toContain('也会有人继续处理');
    expect(acts()[0]?.step).toEqual({ action: 'withdraw' });
    expect(toasts()).toEqual(['您不再跟进，隐患会继续处理']);
  });
});

describe('评价', () => {
  test('sends face and words once, under one key however often it is tried', async () => {
    shows({ status: 'closed', actions: ['rate'] });
    stage.phone.fails('matter.act', 'busy');
    const page = await open();
    const rate = find(page, '.rate');
    await says(rate, '.foot-rate', 'act');
    expect(acts()).toHaveLength(0);
    rate.querySelectorAll('.face')[1]?.dispatchEvent('tap');
    await settled();
    await write(rate, '.write', ' 来得很快 ');
    await says(rate, '.foot-rate', 'act');
    expect(words(rate)).toContain('现在人多');
    succeeds();
    shows({ status: 'closed', rating: 'fair' });
    await says(rate, '.foot-rate', 'act');
    const [first, second] = acts();
    expect(first?.key).toBe(second?.key);
    expect(second?.step).toEqual({ action: 'rate', rating: 'fair', words: '来得很快' });
    expect(toasts()).toEqual(['谢谢您的评价']);
    expect(words(page)).toContain('您的评价：基本满意');
  });
});

describe('重办', () => {
  const until = NOW + 48 * HOUR;
  const closed = (reopening: object, actions: ('reopen' | 'rate')[] = ['reopen']) =>
    shows({ status: 'closed', actions, reopening: { until, times: 0, ...reopening } });

  test('says to whom and until when, and takes the reason with its pictures', async () => {
    closed({ to: '柳溪村第二网格' });
    succeeds();
    const card = find(await open(), '.reopen');
    expect(words(card)).toContain('会退回给柳溪村第二网格重办。11月25日 9:00 前可以提');
    await tap(card, '.open');
    const box = find(card, '.reopening');
    await send(box);
    expect(acts()).toEqual([]);
    await write(box, '.reply__words', '晚上又不亮了');
    await says(box, '.reply__photos', 'change', { photos: ['cloud://dark'], unsent: [], waiting: 0 });
    await send(box);
    expect(acts()[0]?.step).toEqual({
      action: 'reopen',
      reason: '晚上又不亮了',
      photos: ['cloud://dark'],
    });
  });

  test('the second time it says that it goes up', async () => {
    closed({ times: 1, to: '柳溪村' });
    expect(words(find(await open(), '.reopen'))).toContain('这次会交给上一级：柳溪村');
  });

  test('then it is final: no button, and the legal ways in words', async () => {
    closed({ times: 2, ways: ['行政复议：60 天内', '12345：随时可以打'] }, []);
    const card = find(await open(), '.reopen');
    expect(card.querySelector('.open')).toBeUndefined();
    expect(words(card)).toContain('还不满意，还有这些办法');
    expect(words(card)).toContain('12345：随时可以打');
  });
});

test('followed by a number, it is read and acted on with that number and no other', async () => {
  stage.phone.storage.set('followNumbers', [{ number: NUMBER, matter: 'm1' }]);
  shows({ actions: ['urge'] });
  succeeds();
  const page = await open();
  await tap(find(page, '.deeds'), '.deed--urge');
  const reads = stage.phone.called.filter((one) => one.procedure === 'matter.read');
  for (const { input } of reads) expect(input).toMatchObject({ number: NUMBER });
  expect(acts()[0]?.number).toBe(NUMBER);
});
