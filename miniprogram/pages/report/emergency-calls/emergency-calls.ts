/** 110, 119 and 120 with one tap: a quiet line at all times, a calm red panel once the words sound like danger. */
import { dial } from '../../../api/phone-call';
import { REPORT_SAYS, REPORT_WORDS } from '../../../words/report';

Component({
  properties: {
    urgent: { type: Boolean, value: false },
  },
  data: {
    w: REPORT_WORDS,
    calls: REPORT_WORDS.calls.map((one) => ({ ...one, aria: REPORT_SAYS.callAria(one.name, one.phone) })),
  },
  methods: {
    onCallTap(event: WechatMiniprogram.TouchEvent) {
      dial(String(event.currentTarget.dataset['phone']));
    },
  },
});
