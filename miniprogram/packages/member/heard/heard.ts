/** 群里说的: what was said under a matter's cards stays with the matter, for those who may hear it. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/heard';
import { BEFORE, present, withOlder } from './heard.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  matter: '',

  onLoad(query: { id?: string }) {
    this.matter = query.id ?? '';
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const { entries, older } = await call('matter', 'talk', { matter: this.matter });
      stage(this).change({ phase: 'ready', entries, older: older ? 'more' : 'none', now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  async onOlderTap() {
    const { entries, older } = stage(this).state;
    const before = entries[0]?.at;
    if (older === 'loading' || before === undefined) return;
    stage(this).change({ older: 'loading' });
    try {
      const page = await call('matter', 'talk', { matter: this.matter, before });
      const known = stage(this).state.entries;
      stage(this).change({ entries: withOlder(known, page.entries), older: page.older ? 'more' : 'none' });
    } catch {
      stage(this).change({ older: 'failed' });
    }
  },
});
