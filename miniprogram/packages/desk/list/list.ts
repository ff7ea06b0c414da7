/** 督办未回复的, 可以公开的: lists of the desk that lead to the matter, or to making it public. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { added } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/list';
import { present, type ListState, type Which } from './list.view';

const stage = staged(
  (): ListState => ({
    phase: 'loading',
    failure: undefined,
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
  ...loaded(stage),

  onLoad(query: { which?: string }) {
    stage(this).change({ which: query.which === 'releasable' ? 'releasable' : 'supervised' });
  },

  onReady() {
    wx.setNavigationBarTitle({ title: w.lists[stage(this).state.which].title });
  },

  ask(which: Which, cursor?: number) {
    const from = cursor === undefined ? {} : { cursor };
    return which === 'supervised' ? call('matter', 'supervised', from) : call('matter', 'releasable', from);
  },

  async fetched() {
    const { rows, cursor } = await this.ask(stage(this).state.which);
    return { rows, cursor, pages: 1, more: 'idle' as const, now: serverNow() };
  },

  onReachBottom() {
    return nextPage(stage(this), (cursor: number) => this.ask(stage(this).state.which, cursor), added);
  },

  onTailTap() {
    void this.onReachBottom();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onReleaseTap(event: WechatMiniprogram.TouchEvent) {
    const matter = String(event.currentTarget.dataset['matter']);
    wx.navigateTo({ url: `/packages/member/release/release?id=${matter}` });
  },
});
