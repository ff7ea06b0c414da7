/** 评价: the reporter says how it was done, once however often it has to be sent. Tells by `done` when it arrived. */
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { keepWritten, keptWritten, takeOwn, type Written } from '../../../store/own-step';
import { MATTER_WORDS as w } from '../../../words/matter';
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
      const rating = ratingOf(written);
      if (!rating || rate === 'sending') return;
      const { matter: id, seq, time } = this.data;
      const words = written.text.trim();
      stage(this).change({ rate: 'sending' });
      try {
        await takeOwn({ id, seq }, { action: 'rate', rating, ...(words && { words }) }, time);
        stage(this).change({ rate: 'resting' });
        wx.showToast({ title: w.rateThanks, icon: 'none' });
        this.triggerEvent('done');
      } catch (thrown) {
        const failure = failureCode(thrown);
        stage(this).change({ rate: failure });
        this.triggerEvent('failed', { failure });
      }
    },
  },
});
