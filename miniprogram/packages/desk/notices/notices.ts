/** 通知: what I was told, newest first, each leading to what it is about; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { w } from '../words/notices';
import { BEFORE, joined, leadsTo, present } from './notices.view';

const stage = staged(() => BEFORE, present);
const page = (cursor?: string) => call('people', 'notices', { ...(cursor && { cursor }) });

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: async () => [{ group: (await me()).bell, open: true }], minute: 'drawn' }),

  onLoad() {
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { rows, cursor } = await openPages(stage(this).state.pages, page, joined);
      return { rows, cursor, more: 'idle' as const, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  onMoreTap() {
    return nextPage(stage(this), page, joined);
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const row = stage(this).state.rows.find(({ id }) => id === event.currentTarget.dataset['id']);
    if (!row) return;
    // What is not marked now is opened all the same, and stays new.
    if (!row.seen) void call('people', 'seenNotice', { ids: [row.id] }).catch(() => undefined);
    wx.navigateTo({ url: leadsTo(row) });
  },
});
