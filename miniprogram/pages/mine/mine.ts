/** 我的事项: everything I reported, newest first, page by page. */
import { call } from '../../api/call';
import { failureCode } from '../../api/failure';
import { following, type Following } from '../../behaviors/following';
import { staged } from '../../behaviors/stage';
import { isOnline, onNetworkChange } from '../../store/network';
import { forgetNumber, keptNumbers } from '../../store/numbers';
import { onOutgoingChange, outgoing } from '../../store/outgoing';
import { me } from '../../store/session';
import { MINE_WORDS } from '../../words/mine';
import { rewrite } from './mine.rewrite';
import { BEFORE, joined, present } from './mine.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: MINE_WORDS, ...stage.first },
  signals: null as Following | null,
  leave: [] as (() => void)[],

  onLoad() {
    this.signals = following(
      async () => [{ group: (await me()).bell, open: true }],
      () => void this.load(),
    );
  },
  onShow() {
    this.showWaiting();
    const show = (): void => this.showWaiting();
    this.leave = [onOutgoingChange(show), onNetworkChange(show)];
    void this.load();
  },
  onHide() {
    this.signals?.stop();
    for (const leave of this.leave.splice(0)) leave();
  },
  onUnload() {
    this.onHide();
  },
  /** What has gone out is among the rows. */
  showWaiting() {
    const before = stage(this).state.waiting.length;
    stage(this).change({ waiting: outgoing(), online: isOnline(), numbers: keptNumbers() });
    if (outgoing().length < before) void this.load();
  },
  onWaitingTap(event: WechatMiniprogram.TouchEvent) {
    void rewrite(String(event.currentTarget.dataset['key']));
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async onReachBottom() {
    const { cursor, tail, rows } = stage(this).state;
    if (!cursor || tail === 'loading') return;
    stage(this).change({ tail: 'loading' });
    try {
      const page = await call('matter', 'mine', { cursor });
      // A first page that came meanwhile has its own continuation: this one no longer fits.
      if (stage(this).state.rows !== rows) return stage(this).change({ tail: 'resting' });
      stage(this).change({ rows: joined(rows, page.rows), cursor: page.cursor, tail: 'resting' });
    } catch {
      stage(this).change({ tail: 'failed' });
    }
  },

  async load() {
    try {
      const { rows, cursor } = await call('matter', 'mine', {});
      stage(this).change({ phase: 'ready', rows, cursor, tail: 'resting' });
      this.signals?.start();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onTailTap() {
    if (stage(this).state.tail === 'failed') void this.onReachBottom();
  },
  onNumberTap(event: WechatMiniprogram.TouchEvent) {
    const { number, matter } = event.currentTarget.dataset as { number: string; matter: string };
    wx.navigateTo({ url: `/pages/matter/matter?id=${matter}&as=reporter&number=${number}` });
  },
  async onNumberRemove(event: WechatMiniprogram.TouchEvent) {
    const { w } = this.data;
    const { confirm } = await wx.showModal({
      title: w.removeTitle,
      content: w.removeContent,
      confirmText: w.remove,
      cancelText: w.keep,
    });
    if (!confirm) return;
    forgetNumber(String(event.currentTarget.dataset['number']));
    stage(this).change({ numbers: keptNumbers() });
  },
  onReportTap() {
    wx.navigateTo({ url: '/pages/report/report' });
  },
  onMatterOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=reporter` });
  },
});
