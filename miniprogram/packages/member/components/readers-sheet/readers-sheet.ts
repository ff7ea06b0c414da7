/** Who has read a message of mine, and who has not. */
import type { ReaderRow } from '@gelin/contract/talk';
import { call } from '../../../../api/call';
import { failureCode } from '../../../../api/failure';
import { FAILURE_WORDS } from '../../../../words/failures';
import { phrases, w } from '../../words/group';

interface Part {
  readonly title: string;
  readonly rows: readonly ReaderRow[];
}

Component({
  properties: {
    group: { type: String, value: '' },
    message: { type: String, value: '' },
  },
  data: { w, phase: 'loading', failure: '', parts: [] as Part[] },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  methods: {
    async load() {
      this.setData({ phase: 'loading' });
      try {
        const { group, message } = this.data;
        const { read, unread } = await call('group', 'readers', { group, message });
        const parts = [
          { title: phrases.readCount(read.length), rows: read },
          { title: phrases.unreadCount(unread.length), rows: unread },
        ];
        this.setData({ phase: 'ready', parts });
      } catch (thrown) {
        this.setData({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onRetry() {
      void this.load();
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
