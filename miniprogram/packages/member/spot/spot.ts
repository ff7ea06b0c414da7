/** 热点: one hot spot with exactly its matters; whoever answers for it confirms it, or chooses what to take out. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/spot';
import { present, toggled, type SpotState } from './spot.view';

const stage = staged(
  (): SpotState => ({
    phase: 'loading',
    failure: '',
    spot: undefined,
    faces: [],
    choosing: false,
    chosen: [],
    busy: false,
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },
  input: { group: '', spot: '' },

  onLoad(query: { group?: string; spot?: string; split?: string }) {
    this.input = { group: query.group ?? '', spot: query.spot ?? '' };
    stage(this).change({ choosing: query.split === '1' });
  },

  onShow() {
    void this.fetch();
  },

  async fetch() {
    try {
      const { spot, faces } = await call('group', 'spot', this.input);
      const { chosen, choosing } = stage(this).state;
      const there = faces.map(({ matter }) => matter);
      stage(this).change({
        phase: 'ready',
        spot,
        faces,
        choosing: choosing && spot.mayDecide,
        chosen: chosen.filter((matter) => there.includes(matter)),
        now: serverNow(),
      });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (stage(this).state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },

  onConfirm() {
    return this.decide(() => call('group', 'confirmSpot', this.input), w.confirmed);
  },

  onSplitBegin() {
    stage(this).change({ choosing: true, chosen: [] });
  },

  onCancelTap() {
    stage(this).change({ choosing: false, chosen: [] });
  },

  onTakeTap() {
    const { chosen } = stage(this).state;
    if (chosen.length === 0) return Promise.resolve();
    const input = { ...this.input, matters: [...chosen] };
    return this.decide(() => call('group', 'splitSpot', input), w.splitDone);
  },

  async decide(work: () => Promise<unknown>, done: string) {
    if (stage(this).state.busy) return;
    stage(this).change({ busy: true });
    try {
      await work();
      wx.showToast({ title: done, icon: 'none' });
      stage(this).change({ choosing: false, chosen: [] });
      await this.fetch();
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    } finally {
      stage(this).change({ busy: false });
    }
  },

  onChooseTap(event: WechatMiniprogram.TouchEvent) {
    const { choosing, chosen } = stage(this).state;
    const matter = String(event.currentTarget.dataset['matter']);
    if (choosing) stage(this).change({ chosen: toggled(chosen, matter) });
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    if (stage(this).state.choosing) return;
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
});
