/** The matters that a figure was counted from, exactly those, as they are now; page by page. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/figures';
import { choice } from './behind.choice';
import { BEFORE, idsOf, PAGE, present, type BehindState } from './behind.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad() {
    const chosen = choice();
    stage(this).change(chosen ? { choice: chosen } : { phase: 'failed' });
    if (chosen) wx.setNavigationBarTitle({ title: chosen.title });
  },
  /** What was done meanwhile shows when one comes back. */
  onShow() {
    if (stage(this).state.choice) void this.load();
  },
  async load() {
    const { side } = stage(this).state;
    try {
      const page = await this.page(0);
      if (stage(this).state.side !== side) return;
      stage(this).change({ phase: 'ready', ...page, pages: 1, more: 'idle' });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  async page(from: number) {
    const all = idsOf(stage(this).state);
    const ids = all.slice(from, from + PAGE);
    const { rows } = ids.length > 0 ? await call('matter', 'these', { ids }) : { rows: [] };
    return { rows, cursor: from + PAGE < all.length ? String(from + PAGE) : undefined };
  },
  onReachBottom() {
    return nextPage(
      stage(this),
      (cursor) => this.page(Number(cursor)),
      (known, arriving) => [...known, ...arriving],
    );
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onSideChoose(event: WechatMiniprogram.CustomEvent<{ value: BehindState['side'] }>) {
    stage(this).change({ side: event.detail.value, phase: 'loading', rows: [], cursor: undefined });
    void this.load();
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
});
