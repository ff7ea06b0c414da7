/** 群列表: my groups, what is new in them, live while it is shown. */
import type { GroupRow } from '@gelin/contract/group';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { live } from '../../../behaviors/live';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { myGroups } from '../../../store/my-signals';
import { seenSettled } from '../seen';
import { w } from '../words/groups';
import { counted, present, type GroupsState } from './groups.view';

const stage = staged(
  (): GroupsState => ({ phase: 'loading', failure: '', groups: [], now: serverNow() }),
  present,
);

Page({
  data: { w, ...stage.first },
  ...live(stage, {
    signals: myGroups,
    minute: 'drawn',
    moved: (list, moved) => list.change({ groups: counted(list.state.groups, moved) }),
  }),

  onLoad() {
    this.goLive();
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

  onGroupTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { seenAt, unread = 0 } = stage(this).state.groups.find((group: GroupRow) => group.id === id) ?? {};
    const since = seenAt ? `&seen=${seenAt}&unread=${unread}` : '';
    wx.navigateTo({ url: `/packages/member/group/group?id=${id}${since}` });
  },
});
