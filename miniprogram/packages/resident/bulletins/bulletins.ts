/** 公告: what village and town tell at my grid now, newest first. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { askPlace } from '../../../store/place-choice';
import { homeUnit, setHomeUnit } from '../../../store/session';
import { w } from '../words/bulletins';
import { BEFORE, present } from './bulletins.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  unit: undefined as string | undefined,

  onLoad(query: Record<string, string | undefined>) {
    this.unit = query['unit'] ?? homeUnit();
  },
  /** What was read meanwhile is no longer unread. */
  onShow() {
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { unit } = this;
    if (!unit) return stage(this).change({ phase: 'ready', placed: false });
    try {
      const { rows, cursor } = await call('town', 'bulletins', { unit });
      stage(this).change({ phase: 'ready', placed: true, rows, cursor, more: 'idle', now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onReachBottom() {
    void this.goOn();
  },
  onMoreTap() {
    void this.goOn();
  },
  async goOn() {
    const { cursor, more, rows } = stage(this).state;
    if (!cursor || !this.unit || more === 'loading') return;
    stage(this).change({ more: 'loading' });
    try {
      const page = await call('town', 'bulletins', { unit: this.unit, cursor });
      // A list that began anew meanwhile has its own continuation.
      if (stage(this).state.rows !== rows) return;
      stage(this).change({ rows: [...rows, ...page.rows], cursor: page.cursor, more: 'idle' });
    } catch {
      stage(this).change({ more: 'failed' });
    }
  },
  onBulletinTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/packages/resident/bulletin/bulletin?id=${id}` });
  },
  async onPickTap() {
    const chosen = await askPlace('home');
    if (!chosen?.unit) return;
    setHomeUnit(chosen.unit);
    this.unit = chosen.unit;
    await this.load();
  },
});
