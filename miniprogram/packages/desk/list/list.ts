/** 督办未回复的, 可以公开的: lists of the desk that lead to the matter, or to making it public. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/list';
import { joined, present, type ListState, type Which } from './list.view';

const stage = staged(
  (): ListState => ({
    phase: 'loading',
    failure: '',
    which: 'supervised',
    rows: [],
    cursor: undefined,
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

  async onReachBottom() {
    const { which, cursor, more, rows } = stage(this).state;
    if (cursor === undefined || more === 'loading') return;
    stage(this).change({ more: 'loading' });
    try {
      const page = await this.ask(which, cursor);
      if (stage(this).state.rows === rows)
        stage(this).change({ rows: joined(rows, page.rows), cursor: page.cursor, more: 'idle' });
    } catch {
      stage(this).change({ more: 'failed' });
    }
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
