/** 我的事项, picking a place, and 我的. */
import type * as placeChoice from '../../../miniprogram/store/place-choice';
import { says, setStage, settled, tap, words } from '../harness';
import { member, NOW, resident, row, unitCard } from '../people';

const stage = setStage();

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
});
afterEach(() => jest.useRealTimers());

describe('我的事项', () => {
  test('nothing yet leads to 报事', async () => {
    stage.phone.answers('matter.mine', { rows: [] });
    const page = await stage.open('pages/mine/mine');
    expect(words(page)).toContain('您还没有报过事');
    await says(page, '.phases', 'emptyaction');
    expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
  });

  test('reaching the bottom brings the next page, by its cursor, once', async () => {
    stage.phone.does('matter.mine', (input) => ({
      ok: true,
      at: NOW,
      output: (input as { cursor?: string }).cursor
        ? { rows: [row({ matter: 'm2', line: '井盖没了' })] }
        : { rows: [row({ matter: 'm1' })], cursor: 'c1' },
    }));
    const page = await stage.open('pages/mine/mine');
    const reach = page.instance['onReachBottom'] as () => Promise<void>;
    await Promise.all([reach.call(page.instance), reach.call(page.instance)]);
    await settled();
    expect(words(page)).toContain('井盖没了');
    expect(words(page)).toContain('没有更多了');
    expect(stage.phone.called.filter((one) => one.procedure === 'matter.mine')).toHaveLength(2);
  });

  test('a next page that fails can be tried again where it stands', async () => {
    stage.phone.answers('matter.mine', { rows: [row()], cursor: 'c1' });
    const page = await stage.open('pages/mine/mine');
    stage.phone.fails('matter.mine', 'busy');
    await (page.instance['onReachBottom'] as () => Promise<void>).call(page.instance);
    expect(words(page)).toContain('点这里重试');
    stage.phone.answers('matter.mine', { rows: [row({ matter: 'm2', line: '井盖没了' })] });
    await tap(page, '.tail');
    expect(words(page)).toContain('井盖没了');
  });

  test('without a network they stand as last seen, and say so', async () => {
    stage.phone.answers('matter.mine', { rows: [row()] });
    await stage.open('pages/mine/mine');
    stage.phone.fails('matter.mine', 'busy');
    const later = await stage.open('pages/mine/mine');
    expect(words(later)).toContain('路灯不亮两天了');
    expect(words(later)).toContain('上次看到的');
    expect(words(later)).not.toContain('没有更多了');
    stage.phone.answers('matter.mine', { rows: [over] });
    await (later.instance['onPullDownRefresh'] as () => Promise<void>).call(later.instance);
    expect(words(later)).toContain('井盖没了');
    expect(words(later)).not.toMatch(/路灯不亮两天了|上次看到的/u);
  });

  const over = row({ matter: 'm2', line: '井盖没了', status: 'closed', no: '2026-000007' });

  test('the filter is kept, and says where the others are', async () => {
    stage.phone.answers('matter.mine', { rows: [row({ matter: 'm1' }), over] });
    const page = await stage.open('pages/mine/mine');
    expect(words(page)).toContain('编号 2026-000007');
    await says(page, '.chips', 'choose', { value: 'over' });
    expect(words(page)).not.toContain('路灯不亮两天了');
    stage.phone.answers('matter.mine', { rows: [row({ matter: 'm1' })] });
    const later = await stage.open('pages/mine/mine');
    expect(later.instance.data['filter']).toBe('over');
    expect(words(later)).toContain('还没有办结的事');
  });

  test('a page that a filter leaves empty brings the next by itself', async () => {
    stage.phone.storage.set('mine.filter', 'open');
    stage.phone.does('matter.mine', (input) => ({
      ok: true,
      at: NOW,
      output: (input as { cursor?: string }).cursor
        ? { rows: [row({ matter: 'm3', line: '台阶碎了' })] }
        : { rows: [over], cursor: 'c1' },
    }));
    const page = await stage.open('pages/mine/mine');
    expect(words(page)).toContain('台阶碎了');
  });

  test('numbers kept on this phone and what is public nearby are one tap away', async () => {
    stage.phone.storage.set('followNumbers', [{ number: '482915037264', matter: 'm9' }]);
    stage.phone.answers('matter.mine', { rows: [] });
    const page = await stage.open('pages/mine/mine');
    expect(words(page)).toContain('用号码跟的 1 件');
    await tap(page, '.way--numbers');
    await tap(page, '.way--nearby');
    expect(stage.phone.did.map(({ options }) => options['url'])).toEqual([
      '/packages/resident/number/number',
      '/packages/resident/nearby/nearby',
    ]);
  });

  test('a failure keeps what was already there', async () => {
    stage.phone.answers('matter.mine', { rows: [row()] });
    const page = await stage.open('pages/mine/mine');
    stage.phone.fails('matter.mine', 'unavailable');
    await (page.instance['onPullDownRefresh'] as () => Promise<void>).call(page.instance);
    expect(words(page)).toContain('路灯不亮两天了');
    expect(stage.phone.did.at(-1)?.api).toBe('stopPullDownRefresh');
  });
});

describe('picking a place', () => {
  const units = [
    { id: 't', name: '青禾镇', level: 'town', kind: 'territorial', landmarks: [] },
    { id: 'v', name: '柳溪村', level: 'village', kind: 'territorial', parent: 't', landmarks: [] },
    { id: 'g', name: '第二网格', level: 'grid', kind: 'territorial', parent: 'v', landmarks: ['北街菜市场'] },
  ];
  const type = async (page: Awaited<ReturnType<typeof stage.open>>, value: string) => {
    page.querySelector('.search__input')?.dispatchEvent('input', { detail: { value } });
    await settled();
  };
  beforeEach(() => stage.phone.answers('town.units', { town: { id: 't', name: '青禾镇' }, units }));

  test('from village to grid, and the choice goes back', async () => {
    const page = await stage.open('pages/place/place', { for: 'home' });
    await tap(page, '.unit');
    expect(words(page)).toContain('附近有 北街菜市场');
    await tap(page, '.unit');
    expect(stage.phone.did.map((one) => one.api)).toContain('navigateBack');
  });

  test('without a network it is picked from the list as last heard', async () => {
    await stage.open('pages/place/place', { for: 'matter' });
    stage.phone.goes(false);
    const page = await stage.open('pages/place/place', { for: 'matter' });
    await tap(page, '.unit');
    expect(words(page)).toContain('附近有 北街菜市场');
  });

  test('words are looked up once typing pauses; an answer that comes too late is dropped', async () => {
    const answers: ((card: object) => void)[] = [];
    stage.phone.does('town.locate', () => new Promise((resolve) => answers.push(resolve)));
    const page = await stage.open('pages/place/place', { for: 'matter' });
    for (const value of ['北', '北街', '北街菜', '北街菜市场']) await type(page, value);
    await jest.advanceTimersByTimeAsync(500);
    expect(stage.phone.called.filter((one) => one.procedure === 'town.locate')).toHaveLength(1);
    await type(page, '老粮站');
    await jest.advanceTimersByTimeAsync(500);
    const reply = (name: string) => ({
      ok: true,
      at: NOW,
      output: { unit: unitCard({ name }), by: 'landmark' },
    });
    answers[1]?.(reply('第三网格'));
    await settled();
    answers[0]?.(reply('第一网格'));
    await settled();
    expect(words(page)).toContain('第三网格');
    expect(words(page)).not.toContain('第一网格');
  });

  test('a road in two grids: both are offered, and the words stay what the spot is called', async () => {
    stage.phone.answers('town.locate', { by: 'none' });
    const within = '青禾镇 · 柳溪村';
    const found = ['第一网格', '第二网格'].map((name, n) => ({
      unit: n === 0 ? 'f' : 'g',
      name,
      level: 'grid',
      within,
      by: '柳溪路',
    }));
    stage.phone.answers('town.find', { rows: found });
    const chosen = stage.module<typeof placeChoice>('store/place-choice').askPlace('matter');
    const page = await stage.open('pages/place/place', { for: 'matter' });
    await type(page, '柳溪路');
    await jest.advanceTimersByTimeAsync(500);
    await settled();
    expect(words(page)).toContain('是不是其中一处？');
    expect(words(page)).toContain('柳溪村第一网格');
    page.querySelectorAll('.unit')[1]?.dispatchEvent('tap');
    expect(await chosen).toEqual({ unit: 'g', name: '柳溪村第二网格', words: '柳溪路' });
  });

  test('a denied position is an answer with a way on', async () => {
    stage.phone.can('getLocation', () => Promise.reject({ errMsg: 'getLocation:fail auth deny' }));
    const page = await stage.open('pages/place/place', { for: 'home' });
    page.querySelectorAll('.link')[0]?.dispatchEvent('tap');
    await settled();
    expect(words(page)).toContain('没有拿到您的位置');
    expect(words(page)).toContain('柳溪村');
  });

  test('the position is taken only on a tap, and may lie outside every grid', async () => {
    stage.phone.can('getLocation', async () => ({ longitude: 120.1, latitude: 30.2 }));
    stage.phone.answers('town.locate', { by: 'none' });
    const page = await stage.open('pages/place/place', { for: 'home' });
    expect(stage.phone.called.map((one) => one.procedure)).toEqual(['town.units']);
    page.querySelectorAll('.link')[0]?.dispatchEvent('tap');
    await settled();
    expect(stage.phone.called.at(-1)?.input).toEqual({ position: [120.1, 30.2] });
    expect(words(page)).toContain('没有对上网格');
  });
});

describe('我的', () => {
  test('who I am, and elder mode at once and for the next time', async () => {
    stage.phone.answers('people.me', member);
    const page = await stage.open('pages/me/me');
    expect(words(page)).toContain('柳溪村第二网格 网格长');
    expect(words(page)).toContain('版本 1.2.3');
    await says(page, '.elder', 'change', { value: true });
    expect(stage.phone.storage.get('elder')).toBe(true);
    expect(page.dom.innerHTML).toContain('--scale:1.4');
  });

  test('the robots of the groups are the administrator’s alone', async () => {
    stage.phone.answers('people.me', member);
    expect(words(await stage.open('pages/me/me'))).not.toContain('群机器人');
  });

  test('the administrator comes to the robots from here', async () => {
    stage.phone.answers('people.me', { ...member, member: { ...member.member!, administers: true } });
    const went: unknown[] = [];
    stage.phone.can('navigateTo', (to: unknown) => void went.push(to));
    const page = await stage.open('pages/me/me');
    await tap(page, '.robots');
    expect(went).toEqual([{ url: '/packages/office/robots/robots' }]);
  });
});
