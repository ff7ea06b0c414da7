/** 代办服务: what can be done for a resident, found by words. */
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { townServices } from '../../../store/services';
import { w } from '../words/services';
import { BEFORE, present } from './services.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad() {
    void this.load();
  },
  async load() {
    try {
      const { services } = await townServices();
      stage(this).change({ phase: 'ready', services });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ words: event.detail.value });
  },
  onServiceTap(event: WechatMiniprogram.TouchEvent) {
    const key = String(event.currentTarget.dataset['key']);
    wx.navigateTo({ url: `/packages/resident/service/service?key=${key}` });
  },
  onReportTap() {
    wx.navigateTo({ url: '/pages/report/report' });
  },
});
