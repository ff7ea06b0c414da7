/** The matters behind a figure, exactly those, as they are now, each with its buttons; page by page, live while it is shown. */
import { failureCode } from '../../../api/failure';
import { renewed } from '../../../behaviors/joined';
import { live } from '../../../behaviors/live';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/figures';
import { sourceOf, type BehindRow, type Side, type Source } from './behind.source';
import { BEFORE, present } from './behind.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks }),
  source: undefined as Source | undefined,

  onLoad(query: Record<string, string | undefined>) {
    this.source = sourceOf(query);
    const { title = '', means = '', choice } = this.source ?? {};
    stage(this).change(this.source ? { title, means, choice } : { phase: 'failed', gone: true });
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    const { side } = stage(this).state;
    if (!this.source) return;
    try {
      let page = await this.source.page(side);
      let rows: readonly BehindRow[] = page.rows;
      for (let open = 1; open < stage(this).state.pages && page.cursor; open += 1) {
        page = await this.source.page(side, page.cursor);
        rows = renewed(rows, page.rows);
      }
      if (stage(this).state.side !== side) return;
      const { cursor, title = stage(this).state.title } = page;
      stage(this).change({ phase: 'ready', title, rows, cursor, more: 'idle' });
      this.signals?.start();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onReachBottom() {
    const { source } = this;
    if (!source) return;
    return nextPage(stage(this), (cursor) => source.page(stage(this).state.side, cursor), renewed);
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onSideChoose(event: WechatMiniprogram.CustomEvent<{ value: Side }>) {
    stage(this).change({
      side: event.detail.value,
      phase: 'loading',
      rows: [],
      cursor: undefined,
      pages: 1,
    });
    void this.refetch();
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
  onActionDone() {
    void this.refetch();
  },
});
