/** 附近的事: public matters of my grid or the town, and 我也遇到 on those that are open. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { added } from '../../../behaviors/joined';
import { staged } from '../../../behaviors/stage';
import { sendLater } from '../../../store/outgoing';
import { homeUnit, me } from '../../../store/session';
import { NEARBY_WORDS as w } from '../words/nearby';
import { BEFORE, isFollowed, present, type Joining, type NearbyState } from './nearby.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  /** The key of each joining, the same for every try. */
  keys: {} as Record<string, string>,

  onLoad() {
    const home = homeUnit();
    stage(this).change({ home, area: home === undefined ? 'town' : 'home' });
    void this.load();
  },
  async load() {
    const { area } = stage(this).state;
    try {
      const { rows, cursor } = await call('matter', 'released', { unit: await this.unit() });
      if (stage(this).state.area === area)
        stage(this).change({ phase: 'ready', rows, cursor, tail: 'resting', picked: '' });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  async unit(): Promise<string> {
    const { area, home } = stage(this).state;
    return area === 'home' && home !== undefined ? home : (await me()).town.id;
  },
  onReachBottom() {
    if (stage(this).state.mode === 'list') void this.more();
  },
  async more() {
    const { cursor, tail, rows } = stage(this).state;
    if (!cursor || tail === 'loading') return;
    stage(this).change({ tail: 'loading' });
    try {
      const page = await call('matter', 'released', { unit: await this.unit(), cursor });
      // What was loaded anew meanwhile has its own continuation.
      if (stage(this).state.rows !== rows) return stage(this).change({ tail: 'resting' });
      stage(this).change({ rows: added(rows, page.rows), cursor: page.cursor, tail: 'resting' });
    } catch {
      stage(this).change({ tail: 'failed' });
    }
  },
  onTailTap() {
    const { tail, mode } = stage(this).state;
    if (tail === 'failed' || mode === 'map') void this.more();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onAreaChoose(event: WechatMiniprogram.CustomEvent<{ value: NearbyState['area'] }>) {
    stage(this).change({ area: event.detail.value, phase: 'loading', rows: [], cursor: undefined });
    void this.load();
  },
  onModeChoose(event: WechatMiniprogram.CustomEvent<{ value: NearbyState['mode'] }>) {
    stage(this).change({ mode: event.detail.value, picked: '' });
  },
  onMarkerTap(event: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
    stage(this).change({ picked: stage(this).state.rows[event.detail.markerId]?.matter ?? '' });
  },
  onMonthTap() {
    wx.navigateTo({ url: '/packages/resident/public-month/public-month' });
  },
  onReportTap() {
    wx.navigateTo({ url: '/pages/report/report' });
  },
  onRowAct(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    const { matter } = event.detail;
    const before = stage(this).state.joining[matter];
    if (isFollowed(before)) wx.navigateTo({ url: `/pages/matter/matter?id=${matter}&as=reporter` });
    else if (before !== 'sending' && before !== 'waits') void this.join(matter);
  },
  async join(matter: string) {
    this.tellJoining(matter, 'sending');
    const key = (this.keys[matter] ??= newKey());
    try {
      // Whoever met it too need not have seen how far it is.
      await call('matter', 'act', { key, matter, seq: 1, step: { action: 'join' } });
      this.tellJoining(matter, 'joined');
    } catch (thrown) {
      const code = failureCode(thrown);
      this.tellJoining(matter, code === 'offline' ? this.joinLater(matter, key) : code);
    }
  },
  joinLater(matter: string, key: string): Joining {
    const text = stage(this).state.rows.find((row) => row.matter === matter)?.category.name ?? '';
    try {
      sendLater({ kind: 'join', key, matter, text });
      return 'waits';
    } catch (thrown) {
      return failureCode(thrown);
    }
  },
  tellJoining(matter: string, how: Joining) {
    stage(this).change({ joining: { ...stage(this).state.joining, [matter]: how } });
  },
});
