/** 今日: everything that is a grid's today, in one list, live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { live } from '../../../behaviors/live';
import { staged } from '../../../behaviors/stage';
import { keepDraft, keptDraft } from '../../../store/draft';
import { myDesks } from '../../../store/my-signals';
import { runningPatrol } from '../../../store/patrol';
import { FAILURE_WORDS } from '../../../words/failures';
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
    try {
      const [todo, tasks, patrols] = await Promise.all([
        call('matter', 'todo', {}),
        call('work', 'tasks', { box: 'todo' }),
        call('work', 'patrolling', {}),
      ]);
      const running = runningPatrol() !== undefined;
      stage(this).change({ phase: 'ready', todo, tasks, patrols, running, now: serverNow() });
      this.signals?.start();
    } catch (thrown) {
      const failure = failureCode(thrown);
      if (stage(this).state.phase === 'ready') wx.showToast({ title: FAILURE_WORDS[failure], icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
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
