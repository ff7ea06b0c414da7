/** The informants' screen: photo, category, out; many in a row; wherever they stand; with or without a network. */
import type * as OutgoingModule from '../../../../miniprogram/store/outgoing';
import { find, says, settled, tap, words, write } from '../../harness';
import { COVER, LAMP, pick, RUBBISH, send, setTipStage, shoot, TREES } from './tip.stage';

const stage = setTipStage();
const PAGE = 'packages/member/tip/tip';
const chips = (page: Parameters<typeof words>[0]) =>
  page.querySelectorAll('.kind__name').map((one) => words(one));
const place = (page: Parameters<typeof words>[0]) => find(page, '.places').instance.data['value'];

test('the first big button opens the camera at once, without asking where from', async () => {
  const page = await stage.open(PAGE);
  await shoot(page);
  expect(stage.chosen).toMatchObject([{ sourceType: ['camera'] }]);
});

test('photo, category, send: out in two taps, as a tip of the own grid, called by its category', async () => {
  const page = await stage.open(PAGE);
  await shoot(page);
  await pick(page, LAMP.code);
  await send(page);
  expect(stage.sendings()).toMatchObject([
    { source: 'tip', category: LAMP.code, text: LAMP.name, photos: ['cloud://1.jpg'], place: { unit: 'g2' } },
  ]);
  expect(words(page)).toContain('已发出 1 件');
});

test('afterwards the screen is empty at once and the next one begins; each has a key of its own', async () => {
  const page = await stage.open(PAGE);
  for (let n = 1; n <= 3; n += 1) {
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    expect(page.querySelector('.camera__take')).toBeDefined();
    expect(page.querySelectorAll('.kind--on')).toHaveLength(0);
  }
  expect(words(page)).toContain('已发出 3 件');
  expect(new Set(stage.sendings().map(({ key }) => key)).size).toBe(3);
});

test('what was used last stands first, kept on the phone; the commonest ones fill up', async () => {
  const page = await stage.open(PAGE);
  expect(chips(page)).toEqual([RUBBISH.name, COVER.name, LAMP.name]);
  await shoot(page);
  await pick(page, LAMP.code);
  await send(page);
  expect(chips(page)).toEqual([LAMP.name, RUBBISH.name, COVER.name]);
  const again = await stage.open(PAGE);
  expect(chips(again)).toEqual([LAMP.name, RUBBISH.name, COVER.name]);
});

test('any other category is one tap further, and then stands among the chips', async () => {
  const page = await stage.open(PAGE);
  await tap(page, '.way');
  await pick(page, TREES.code);
  expect(chips(page)).toContain(TREES.name);
  expect(page.querySelectorAll('.group')).toHaveLength(0);
});

test('a picture alone says not what it is; words alone do', async () => {
  const page = await stage.open(PAGE);
  expect(find(page, '.foot-act').instance.data).toMatchObject({ disabled: true, note: '先拍照，再点类别' });
  await shoot(page);
  expect(find(page, '.foot-act').instance.data).toMatchObject({ disabled: true, note: '点一个类别就能发' });
  await write(page, '.write-line', '三号楼东头');
  await send(page);
  expect(stage.sendings()).toMatchObject([{ text: '三号楼东头', photos: ['cloud://1.jpg'] }]);
  expect(stage.sendings()[0]).not.toHaveProperty('category');
});

test('a picture still being made ready belongs to this one: it is waited for', async () => {
  const page = await stage.open(PAGE);
  let ready: (info: object) => void = () => undefined;
  stage.phone.can('getImageInfo', () => new Promise((resolve) => (ready = resolve)));
  await pick(page, LAMP.code);
  await write(page, '.write-line', '三号楼东头');
  await shoot(page);
  expect(find(page, '.foot-act').instance.data).toMatchObject({ disabled: true, note: '照片正在准备' });
  await send(page);
  expect(stage.sendings()).toEqual([]);
  ready({ width: 800, height: 600 });
  await settled();
  await send(page);
  expect(stage.sendings()).toMatchObject([{ photos: ['cloud://1.jpg'] }]);
});

test('a voice goes up with it, unwritten; alone, it is said that the centre hears it first', async () => {
  const page = await stage.open(PAGE);
  await says(page, '.speak', 'voice', { path: 'wxfile://kept/v.mp3', seconds: 7 });
  expect(find(page, '.foot-act').instance.data['note']).toContain('镇综治中心先听');
  await send(page);
  expect(stage.sendings()).toMatchObject([{ text: '', voice: { id: 'cloud://v.mp3', seconds: 7 } }]);
});

describe('where', () => {
  test('my own grid first, its neighbours beside it, other villages by the place page', async () => {
    const page = await stage.open(PAGE);
    const { items } = find(page, '.places').instance.data as { items: { label: string }[] };
    expect(items.map(({ label }) => label)).toEqual([
      '柳溪村第二网格',
      '用我的位置',
      '柳溪村第一网格',
      '其他地方',
    ]);
    expect(place(page)).toBe('g2');
  });

  test('another grid is one tap, and stays for the next one', async () => {
    const page = await stage.open(PAGE);
    await says(page, '.places', 'choose', { value: 'g1' });
    for (const _ of [1, 2]) {
      await shoot(page);
      await pick(page, LAMP.code);
      await send(page);
    }
    expect(stage.sendings().map((sent) => sent['place'])).toEqual([{ unit: 'g1' }, { unit: 'g1' }]);
  });

  test('where the position is allowed it decides, without a tap: each picture is where the phone is now', async () => {
    stage.stands([104.1, 30.6]);
    stage.phone.answers('town.locate', {
      by: 'boundary',
      unit: {
        id: 'g9',
        name: '第一网格',
        within: '青禾镇 · 上坝村',
        level: 'grid',
        landmarks: [],
        workers: [],
      },
    });
    const page = await stage.open(PAGE);
    expect(place(page)).toBe(':here');
    expect(words(find(page, '.places'))).toContain('这里：上坝村第一网格');
    stage.stands([104.2, 30.7]);
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    expect(stage.sendings()[0]?.['place']).toEqual({ unit: 'g9', position: [104.2, 30.7] });
  });

  test('a town without polygons: the position goes along, my own grid is what it is filed under', async () => {
    stage.stands([104.1, 30.6]);
    stage.phone.answers('town.locate', { by: 'none' });
    const page = await stage.open(PAGE);
    expect(place(page)).toBe('g2');
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    expect(stage.sendings()[0]?.['place']).toEqual({ unit: 'g2', position: [104.1, 30.6] });
    // Whoever asks for the place itself is told, and never filed elsewhere without a word.
    await says(page, '.places', 'choose', { value: ':here' });
    expect(place(page)).toBe('g2');
    expect(words(page)).toContain('还不知道这里是哪个网格');
  });

  test('a grid that was tapped beats the position', async () => {
    stage.stands([104.1, 30.6]);
    stage.phone.answers('town.locate', { by: 'none' });
    const page = await stage.open(PAGE);
    await says(page, '.places', 'choose', { value: 'g1' });
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    expect(stage.sendings()[0]?.['place']).toEqual({ unit: 'g1' });
  });

  test('nobody is asked for the position but by their own tap; a no leads back to the grid', async () => {
    const page = await stage.open(PAGE);
    await shoot(page);
    await says(page, '.places', 'choose', { value: ':here' });
    expect(words(page)).toContain('手机没有给位置，请点一个网格');
    expect(place(page)).toBe('g2');
  });
});

describe('without a network', () => {
  test('everything is there from the last time, and goes out by itself, in order and once', async () => {
    await stage.open(PAGE);
    // As the app does from its start on.
    stage.module<typeof OutgoingModule>('store/outgoing').sendWhenOnline();
    stage.phone.goes(false);
    for (const asked of ['people.me', 'town.categories', 'town.units'])
      stage.phone.does(asked, () => Promise.reject({ errMsg: 'request:fail' }));
    const page = await stage.open(PAGE);
    expect(place(page)).toBe('g2');
    for (const { code } of [LAMP, COVER]) {
      await shoot(page);
      await pick(page, code);
      await send(page);
    }
    expect(stage.sendings()).toHaveLength(0);
    expect(words(page)).toContain('2 件记下了，有网就自己发出');
    stage.phone.goes(true);
    await jest.advanceTimersByTimeAsync(10);
    await settled();
    expect(stage.sendings().map(({ category }) => category)).toEqual([LAMP.code, COVER.code]);
    expect(words(page)).toContain('已发出 2 件');
  });

  test('what was begun when the app went away is there again, photo and category', async () => {
    const page = await stage.open(PAGE);
    await shoot(page);
    await pick(page, COVER.code);
    const again = await stage.open(PAGE);
    expect(again.querySelector('.camera__take')).toBeUndefined();
    await send(again);
    expect(stage.sendings()).toMatchObject([{ category: COVER.code, photos: ['cloud://1.jpg'] }]);
  });

  test('what cannot go as it is says so and leads there', async () => {
    stage.phone.fails('matter.submit', 'contentRisky');
    const page = await stage.open(PAGE);
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    await tap(page, '.stopped');
    expect(stage.phone.did.at(-1)).toMatchObject({ api: 'switchTab', options: { url: '/pages/mine/mine' } });
    expect(words(page)).not.toContain('已发出');
  });
});

describe('taking the last one back', () => {
  async function sentOne() {
    const page = await stage.open(PAGE);
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    return page;
  }

  test('within ten seconds it is withdrawn, and does not count any more', async () => {
    const page = await sentOne();
    stage.phone.answers('matter.act', { seq: 2, status: 'withdrawn' });
    await tap(page, '.sent__undo');
    const act = stage.phone.called.find(({ procedure }) => procedure === 'matter.act');
    expect(act?.input).toMatchObject({ seq: 1, step: { action: 'withdraw' } });
    expect(words(page)).toContain('撤回了');
    expect(words(page)).not.toContain('已发出');
  });

  test('a hazard goes on without its reporter, and says so', async () => {
    const page = await sentOne();
    stage.phone.answers('matter.act', { seq: 2, status: 'reported' });
    await tap(page, '.sent__undo');
    expect(words(page)).toContain('这是安全隐患，会继续处理');
    expect(words(page)).toContain('已发出 1 件');
  });

  test('after ten seconds it is not offered any more', async () => {
    const page = await sentOne();
    await jest.advanceTimersByTimeAsync(9_999);
    expect(page.querySelector('.sent__undo')).toBeDefined();
    await jest.advanceTimersByTimeAsync(1);
    expect(page.querySelector('.sent__undo')).toBeUndefined();
  });

  test('what somebody has taken up meanwhile stays, and the way to look is said', async () => {
    const page = await sentOne();
    stage.phone.fails('matter.act', 'stale');
    await tap(page, '.sent__undo');
    expect(words(page)).toContain('已经有人在办了');
  });

  test('one that never went comes back onto the screen as it was', async () => {
    const page = await stage.open(PAGE);
    stage.phone.goes(false);
    await shoot(page);
    await pick(page, LAMP.code);
    await send(page);
    await tap(page, '.sent__undo');
    expect(page.querySelector('.camera__take')).toBeUndefined();
    expect(page.querySelectorAll('.kind--on')).toHaveLength(1);
    expect(words(page)).not.toContain('记下了');
    stage.phone.goes(true);
    await jest.advanceTimersByTimeAsync(10);
    expect(stage.sendings()).toHaveLength(0);
    await send(page);
    expect(stage.sendings()).toMatchObject([{ category: LAMP.code, photos: ['cloud://1.jpg'] }]);
  });
});

test('the whole report page and the list of what became of it are one tap away', async () => {
  const page = await stage.open(PAGE);
  page.querySelectorAll('.way').at(-1)?.dispatchEvent('tap');
  page.querySelectorAll('.way').at(-2)?.dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.map(({ options }) => options['url'])).toEqual([
    '/pages/report/report',
    '/packages/member/tips/tips',
  ]);
});
