/** 任务: what my units are asked to do from above, and what I have given; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { nextPage } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { me } from '../../../store/session';
import { CENTRE, VILLAGE } from '../desk/desk.entries';
import { w } from '../words/tasks';
import { BEFORE, joined, present, type Box, type TaskRow } from './tasks.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks }),

  onLoad({ box }: { box?: string }) {
    if (box === 'given') stage(this).change({ box });
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { pages, box } = stage(this).state;
      const { member } = await me();
      const gives = member?.posts.some(({ role }) => [...VILLAGE, ...CENTRE].includes(role)) === true;
      let page = await call('work', 'tasks', { box });
      let rows: readonly TaskRow[] = page.rows;
      for (let open = 1; open < pages && page.cursor; open += 1) {
        page = await call('work', 'tasks', { box, cursor: page.cursor });
        rows = joined(rows, page.rows);
      }
      if (box !== stage(this).state.box) return undefined;
      return { rows, cursor: page.cursor, more: 'idle' as const, gives, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  onMoreTap() {
    const { box } = stage(this).state;
    return nextPage(stage(this), (cursor) => call('work', 'tasks', { box, cursor }), joined);
  },
  onBoxChoose(event: WechatMiniprogram.CustomEvent<{ value: Box }>) {
    stage(this).change({ box: event.detail.value, rows: [], cursor: undefined, pages: 1, phase: 'loading' });
    void this.refetch();
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/desk/task/task?id=${String(event.currentTarget.dataset['id'])}` });
  },
  onGiveTap() {
    wx.navigateTo({ url: '/packages/desk/give/give' });
  },
});
