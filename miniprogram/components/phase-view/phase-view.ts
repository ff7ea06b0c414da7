/** What stands in a page's place until it is ready: a skeleton, a failure with 重试, or what to do when there is nothing. */
import { onNetworkChange } from '../../store/network';
import { PHASE_WORDS } from '../../words/phase';

const leave = new WeakMap<object, () => void>();

Component({
  properties: {
    /** 'loading' | 'ready' | 'failed' */
    phase: { type: String, value: 'loading' },
    /** What went wrong, in words. */
    failure: { type: String, value: '' },
    /** Trying again would not help: the button leads back instead. */
    lasting: { type: Boolean, value: false },
    /** Ready, and nothing there. */
    empty: { type: Boolean, value: false },
    emptyWords: { type: String, value: '' },
    /** What the button under the empty words says; none where it is empty. */
    emptyAction: { type: String, value: '' },
  },
  data: { w: PHASE_WORDS, bones: [1, 2, 3] },
  lifetimes: {
    attached() {
      // Whoever waits for a network need not watch for it as well.
      const again = (online: boolean): void => {
        if (online && this.data.phase === 'failed' && !this.data.lasting) this.onRetryTap();
      };
      leave.set(this, onNetworkChange(again));
    },
    detached() {
      leave.get(this)?.();
    },
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry');
    },
    onBackTap() {
      // Opened from a shared card there is nothing to go back to.
      wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/home' }) });
    },
    onEmptyActionTap() {
      this.triggerEvent('emptyaction');
    },
  },
});
