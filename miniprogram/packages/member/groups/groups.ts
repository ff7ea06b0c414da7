/** 群列表: my groups, what is new in them, live while it is shown. */
import type { GroupRow } from '@gelin/contract/group';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myGroups } from '../../../store/my-signals';
import { seenSettled } from '../seen';
import { w } from '../words/groups';
import { counted, present, type GroupsState } from './groups.view';

const stage = staged(
  (): GroupsState => ({ phase: 'loading', failure: undefined, groups: [], now: serverNow() }),
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
    const there = await bring(stage(this), async () => {
      await seenSettled();
      const { groups } = await call('group', 'list', {});
      return { groups, now: serverNow() };
    });
    if (there) this.signals?.start();
  },

  onGroupTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { seenAt, unread = 0 } = stage(this).state.groups.find((group: GroupRow) => group.id === id) ?? {};
    const since = seenAt ? `&seen=${seenAt}&unread=${unread}` : '';
    wx.navigateTo({ url: `/packages/member/group/group?id=${id}${since}` });
  },
});
