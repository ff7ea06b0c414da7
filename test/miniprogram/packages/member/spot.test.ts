/** 热点 as members meet it: its card in a group, and the page with exactly its matters, where it is confirmed and split. */
import type { HotSpotFace } from '@gelin/domain';
import { spotView } from '../../../../miniprogram/packages/member/components/spot-card/spot-card.view';
import { find, setStage, settled, words, type Drawn } from '../../harness';
import { member, NOW } from '../../people';
import { face, hotSpot as spot } from './fixtures';

const stage = setStage();
const CARD = 'packages/member/components/spot-card/spot-card';
const PAGE = 'packages/member/spot/spot';
const QUERY = { group: 'v1', spot: 's1' };

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
});

const tap = (page: Drawn, selector: string) => find(page, selector).dispatchEvent('tap');
const decided = (procedure: string) => stage.phone.called.filter((each) => each.procedure === procedure);

describe('the card', () => {
  const drawn = (more: Partial<HotSpotFace> = {}) => stage.render(CARD, { spot: spotView(spot(more), NOW) });

  test('says what and where, how many since when, and shows three of them', () => {
    expect(words(drawn())).toMatch(
      /柳溪村 柳溪花园 · 施工噪音.*可能是同一件事.*昨天.*起 4 件，还有 3 件没办好，另有 2 人也遇到.*搅拌站太吵.*灰尘很大.*确认是一件事.*拆开/,
    );
  });

  test('has no buttons for whoever may not decide, and only 拆开 once it is confirmed', () => {
    expect(words(drawn({ mayDecide: false }))).not.toContain('拆开');
    const confirmed = words(drawn({ state: 'confirmed' }));
    expect(confirmed).toContain('已确认是一件事');
    expect(confirmed).not.toContain('确认是一件事拆开');
  });

  test('one that is dissolved says so and shows nothing of it', () => {
    const text = words(drawn({ state: 'dissolved', mayDecide: false }));
    expect(text).toContain('已拆开');
    expect(text).not.toContain('搅拌站太吵');
  });
});

describe('the page', () => {
  const opened = () => {
    stage.phone.answers('group.spot', {
      spot: spot(),
      faces: [face('m0'), face('m1', 1, { line: '灰尘很大' })],
    });
    return stage.open(PAGE, QUERY);
  };

  test('lists exactly its matters, and each opens', async () => {
    const page = await opened();
    expect(words(page)).toContain('灰尘很大');
    find(page, '.member__row').querySelector('matter-row');
    (page.instance['onRowOpen'] as (event: object) => void)({ detail: { matter: 'm1' } });
    expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=member');
  });

  test('confirming asks once and fetches anew', async () => {
    const page = await opened();
    stage.phone.answers('group.confirmSpot', { spot: spot({ state: 'confirmed' }) });
    await (page.instance['onConfirm'] as () => Promise<void>)();
    expect(decided('group.confirmSpot')).toHaveLength(1);
    expect(decided('group.spot')).toHaveLength(2);
  });

  test('what is chosen is taken out, and nothing else', async () => {
    const page = await opened();
    (page.instance['onSplitBegin'] as () => void)();
    expect(words(page)).toContain('选出不是这件事的');
    tap(page, '.member');
    await settled();
    expect(words(page)).toContain('已选 1 件');
    stage.phone.answers('group.splitSpot', { spot: spot({ count: 3 }) });
    await (page.instance['onTakeTap'] as () => Promise<void>)();
    expect(decided('group.splitSpot').map(({ input }) => input)).toEqual([{ ...QUERY, matters: ['m0'] }]);
    expect(words(page)).not.toContain('已选');
  });

  test('a failure says so and leaves the choice', async () => {
    const page = await opened();
    (page.instance['onSplitBegin'] as () => void)();
    tap(page, '.member');
    stage.phone.fails('group.splitSpot', 'busy');
    await (page.instance['onTakeTap'] as () => Promise<void>)();
    expect(words(page)).toContain('已选 1 件');
  });
});
