/** 今日: everything that is a grid's today, in one list, live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { following, type Following } from '../../../behaviors/following';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { staged } from '../../../behaviors/stage';
import { keepDraft, keptDraft } from '../../../store/draft';
import { onMinute } from '../../../store/minute';
import { myDesks } from '../../../store/my-signals';
import { runningPatrol } from '../../../store/patrol';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/today';
import { BEFORE, present } from './today.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  refetch: (): Promise<void> => Promise.resolve(),
  signals: null as Following | null,
  leaveMinute: undefined as (() => void) | undefined,

  onLoad() {
    this.signals = following(myDesks, () => void this.refetch());
    this.refetch = oneAtATime(() => this.fetch());
  },
  onShow() {
    stage(this).change({ running: runningPatrol() !== undefined });
    void this.refetch();
    this.leaveMinute = onMinute((now) => stage(this).change({ now }));
  },
  onHide() {
    this.signals?.stop();
    this.leaveMinute?.();
  },
  onUnload() {
    this.onHide();
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
  async onPullDownRefresh() {
    await this.refetch();
    wx.stopPullDownRefresh();
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.refetch();
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
