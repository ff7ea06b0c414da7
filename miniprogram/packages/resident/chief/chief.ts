/** 网格长: the page of who answers for a grid, with one tap to call; opened from within, by a card or by a board's code. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import { linkInQuery, matterPageOf, unitInQuery } from '../../../store/grid-code';
import { fullName } from '../../../store/home-card';
import { homeUnit, me, setHomeUnit } from '../../../store/session';
import { CHIEF_SAYS, CHIEF_WORDS } from '../words/chief';
import { BEFORE, present, shareTitle } from './chief.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: CHIEF_WORDS, ...stage.first },
  unit: '',

  onLoad(query: Record<string, string | undefined>) {
    // One address is registered with the platform: codes on papers lead here too.
    const matter = matterPageOf(linkInQuery(query));
    if (matter) return void wx.redirectTo({ url: matter });
    this.unit = unitInQuery(query) ?? '';
    void this.load();
  },
  async load() {
    if (!this.unit) return stage(this).change({ phase: 'failed', failure: 'unitUnknown' });
    try {
      const page = await call('town', 'chief', { unit: this.unit });
      stage(this).change({ phase: 'ready', page, home: homeUnit() });
    } catch (thrown) {
      return stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
    await this.loadMore();
  },
  /** What the page can do without: the grid's shape, and whether I may have boards made. */
  async loadMore() {
    const [drawn, who] = await Promise.allSettled([call('town', 'map', { unit: this.unit }), me()]);
    stage(this).change({
      ...(drawn.status === 'fulfilled' && { grids: drawn.value.grids }),
      ...(who.status === 'fulfilled' && { me: who.value }),
    });
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onCallAct() {
    const phone = this.data.answers?.phone;
    if (phone) dial(phone);
  },
  onContactTap(event: WechatMiniprogram.TouchEvent) {
    const phone = String(event.currentTarget.dataset['phone'] ?? '');
    if (phone) dial(phone);
  },
  onMineTap() {
    const { page } = stage(this).state;
    if (!page) return;
    setHomeUnit(page.id);
    stage(this).change({ home: page.id });
    wx.showToast({ title: CHIEF_SAYS.setMine(fullName(page)), icon: 'none' });
  },
  onFindTap() {
    wx.navigateTo({ url: '/packages/resident/find/find' });
  },
  onBoardsTap() {
    wx.navigateTo({ url: `/packages/office/boards/boards?unit=${this.unit}` });
  },
  onShareAppMessage() {
    return {
      title: shareTitle(stage(this).state),
      path: `/packages/resident/chief/chief?unit=${this.unit}`,
    };
  },
});
