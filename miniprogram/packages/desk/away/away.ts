/** 我不在: from which day to which, and who of my office stands in; or that I am back. */
import { momentOf } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/away';
import { BEFORE, noteOf, present } from './away.view';

const DAY = 86_400_000;
const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad() {
    stage(this).change({ now: serverNow() });
    void this.load();
  },

  async load() {
    try {
      stage(this).change({ known: await call('people', 'away', {}), phase: 'ready', now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onDateChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const date = event.detail.value;
    const field = String(event.currentTarget.dataset['field']);
    stage(this).change({ [field === 'until' ? 'untilDate' : 'fromDate']: date, refusal: '' });
  },

  onStandInChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ standIn: event.detail.value, refusal: '' });
  },

  /** Both days as a whole: from the first one's midnight to the last one's. */
  async onFootAct() {
    const { known, busy, standIn } = stage(this).state;
    if (busy || (!known?.away && noteOf(stage(this).state))) return;
    const { fromDate, untilDate } = this.data;
    const from = momentOf(fromDate, '00:00');
    const wish = known?.away ? null : { from, until: momentOf(untilDate, '00:00') + DAY, standIn };
    stage(this).change({ busy: true, refusal: '' });
    try {
      stage(this).change({ known: await call('people', 'away', { wish }), busy: false });
      wx.showToast({ title: wish ? w.gone : w.returned, icon: 'none' });
    } catch (thrown) {
      stage(this).change({ busy: false, refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
});
