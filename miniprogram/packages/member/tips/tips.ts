/** 我的上报: what became of each of my tips, and thanks by quarter. Nobody sees another's. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { added } from '../../../behaviors/joined';
import { following, type Following } from '../../../behaviors/following';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { nextPage } from '../../../behaviors/next-page';
import { w } from '../words/tips';
import { BEFORE, present } from './tips.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  signals: null as Following | null,

  onLoad() {
    this.signals = following(
      async () => [{ group: (await me()).bell, open: true }],
      () => void this.load(),
    );
  },
  onShow() {
    void this.load();
  },
  onHide() {
    this.signals?.stop();
  },
  onUnload() {
    this.signals?.stop();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { rows, cursor, quarter, before } = await call('matter', 'tips', {});
      stage(this).change({ phase: 'ready', rows, cursor, quarter, before, pages: 1, more: 'idle' });
      this.signals?.start();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onReachBottom() {
    return nextPage(stage(this), (cursor) => call('matter', 'tips', { cursor }), added);
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onTipTap() {
    wx.navigateTo({ url: '/packages/member/tip/tip' });
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=reporter` });
  },
});
