/** 我的事项: everything I reported or follow, newest first, page by page, under the filter that was left. */
import { call } from '../../api/call';
import { failureCode } from '../../api/failure';
import { added } from '../../behaviors/joined';
import { following, type Following } from '../../behaviors/following';
import { staged } from '../../behaviors/stage';
import { keptMatters, myMatters } from '../../store/my-matters';
import { isOnline, onNetworkChange } from '../../store/network';
import { keptNumbers } from '../../store/numbers';
import { onOutgoingChange, outgoing } from '../../store/outgoing';
import { ownLetters } from '../../store/own-letters';
import { me } from '../../store/session';
import { MINE_WORDS } from '../../words/mine';
import { keepFilter, keptFilter, type MineFilter } from './mine.filter';
import { rewrite } from './mine.rewrite';
import { BEFORE, hasRoom, present } from './mine.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: MINE_WORDS, ...stage.first },
  signals: null as Following | null,
  leave: [] as (() => void)[],

  onLoad() {
    const rows = keptMatters();
    stage(this).change({
      filter: keptFilter(),
      ...(rows.length > 0 && { phase: 'ready', rows, tail: 'loading' }),
    });
    this.signals = following(
      async () => [{ group: (await me()).bell, open: true }],
      () => void this.load(),
    );
  },
  onShow() {
    this.showWaiting();
    stage(this).change({ numbers: keptNumbers().length });
    const show = (): void => this.showWaiting();
    this.leave = [onOutgoingChange(show), ownLetters.onChange(show), onNetworkChange(show)];
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
    stage(this).change({ waiting: outgoing(), letters: ownLetters.all(), online: isOnline() });
    if (outgoing().length < before) void this.load();
  },
  onWaitingTap(event: WechatMiniprogram.TouchEvent) {
    const key = String(event.currentTarget.dataset['key']);
    const own = ownLetters.all().find((one) => one.key === key);
    if (own) wx.navigateTo({ url: `/pages/matter/matter?id=${own.matter}&as=reporter` });
    else void rewrite(key);
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
      stage(this).change({ rows: added(rows, page.rows), cursor: page.cursor, tail: 'resting' });
    } catch {
      return stage(this).change({ tail: 'failed' });
    }
    await this.fill();
  },
  /** What a filter leaves out makes room for what comes later. */
  async fill() {
    if (stage(this).state.filter !== 'all' && hasRoom(stage(this).state)) await this.onReachBottom();
  },
  onFilterChoose(event: WechatMiniprogram.CustomEvent<{ value: MineFilter }>) {
    keepFilter(event.detail.value);
    stage(this).change({ filter: event.detail.value });
    void this.fill();
  },

  async load() {
    try {
      const { rows, cursor } = await myMatters();
      stage(this).change({ phase: 'ready', rows, cursor, tail: 'resting', stale: false });
      this.signals?.start();
      void this.fill();
    } catch (thrown) {
      const shown = stage(this).state.phase === 'ready';
      stage(this).change(
        shown ? { stale: true, tail: 'resting' } : { phase: 'failed', failure: failureCode(thrown) },
      );
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onTailTap() {
    if (stage(this).state.tail === 'failed') void this.onReachBottom();
  },
  onReportTap() {
    wx.navigateTo({ url: '/pages/report/report' });
  },
  onNumbersTap() {
    wx.navigateTo({ url: '/packages/resident/number/number' });
  },
  onNearbyTap() {
    wx.navigateTo({ url: '/packages/resident/nearby/nearby' });
  },
  onMatterOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=reporter` });
  },
});
