/** As whom somebody reports: named, confidential or anonymous, each said in a sentence, and a telephone for those who want to be called. */
import { REPORT_WORDS } from '../../../words/report';
import type { whoCard } from './who-reports.view';

type Touched = WechatMiniprogram.CustomEvent<{ value: string }>;

Component({
  properties: {
    /** What `whoCard` gives. */
    who: { type: Object, value: null as ReturnType<typeof whoCard> | null },
    failure: { type: String, value: '' },
  },
  data: { w: REPORT_WORDS },
  methods: {
    onIdentityTap(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('identity', { identity: String(event.currentTarget.dataset['identity']) });
    },
    onNameInput(event: Touched) {
      this.triggerEvent('contact', { name: event.detail.value });
    },
    onPhoneInput(event: Touched) {
      this.triggerEvent('contact', { phone: event.detail.value });
    },
    onRememberChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.triggerEvent('remember', { remember: event.detail.value });
    },
  },
});
