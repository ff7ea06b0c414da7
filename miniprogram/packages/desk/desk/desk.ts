/** 工作台: from here to everything a post brings with it. */
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { w } from '../words/desk';
import { ENTRIES } from './desk.entries';
import { BEFORE, present } from './desk.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...loaded(stage),

  async fetched() {
    return { me: await me() };
  },

  onEntryTap(event: WechatMiniprogram.TouchEvent) {
    const entry = ENTRIES.find(({ key }) => key === event.currentTarget.dataset['key']);
    if (entry) wx.navigateTo({ url: entry.url });
  },
});
