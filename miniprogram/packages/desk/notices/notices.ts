/** 通知: what I was told, newest first, each leading to what it is about; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { w } from '../words/notices';
import { BEFORE, joined, leadsTo, present } from './notices.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: async () => [{ group: (await me()).bell, open: true }], minute: 'drawn' }),

  onLoad() {
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { pages } = stage(this).state;
      let page = await call('people', 'notices', {});
      let { rows } = page;
      for (let open = 1; open < pages && page.cursor; open += 1) {
        page = await call('people', 'notices', { cursor: page.cursor });
        rows = joined(rows, page.rows);
      }
      return { rows, cursor: page.cursor, more: 'idle' as const, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  onMoreTap() {
    return nextPage(stage(this), (cursor) => call('people', 'notices', { cursor }), joined);
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const row = stage(this).state.rows.find(({ id }) => id === event.currentTarget.dataset['id']);
    if (!row) return;
    // What is not marked now is opened all the same, and stays new.
    if (!row.seen) void call('people', 'seenNotice', { ids: [row.id] }).catch(() => undefined);
    wx.navigateTo({ url: leadsTo(row) });
  },
});
