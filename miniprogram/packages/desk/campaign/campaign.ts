/** 专项行动: how far it is, by grid or village; a count opens exactly its matters. Whoever leads it may end it. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { choose } from '../../../store/behind-choice';
import { c, w } from '../words/inspection';
import { BEFORE, COUNT_WORDS, present, type Count } from './campaign.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { c, w, ...stage.first },
  ...loaded(stage),
  id: '',

  onLoad({ id = '' }: { id?: string }) {
    this.id = id;
  },
  async fetched() {
    return { campaign: await call('work', 'campaign', { id: this.id }), now: serverNow() };
  },
  onCountTap(event: WechatMiniprogram.TouchEvent) {
    const { unit, count } = event.currentTarget.dataset as { unit: string; count: Count };
    const row = stage(this).state.campaign?.progress.find((one) => one.unit === unit);
    if (!row || row[count].length === 0) return;
    const ids = row[count];
    choose({ title: `${row.name} · ${COUNT_WORDS[count]}`, means: c.means[count], count: ids.length, ids });
    wx.navigateTo({ url: '/packages/desk/behind/behind' });
  },
  async onEndTap() {
    const { confirm } = await wx.showModal({ title: c.endTitle, confirmText: c.endConfirm });
    if (!confirm) return;
    try {
      await call('work', 'campaignStep', { key: newKey(), campaign: this.id, step: { action: 'end' } });
      wx.showToast({ title: c.endedNow, icon: 'none' });
      void this.load();
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
  onActTap() {
    wx.navigateTo({ url: `/packages/desk/inspection/inspection?campaign=${this.id}` });
  },
});
