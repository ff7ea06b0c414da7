/** 巡查记录: what was patrolled in my places, newest first; a tap opens what was looked at. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/patrol';
import { BEFORE, present } from './patrols.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onShow() {
    void this.load();
  },
  async load() {
    try {
      const { rows, cursor } = await call('work', 'patrols', {});
      stage(this).change({ phase: 'ready', rows, cursor, pages: 1, more: 'idle', now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  async onMoreTap() {
    await nextPage(
      stage(this),
      (cursor) => call('work', 'patrols', { cursor }),
      (known, arriving) => [...known, ...arriving],
    );
  },
  async onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    if (stage(this).state.opened?.id === id) {
      stage(this).change({ opened: null });
      return;
    }
    try {
      stage(this).change({ opened: await call('work', 'patrol', { id }) });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
  onMatterTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/pages/matter/matter?id=${id}&as=member` });
  },
});
