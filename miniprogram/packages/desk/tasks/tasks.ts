/** 任务: what my units are asked to do from above, and what I have given; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { me } from '../../../store/session';
import { CENTRE, VILLAGE } from '../desk/desk.entries';
import { w } from '../words/tasks';
import { BEFORE, joined, present, type Box } from './tasks.view';

const stage = staged(() => BEFORE, present);
const pageOf = (box: Box) => (cursor?: string) => call('work', 'tasks', { box, ...(cursor && { cursor }) });

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
      const { rows, cursor } = await openPages(pages, pageOf(box), joined);
      if (box !== stage(this).state.box) return undefined;
      return { rows, cursor, more: 'idle' as const, gives, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  onMoreTap() {
    return nextPage(stage(this), pageOf(stage(this).state.box), joined);
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
