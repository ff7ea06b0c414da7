/** 评价: the reporter says how it was done, once however often it has to be sent. Tells by `done` when it arrived; without a network it waits. */
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { keepWritten, keptWritten, takeOwn } from '../../../store/own-step';
import type { Written } from '../../../store/own-written';
import { MATTER_WORDS as w } from '../../../words/matter';
import { OWN_WORDS } from '../../../words/own';
import { BEFORE, present, ratingOf } from './rate-card.view';

const stage = staged(() => BEFORE, present);

Component({
  properties: {
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    /** How often it was reopened: it is rated anew then. */
    time: { type: Number, value: 0 },
  },
  data: { w, seed: '', ...stage.first },
  lifetimes: {
    attached() {
      const written = keptWritten(this.data.matter, 'rate');
      this.setData({ seed: written.text });
      stage(this).change({ written });
    },
  },
  methods: {
    onFaceTap(event: WechatMiniprogram.TouchEvent) {
      this.write({ choice: String(event.currentTarget.dataset['rating']) });
    },
    onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.write({ text: event.detail.value });
    },
    write(changes: Partial<Written>) {
      const written = { ...stage(this).state.written, ...changes };
      stage(this).change({ written, rate: 'resting' });
      keepWritten(this.data.matter, 'rate', written);
    },
    async onSend() {
      const { written, rate } = stage(this).state;
      if (!ratingOf(written) || rate === 'sending') return;
      const { matter, seq, time } = this.data;
      stage(this).change({ rate: 'sending' });
      try {
        const done = await takeOwn({ matter, seq, action: 'rate', written }, time);
        stage(this).change({ rate: 'resting' });
        wx.showToast({ title: done === 'kept' ? OWN_WORDS.kept : w.rateThanks, icon: 'none' });
        if (done !== 'kept') this.triggerEvent('done');
      } catch (thrown) {
        const failure = failureCode(thrown);
        stage(this).change({ rate: failure });
        this.triggerEvent('failed', { failure });
      }
    },
  },
});
