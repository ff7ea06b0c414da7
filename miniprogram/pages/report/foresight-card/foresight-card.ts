/** What comes of it before it is sent, with one tap to another category. */
import { REPORT_WORDS } from '../../../words/report';
import type { ForesightCard } from './foresight-card.view';

Component({
  properties: {
    /** What `foresightCard` gives. */
    seen: { type: Object, value: null as ForesightCard | null },
  },
  data: { w: REPORT_WORDS },
  methods: {
    onOtherChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('category', { category: event.detail.value });
    },
  },
});
