/** 110, 119 and 120 with one tap: a quiet line at all times, a calm red panel once the words sound like danger. */
import { dial } from '../../../api/phone-call';
import { REPORT_WORDS } from '../../../words/report';

Component({
  properties: {
    urgent: { type: Boolean, value: false },
  },
  data: {
    w: REPORT_WORDS,
    calls: REPORT_WORDS.calls,
  },
  methods: {
    onCallTap(event: WechatMiniprogram.TouchEvent) {
      dial(String(event.currentTarget.dataset['phone']));
    },
  },
});
