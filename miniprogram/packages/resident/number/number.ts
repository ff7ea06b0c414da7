/** 用号码查进展: a matter is found by its secret number; the phone keeps the number where its owner wants it. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { forgetNumber, keepNumber, keptNumbers, passNumber } from '../../../store/numbers';
import { NUMBER_WORDS as w } from '../words/number';
import { BEFORE, digitsIn, present } from './number.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onShow() {
    stage(this).change({ kept: keptNumbers() });
  },
  /** Drawn in fours while it is typed; what was pasted with words around it as well. */
  onNumberInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const digits = digitsIn(event.detail.value);
    stage(this).change({ digits, failure: undefined });
    // The same digits typed in another form draw nothing by themselves.
    if (this.data.shown !== event.detail.value) this.setData({ shown: this.data.shown });
  },
  onKeepChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    stage(this).change({ keeps: event.detail.value });
  },
  async onLookAct() {
    const { digits: number, keeps, sending } = stage(this).state;
    if (sending || this.data.disabled) return;
    stage(this).change({ sending: true, failure: undefined });
    try {
      const { matter, parts = [] } = await call('matter', 'byNumber', { number });
      const matters = [matter, ...parts];
      // The first is kept last, so that it stands before its parts.
      for (const one of [...matters].reverse()) (keeps ? keepNumber : passNumber)({ number, matter: one });
      const split = parts.length > 0;
      stage(this).change({ sending: false, digits: '', parts: split ? matters : [] });
      if (!split) this.open(matter);
    } catch (thrown) {
      stage(this).change({ sending: false, failure: failureCode(thrown) });
    }
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    this.open(String(event.currentTarget.dataset['matter']));
  },
  async onForgetTap(event: WechatMiniprogram.TouchEvent) {
    const { confirm } = await wx.showModal({
      title: w.forgetTitle,
      content: w.forgetAsk,
      confirmText: w.forgetYes,
      cancelText: w.think,
    });
    if (!confirm) return;
    forgetNumber(String(event.currentTarget.dataset['matter']));
    stage(this).change({ kept: keptNumbers() });
  },
  open(matter: string) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${matter}&as=reporter` });
  },
});
