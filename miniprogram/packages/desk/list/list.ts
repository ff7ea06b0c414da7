/** 督办未回复的, 可以公开的: lists of the desk that lead to the matter, or to making it public. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { added } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/list';
import { present, type ListState, type Which } from './list.view';

const stage = staged(
  (): ListState => ({
    phase: 'loading',
    failure: '',
    which: 'supervised',
    rows: [],
    cursor: undefined,
    pages: 1,
    more: 'idle',
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },

  onLoad(query: { which?: string }) {
    stage(this).change({ which: query.which === 'releasable' ? 'releasable' : 'supervised' });
  },

  onReady() {
    wx.setNavigationBarTitle({ title: w.lists[stage(this).state.which].title });
  },

  onShow() {
    void this.load();
  },

  ask(which: Which, cursor?: number) {
    const from = cursor === undefined ? {} : { cursor };
    return which === 'supervised' ? call('matter', 'supervised', from) : call('matter', 'releasable', from);
  },

  async load() {
    const { which, phase } = stage(this).state;
    try {
      const { rows, cursor } = await this.ask(which);
      stage(this).change({ phase: 'ready', rows, cursor, more: 'idle', now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  onReachBottom() {
    return nextPage(stage(this), (cursor: number) => this.ask(stage(this).state.which, cursor), added);
  },

  onTailTap() {
    void this.onReachBottom();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onReleaseTap(event: WechatMiniprogram.TouchEvent) {
    const matter = String(event.currentTarget.dataset['matter']);
    wx.navigateTo({ url: `/packages/member/release/release?id=${matter}` });
  },
});
