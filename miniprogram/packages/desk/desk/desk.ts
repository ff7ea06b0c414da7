/** 工作台: from here to everything a post brings with it. */
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { w } from '../words/desk';
import { ENTRIES } from './desk.entries';
import { BEFORE, present } from './desk.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      stage(this).change({ me: await me(), phase: 'ready' });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onEntryTap(event: WechatMiniprogram.TouchEvent) {
    const entry = ENTRIES.find(({ key }) => key === event.currentTarget.dataset['key']);
    if (entry) wx.navigateTo({ url: entry.url });
  },
});
