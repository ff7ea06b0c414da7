/** What the phone remembers: who I am, my grid, the draft, the network and the size of type. */
import type * as AppearanceModule from '../../../miniprogram/store/appearance';
import type * as DraftModule from '../../../miniprogram/store/draft';
import type * as NetworkModule from '../../../miniprogram/store/network';
import type * as PlaceModule from '../../../miniprogram/store/place-choice';
import type * as SessionModule from '../../../miniprogram/store/session';
import { setStage } from '../harness';
import { NOW, resident } from '../people';

const stage = setStage();

describe('session', () => {
  const session = () => stage.module<typeof SessionModule>('store/session');

  test('who I am is asked once, however many pages ask', async () => {
    stage.phone.answers('people.me', resident);
    const { me } = session();
    await Promise.all([me(), me(), me()]);
    await me();
    expect(stage.phone.called).toHaveLength(1);
  });

  test('after a failure the next one asks again', async () => {
    stage.phone.fails('people.me', 'busy');
    const { me } = session();
    await expect(me()).rejects.toMatchObject({ code: 'busy' });
    stage.phone.answers('people.me', resident);
    await expect(me()).resolves.toEqual(resident);
  });

  test('coming back after ten minutes asks again: posts change', async () => {
    jest.useFakeTimers({ now: NOW });
    stage.phone.answers('people.me', resident);
    const { me, forgetOldSession } = session();
    await me();
    forgetOldSession();
    await me();
    expect(stage.phone.called).toHaveLength(1);
    jest.setSystemTime(NOW + 11 * 60_000);
    forgetOldSession();
    await me();
    expect(stage.phone.called).toHaveLength(2);
    jest.useRealTimers();
  });

  test('the grid is kept on the phone and can be forgotten', () => {
    const { homeUnit, setHomeUnit } = session();
    expect(homeUnit()).toBeUndefined();
    setHomeUnit('g2');
    expect(homeUnit()).toBe('g2');
    setHomeUnit(undefined);
    expect(homeUnit()).toBeUndefined();
  });
});

test('a draft keeps its key until it was sent, and then a new one begins', () => {
  const { emptyDraft, keepDraft, keptDraft, dropDraft, reportedBefore } =
    stage.module<typeof DraftModule>('store/draft');
  const draft = { ...emptyDraft(), text: '路灯不亮' };
  keepDraft(draft);
  expect(keptDraft()).toEqual(draft);
  expect(reportedBefore()).toBe(false);
  dropDraft({});
  expect(keptDraft().text).toBe('');
  expect(keptDraft().key).not.toBe(draft.key);
  expect(reportedBefore()).toBe(true);
});

test('the network is followed, and only its turns are told', () => {
  const { isOnline, onNetworkChange } = stage.module<typeof NetworkModule>('store/network');
  const told: boolean[] = [];
  const leave = onNetworkChange((online) => told.push(online));
  expect(isOnline()).toBe(true);
  stage.phone.goes(false);
  stage.phone.goes(false);
  stage.phone.goes(true);
  leave();
  stage.phone.goes(false);
  expect(told).toEqual([false, true]);
});

test.each([
  [1, false, 1],
  [1.2, false, 1.2],
  [1, true, 1.4],
  [1.65, false, 1.4],
  [0.9, false, 1],
])('WeChat’s type size %d with elder mode %s is drawn at %d', (factor, elder, scale) => {
  stage.phone.can('getAppBaseInfo', () => ({ fontSizeScaleFactor: factor }));
  const { setElder, typeScale } = stage.module<typeof AppearanceModule>('store/appearance');
  setElder(elder);
  expect(typeScale()).toBe(scale);
});

test('asking for a place brings back the first answer only', async () => {
  const { askPlace, settlePlace } = stage.module<typeof PlaceModule>('store/place-choice');
  const asked = askPlace('home');
  settlePlace({ unit: 'g2', name: '第二网格' });
  settlePlace(undefined);
  await expect(asked).resolves.toEqual({ unit: 'g2', name: '第二网格' });
  expect(stage.phone.did[0]?.options['url']).toBe('/pages/place/place?for=home');
});
