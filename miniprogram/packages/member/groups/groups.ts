/** 群列表: my groups, what is new in them, live while it is shown. */
import type { GroupRow } from '@gelin/contract/group';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { following, type Following } from '../../../behaviors/following';
import { staged } from '../../../behaviors/stage';
import { onMinute } from '../../../store/minute';
import { FAILURE_WORDS } from '../../../words/failures';
import { myGroups } from '../../../store/my-signals';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { seenSettled } from '../seen';
import { w } from '../words/groups';
import { counted, present, type GroupsState } from './groups.view';

const stage = staged(
  (): GroupsState => ({ phase: 'loading', failure: '', groups: [], now: serverNow() }),
  present,
);

Page({
  data: { w, ...stage.first },
  refetch: (): Promise<void> => Promise.resolve(),
  signals: null as Following | null,
  leaveMinute: undefined as (() => void) | undefined,

  onLoad() {
    this.signals = following(
      myGroups,
      () => this.refetch(),
      (moved) => stage(this).change({ groups: counted(stage(this).state.groups, moved) }),
    );
    this.refetch = oneAtATime(() => this.fetch());
  },

  onShow() {
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
      await seenSettled();
      const { groups } = await call('group', 'list', {});
      stage(this).change({ phase: 'ready', groups, now: serverNow() });
      this.signals?.start();
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (stage(this).state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
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

  onGroupTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { seenAt, unread = 0 } = stage(this).state.groups.find((group: GroupRow) => group.id === id) ?? {};
    const since = seenAt ? `&seen=${seenAt}&unread=${unread}` : '';
    wx.navigateTo({ url: `/packages/member/group/group?id=${id}${since}` });
  },
});
