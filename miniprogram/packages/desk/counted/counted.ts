/** The matters behind a figure of a village's desk: exactly those, each with its buttons; live while it is shown. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { renewed } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/village';
import { BEFORE, figureOf, present, type BehindRow } from './counted.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks }),
  asked: { unit: '', figure: figureOf(undefined) } as {
    unit: string;
    figure: ReturnType<typeof figureOf>;
    grid?: string;
  },

  onLoad({ unit = '', figure, grid }: { unit?: string; figure?: string; grid?: string }) {
    this.asked = { unit, figure: figureOf(figure), ...(grid && { grid }) };
    stage(this).change({ figure: figureOf(figure) });
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    try {
      let page = await call('work', 'villageMatters', this.asked);
      let rows: readonly BehindRow[] = page.rows;
      for (let open = 1; open < stage(this).state.pages && page.cursor; open += 1) {
        page = await call('work', 'villageMatters', { ...this.asked, cursor: page.cursor });
        rows = renewed(rows, page.rows);
      }
      stage(this).change({ phase: 'ready', name: page.name, rows, cursor: page.cursor, more: 'idle' });
      this.signals?.start();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  async onMoreTap() {
    await nextPage(
      stage(this),
      (cursor) => call('work', 'villageMatters', { ...this.asked, cursor }),
      renewed,
    );
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
  onActionDone() {
    void this.refetch();
  },
});
