/** The extra questions of a category: chips where there is a choice, a line where there is none, and first the telephone where an answer means danger. */
import { dial } from '../../../api/phone-call';
import { REPORT_WORDS } from '../../../words/report';
import type { questionLines } from './question-list.view';

type Touched = WechatMiniprogram.CustomEvent<{ value: string }>;

Component({
  properties: {
    /** What `questionLines` gives. */
    questions: { type: Array, value: [] as ReturnType<typeof questionLines> },
    failure: { type: String, value: '' },
  },
  data: { w: REPORT_WORDS },
  methods: {
    onAnswer(event: Touched) {
      const key = String(event.currentTarget.dataset['key']);
      this.triggerEvent('answer', { key, answer: event.detail.value });
    },
    onCallTap(event: WechatMiniprogram.TouchEvent) {
      dial(String(event.currentTarget.dataset['phone']));
    },
  },
});
