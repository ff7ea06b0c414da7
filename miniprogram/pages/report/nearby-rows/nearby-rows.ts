/** Matters close by that may be the same: to be joined instead of reported once more. */
import { REPORT_WORDS } from '../../../words/report';
import type { nearbyLines } from './nearby-rows.view';

Component({
  properties: {
    /** What `nearbyLines` gives. */
    rows: { type: Array, value: [] as ReturnType<typeof nearbyLines> },
    /** What is said of them: to be joined, or looked at for somebody who telephones. */
    words: { type: Object, value: REPORT_WORDS.nearbyOwn as { note: string; act: string; none: string } },
    failure: { type: String, value: '' },
    /** Whether 不是这些 is asked here: not where the foot of the page asks it. */
    asks: { type: Boolean, value: false },
  },
  data: { w: REPORT_WORDS },
  methods: {
    onJoinTap(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('join', { matter: String(event.currentTarget.dataset['matter']) });
    },
    onNoneTap() {
      this.triggerEvent('none');
    },
  },
});
