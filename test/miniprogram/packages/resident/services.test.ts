/** 代办 on the phone: found by words, papers ticked, asked for with a visit, kept where there is no network. */
import type * as Outgoing from '../../../../miniprogram/store/outgoing';
import type * as Place from '../../../../miniprogram/store/place-choice';
import { says, setStage, settled, tap, words, write } from '../../harness';
import { chief, member, NOW, resident, unitCard } from '../../people';

const stage = setStage();
const ALLOWANCE = {
  key: 'allowance',
  category: '1103',
  name: '高龄津贴',
  who: '年满 80 岁的老人',
  papers: ['身份证', '银行卡'],
  steps: ['收齐材料', '告诉您结果'],
  where: '镇便民服务中心',
};
const PERMIT = { ...ALLOWANCE, key: 'permit', name: '居住证', who: '户口在外地的人', papers: ['租房合同'] };
const VISITS = [
  { on: '2026-11-24', parts: ['morning', 'afternoon'] },
  { on: '2026-11-25', parts: ['afternoon'] },
];
const DAY = 86_400_000;
const submitted = { matter: 'm9', holderName: '柳溪村第二网格', clock: null };
const sent = () => stage.phone.called.filter(({ procedure }) => procedure === 'matter.submit');

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
  stage.phone.answers('town.services', { services: [ALLOWANCE, PERMIT], visits: VISITS });
  stage.phone.answers('matter.submit', submitted);
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.storage.set('homeCard', unitCard({ chief }));
});
afterEach(() => jest.useRealTimers());

const service = () => stage.open('packages/resident/service/service', { key: 'allowance' });
const ask = () => stage.open('packages/resident/ask/ask', { key: 'allowance' });
const choose = (page: Awaited<ReturnType<typeof ask>>, chips: string, value: string) =>
  says(page, chips, 'choose', { value });

describe('the list', () => {
  test('is found by words, whole or in pieces', async () => {
    const page = await stage.open('packages/resident/services/services');
    expect(words(page)).toContain('居住证');
    await write(page, '.search__input', '高龄补贴');
    expect(words(page)).toContain('高龄津贴');
    expect(words(page)).not.toContain('居住证');
    await write(page, '.search__input', '租房');
    expect(words(page)).toContain('居住证');
    await write(page, '.search__input', '火星');
    expect(words(page)).toContain('直接报事');
  });

  test('is there without a network once it was seen', async () => {
    await stage.open('packages/resident/services/services');
    stage.phone.does('town.services', () => Promise.reject({ errMsg: 'request:fail' }));
    expect(words(await stage.open('packages/resident/services/services'))).toContain('高龄津贴');
  });
});

describe('one service', () => {
  test('says for whom, which papers, which steps, where; and whom to ring', async () => {
    const page = await service();
    for (const said of ['年满 80 岁的老人', '身份证', '收齐材料', '镇便民服务中心'])
      expect(words(page)).toContain(said);
    await tap(page, '.call');
    expect(stage.phone.did).toContainEqual(
      expect.objectContaining({
        api: 'makePhoneCall',
        options: expect.objectContaining({ phoneNumber: chief.phone }) as object,
      }),
    );
  });

  test('a paper that is ready stays ticked on this phone, and is nobody else’s business', async () => {
    await tap(await service(), '.paper');
    const again = await service();
    expect(words(again)).toContain('备好 1 样，共 2 样');
    expect(stage.phone.called.map(({ procedure }) => procedure)).toEqual(['town.services', 'town.services']);
    await tap(again, '.paper');
    expect(words(again)).not.toContain('备好 1 样');
  });

  test('one that is no more leads back', async () => {
    const page = await stage.open('packages/resident/service/service', { key: 'gone' });
    expect(words(page)).toContain('这项代办现在没有了');
    expect(words(page)).toContain('回到上一页');
  });
});

describe('asking for it', () => {
  async function filled() {
    const page = await ask();
    await choose(page, '.athome', 'yes');
    await choose(page, '.days', '2026-11-24');
    await choose(page, '.parts', 'morning');
    await write(page, '.spot', '村口第三家');
    await write(page, '.name', '王桂兰');
    await write(page, '.phone', '13800001234');
    return page;
  }

  test('sends the service, the visit and whom to call, known to whoever does it', async () => {
    const page = await filled();
    expect(words(page)).toContain('走不动，请11月24日周二上午上门。');
    await says(page, '.foot-send', 'act');
    expect(sent()[0]?.input).toMatchObject({
      source: 'report',
      service: 'allowance',
      identity: 'named',
      contact: { name: '王桂兰', phone: '13800001234' },
      visit: { on: '2026-11-24', part: 'morning' },
      place: { unit: 'g2', words: '村口第三家' },
      text: '请人代办：高龄津贴。\n走不动，请11月24日周二上午上门。\n住在：村口第三家。',
    });
    expect(words(page)).toContain('柳溪村第二网格会跟您联系');
    await says(page, '.foot-follow', 'act');
    expect(stage.phone.did.at(-1)?.options).toEqual({ url: '/pages/matter/matter?id=m9&as=reporter' });
  });

  test('at another place than the one picked first, the landmark of the first goes too', async () => {
    const page = await ask();
    const { settlePlace } = stage.module<typeof Place>('store/place-choice');
    for (const place of [
      { unit: 'g2', name: '柳溪村第二网格', words: '北街菜市场' },
      { unit: 'g3', name: '柳溪村第三网格' },
    ]) {
      await tap(page, '.where__change');
      settlePlace(place);
      await settled();
    }
    await choose(page, '.athome', 'no');
    await says(page, '.foot-send', 'act');
    expect(sent()[0]?.input).toMatchObject({ place: { unit: 'g3' }, text: '请人代办：高龄津贴。' });
    expect(sent()[0]?.input).not.toHaveProperty('place.words');
  });

  test('says what is still missing, and sends nothing before', async () => {
    const page = await ask();
    const lacks: [() => Promise<unknown>, string][] = [
      [() => Promise.resolve(), '先选要不要上门'],
      [() => choose(page, '.athome', 'yes'), '先选哪天上门'],
      [() => choose(page, '.days', '2026-11-24'), '请写清楚住在哪里'],
      [() => write(page, '.spot', '村口'), '请写姓名'],
      [() => write(page, '.name', '王桂兰'), '请写电话'],
    ];
    for (const [done, lack] of lacks) {
      await done();
      await says(page, '.foot-send', 'act');
      expect(words(page)).toContain(lack);
    }
    expect(sent()).toEqual([]);
  });

  test('without a visit nobody needs to be called', async () => {
    const page = await ask();
    await choose(page, '.athome', 'no');
    await says(page, '.foot-send', 'act');
    expect(sent()[0]?.input).toMatchObject({ text: '请人代办：高龄津贴。' });
    expect(sent()[0]?.input).not.toHaveProperty('contact');
    expect(sent()[0]?.input).not.toHaveProperty('visit');
  });

  test('a half day has one half, chosen with the day', async () => {
    const page = await ask();
    await choose(page, '.athome', 'yes');
    await choose(page, '.days', '2026-11-25');
    expect(words(page)).toContain('下午');
    expect(words(page)).not.toContain('上午 ');
    expect(stage.phone.storage.get('asking.allowance')).toMatchObject({ part: 'afternoon' });
  });

  test('what was written is there again after the app died, under the same key', async () => {
    await filled();
    const { key } = stage.phone.storage.get('asking.allowance') as { key: string };
    const again = await ask();
    expect(words(again)).toContain('住在：村口第三家');
    await says(again, '.foot-send', 'act');
    expect(sent()[0]?.input).toMatchObject({ key });
    expect(stage.phone.storage.has('asking.allowance')).toBe(false);
  });

  test('a day that is over, or that is no longer offered, is chosen anew; all the rest is there', async () => {
    const page = await filled();
    stage.phone.serverTime = NOW + DAY;
    jest.setSystemTime(NOW + DAY);
    await says(page, '.foot-send', 'act');
    expect(words(page)).toContain('先选哪天上门');
    const again = await ask();
    expect(words(again)).not.toContain('11月24日');
    expect(words(again)).toContain('先选哪天上门');
    await choose(again, '.days', '2026-11-25');
    await says(again, '.foot-send', 'act');
    expect(sent().map(({ input }) => input)).toMatchObject([
      { visit: { on: '2026-11-25', part: 'afternoon' }, place: { words: '村口第三家' } },
    ]);
  });

  test('without a network it is written down with everything, and goes by itself once', async () => {
    const page = await filled();
    stage.phone.does('matter.submit', () => Promise.reject({ errMsg: 'request:fail' }));
    stage.phone.goes(false);
    await says(page, '.foot-send', 'act');
    expect(words(page)).toContain('已经记下来了');
    expect(stage.phone.storage.get('outgoing')).toMatchObject([
      { asked: { spot: '村口第三家', athome: true } },
    ]);
    stage.phone.answers('matter.submit', submitted);
    stage.phone.goes(true);
    await stage.module<typeof Outgoing>('store/outgoing').sendWaiting();
    await settled();
    expect(sent().at(-1)?.input).toMatchObject({
      service: 'allowance',
      visit: { on: '2026-11-24', part: 'morning' },
      contact: { name: '王桂兰' },
    });
    expect(stage.module<typeof Outgoing>('store/outgoing').outgoing()).toEqual([]);
  });

  test('a chief asks for herself as a resident does', async () => {
    stage.phone.answers('people.me', member);
    const page = await ask();
    await choose(page, '.athome', 'no');
    await says(page, '.foot-send', 'act');
    expect(sent()[0]?.input).toMatchObject({ source: 'report' });
  });

  test('a refusal keeps what was written, and says why', async () => {
    stage.phone.fails('matter.submit', 'visitNotThen', 'visit');
    const page = await filled();
    await says(page, '.foot-send', 'act');
    expect(words(page)).toContain('那时没有人上门');
    expect(stage.phone.storage.has('asking.allowance')).toBe(true);
  });
});
