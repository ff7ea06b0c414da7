/** 重办: what reopening would lead to, with its box; the legal ways once it is final. Tells by `done` that it was reopened. */
import { serverNow } from '../../../api/clock';
import { OWN_WORDS as w } from '../../../words/own';
import type { MatterView } from '../matter.view';
import { present } from './reopen-card.view';

Component({
  properties: {
    /** `MatterView` */
    matter: { type: Object, value: null as MatterView | null },
  },
  data: { w, writing: false, ...present(null, 0) },
  observers: {
    matter(matter: MatterView | null) {
      this.setData(present(matter, serverNow()));
    },
  },
  methods: {
    onOpenTap() {
      this.setData({ writing: !this.data.writing });
    },
    onReopened() {
      this.setData({ writing: false });
      wx.showToast({ title: w.reopened, icon: 'none' });
      this.triggerEvent('done');
    },
    onKept() {
      this.setData({ writing: false });
    },
    onBoxFailed({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('failed', detail);
    },
  },
});
