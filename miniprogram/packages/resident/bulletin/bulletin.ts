/** One bulletin, in large type; whoever opens it has read it, and may pass it on to family. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/bulletins';
import { BEFORE, present } from './bulletin.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  id: '',

  onLoad(query: Record<string, string | undefined>) {
    this.id = query['id'] ?? '';
    void this.load();
  },
  async load() {
    try {
      const bulletin = await call('town', 'bulletin', { id: this.id });
      stage(this).change({ phase: 'ready', bulletin, now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onShareAppMessage() {
    return { title: this.data.shared, path: `/packages/resident/bulletin/bulletin?id=${this.id}` };
  },
  onShareTimeline() {
    return { title: this.data.shared, query: `id=${this.id}` };
  },
});
