/** What stands in a page's place until it is ready: a skeleton, a failure with 重试, or what to do when there is nothing. */
import { PHASE_WORDS } from '../../words/phase';

Component({
  properties: {
    /** 'loading' | 'ready' | 'failed' */
    phase: { type: String, value: 'loading' },
    /** What went wrong, in words. */
    failure: { type: String, value: '' },
    /** Ready, and nothing there. */
    empty: { type: Boolean, value: false },
    emptyWords: { type: String, value: '' },
    /** What the button under the empty words says; none where it is empty. */
    emptyAction: { type: String, value: '' },
  },
  data: { w: PHASE_WORDS, bones: [1, 2, 3] },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry');
    },
    onEmptyActionTap() {
      this.triggerEvent('emptyaction');
    },
  },
});
