/** The matters behind a figure, exactly those, as they are now, each with its buttons; page by page, live while it is shown. */
import { renewed } from '../../../behaviors/joined';
import { live } from '../../../behaviors/live';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/figures';
import { sourceOf, type BehindPage, type BehindRow, type Side, type Source } from './behind.source';
import { BEFORE, present } from './behind.view';

const stage = staged(() => BEFORE, present);
const joined = renewed<BehindRow>;

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
    const { source } = this;
    if (!source) return;
    const there = await bring(stage(this), async () => {
      const { side, pages } = stage(this).state;
      const { rows, cursor, last } = await openPages<BehindPage>(
        pages,
        (at) => source.page(side, at),
        joined,
      );
      // The other side is looked at meanwhile: that fetch comes next.
      if (stage(this).state.side !== side) return undefined;
      return {
        title: last.title ?? stage(this).state.title,
        rows,
        cursor,
        more: 'idle' as const,
      };
    });
    if (there) this.signals?.start();
  },
  onReachBottom() {
    const { source } = this;
    if (!source) return;
    return nextPage(stage(this), (cursor) => source.page(stage(this).state.side, cursor), joined);
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
