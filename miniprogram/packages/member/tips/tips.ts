/** 我的上报: what became of each of my tips, and thanks by quarter. Nobody sees another's. */
import { call } from '../../../api/call';
import { added } from '../../../behaviors/joined';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { nextPage } from '../../../behaviors/next-page';
import { w } from '../words/tips';
import { BEFORE, present } from './tips.view';

const stage = staged(() => BEFORE, present);

/** My own bell: it rings when something of mine moves. */
const mine = async () => [{ group: (await me()).bell, open: true }];

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: mine }),

  onLoad() {
    this.goLive();
  },
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { rows, cursor, quarter, before } = await call('matter', 'tips', {});
      return { rows, cursor, quarter, before, pages: 1, more: 'idle' as const };
    });
    if (there) this.signals?.start();
  },

  onReachBottom() {
    return nextPage(stage(this), (cursor) => call('matter', 'tips', { cursor }), added);
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onTipTap() {
    wx.navigateTo({ url: '/packages/member/tip/tip' });
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=reporter` });
  },
});
