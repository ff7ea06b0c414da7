/** 今日: everything that is a grid's today, in one list, live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { keepDraft, keptDraft } from '../../../store/draft';
import { myDesks } from '../../../store/my-signals';
import { runningPatrol } from '../../../store/patrol';
import { w } from '../words/today';
import { BEFORE, present } from './today.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks, minute: 'drawn' }),

  onLoad() {
    this.goLive();
  },
  onShow() {
    stage(this).change({ running: runningPatrol() !== undefined });
    this.shown();
  },
  async fetch() {
    const there = await bring(stage(this), async () => {
      const [todo, tasks, patrols] = await Promise.all([
        call('matter', 'todo', {}),
        call('work', 'tasks', { box: 'todo' }),
        call('work', 'patrolling', {}),
      ]);
      return { todo, tasks, patrols, running: runningPatrol() !== undefined, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onPatrolTap() {
    wx.navigateTo({ url: '/packages/desk/patrol/patrol' });
  },
  onFoundTap() {
    this.report(false);
  },
  onBehalfTap() {
    this.report(true);
  },
  /** What was begun on the report page goes on there, for whom it is now. */
  report(behalf: boolean) {
    keepDraft({ ...keptDraft(), behalf });
    wx.navigateTo({ url: '/pages/report/report' });
  },
  onTaskTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/desk/task/task?id=${String(event.currentTarget.dataset['id'])}` });
  },
  onTasksTap() {
    wx.navigateTo({ url: '/packages/desk/tasks/tasks' });
  },
  onMattersTap() {
    wx.navigateTo({ url: '/packages/member/todo/todo' });
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
  onActionDone() {
    void this.refetch();
  },
});
