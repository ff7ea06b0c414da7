/** What became of it, with the number to follow it by where nobody knows who it was. */
import { REPORT_WORDS } from '../../../words/report';
import type { SentCard } from './sent-card.view';

Component({
  properties: {
    /** What `sentCard`, `keptCard` or `JOINED` gives. */
    sent: { type: Object, value: null as SentCard | null },
  },
  data: { w: REPORT_WORDS },
  methods: {
    onCopyTap() {
      const { number } = this.data.sent as unknown as SentCard;
      // The platform says itself that it is copied.
      wx.setClipboardData({ data: number.replaceAll(' ', '') });
    },
    onForgetTap() {
      this.triggerEvent('forget');
    },
    onAnotherTap() {
      this.triggerEvent('another');
    },
  },
});
