/** Exactly the matters that a figure of the reports counts, the latest first, page by page. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/figures';
import { choice } from './counted.choice';
import { BEFORE, present, type Ahead } from './counted.view';

/** What `matter.these` takes at once. */
const PAGE = 30;

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad() {
    const chosen = choice();
    stage(this).change(chosen ? { choice: chosen } : { phase: 'failed' });
    if (!chosen) return;
    wx.setNavigationBarTitle({ title: chosen.title });
    void this.load();
  },
  async load() {
    try {
      const { rows, cursor } = await this.page({ ids: [], cursor: undefined });
      stage(this).change({ phase: 'ready', rows, cursor, pages: 1, more: 'idle' });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  /** The next thirty; the server is asked for more ids where those that are known are used up. */
  async page(ahead: Ahead) {
    const asked = stage(this).state.choice?.asked;
    if (!asked) return { rows: [], cursor: undefined };
    const { cursor } = ahead;
    const known =
      ahead.ids.length > 0
        ? ahead
        : await call('office', 'counted', { ...asked, ...(cursor && { cursor }) }).then((told): Ahead => {
            return { ids: told.ids, cursor: told.cursor };
          });
    const ids = known.ids.slice(0, PAGE);
    const { rows } = ids.length > 0 ? await call('matter', 'these', { ids }) : { rows: [] };
    const { withheld } = stage(this).state;
    stage(this).change({ withheld: withheld + ids.length - rows.length });
    const rest = known.ids.slice(PAGE);
    const goesOn = rest.length > 0 || known.cursor !== undefined;
    return { rows, cursor: goesOn ? { ids: rest, cursor: known.cursor } : undefined };
  },
  onReachBottom() {
    return nextPage(
      stage(this),
      (ahead: Ahead) => this.page(ahead),
      (known, arriving) => [...known, ...arriving],
    );
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onRetry() {
    stage(this).change({ phase: 'loading', withheld: 0 });
    void this.load();
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
});
