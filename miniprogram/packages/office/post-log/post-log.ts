/** 改动记录: what was changed about posts and accounts, by whom and when. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/staff';
import { present, type PostLogState } from './post-log.view';

const stage = staged(
  (): PostLogState => ({ phase: 'loading', failure: '', rows: [], cursor: undefined, now: serverNow() }),
  present,
);

Page({
  data: { w, ...stage.first },
  going: false,

  onLoad() {
    void this.fetch();
  },
  async fetch(cursor?: number) {
    if (this.going) return;
    this.going = true;
    const { state, change } = stage(this);
    try {
      const page = await call('people', 'postLog', cursor === undefined ? {} : { cursor });
      const before = cursor === undefined ? [] : state.rows;
      change({ phase: 'ready', rows: [...before, ...page.rows], cursor: page.cursor, now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else change({ phase: 'failed', failure });
    } finally {
      this.going = false;
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },
  onReachBottom() {
    const { cursor } = stage(this).state;
    if (cursor !== undefined) void this.fetch(cursor);
  },
  async onPullDownRefresh() {
    await this.fetch();
    wx.stopPullDownRefresh();
  },
});
