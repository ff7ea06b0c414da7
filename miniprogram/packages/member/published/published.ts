/** 发公告: what is told, will be or was lately, where I may publish; how many have read it; taking it down. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { nextPage } from '../../../behaviors/next-page';
import { w } from '../words/bulletins';
import { BEFORE, present } from './published.view';

const stage = staged(() => BEFORE, present);
const say = (title: string) => wx.showToast({ title, icon: 'none' });

Page({
  data: { w, ...stage.first },
  ...loaded(stage),

  async fetched() {
    const { rows, cursor } = await call('town', 'published', {});
    return { rows, cursor, pages: 1, more: 'idle' as const, now: serverNow() };
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  async onMoreTap() {
    await nextPage(
      stage(this),
      (cursor) => call('town', 'published', { cursor }),
      (known, arriving) => [...known, ...arriving],
    );
  },
  onWriteTap() {
    wx.navigateTo({ url: '/packages/member/publish/publish' });
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/packages/resident/bulletin/bulletin?id=${id}` });
  },
  async onTakeDownTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { confirm } = await wx.showModal({
      title: w.takeDownTitle,
      content: w.takeDownContent,
      confirmText: w.takeDownConfirm,
      cancelText: w.think,
    });
    if (!confirm) return;
    try {
      await call('town', 'unpublish', { id });
      say(w.taken);
      await this.load();
    } catch (thrown) {
      say(FAILURE_WORDS[failureCode(thrown)]);
    }
  },
});
