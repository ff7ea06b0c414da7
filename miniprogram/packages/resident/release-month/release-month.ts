/** 公开月度情况: the centre looks at what everybody would see of a month, and makes it public or takes it back. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/public-month';
import { BEFORE, present } from './release-month.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  /** Of the wish that is being made; a new one once it was answered. */
  key: '',

  onLoad() {
    this.key = newKey();
    void this.load();
  },
  async load() {
    const { month } = stage(this).state;
    try {
      const told = await call('office', 'monthDraft', { ...(month && { month }) });
      if (stage(this).state.month === month) stage(this).change({ phase: 'ready', told });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onMonthChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ month: event.detail.value, note: '', phase: 'loading' });
    void this.load();
  },
  onNoteInput(event: WechatMiniprogram.Input) {
    stage(this).change({ note: event.detail.value });
  },
  onReleaseAct() {
    const { note } = stage(this).state;
    return this.does(w.done, (month) =>
      call('office', 'releaseMonth', { key: this.key, month, note: note.trim() }),
    );
  },
  onConcealTap() {
    return this.does(w.concealed, (month) => call('office', 'concealMonth', { month }));
  },
  onLookTap() {
    wx.navigateTo({ url: `/packages/resident/public-month/public-month?month=${this.data.month}` });
  },
  async does(said: string, act: (month: string) => Promise<unknown>) {
    const { told, busy } = stage(this).state;
    if (!told || busy) return;
    stage(this).change({ busy: true });
    try {
      await act(told.draft.month);
      this.key = newKey();
      wx.showToast({ title: said, icon: 'none' });
      await this.load();
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
    stage(this).change({ busy: false });
  },
});
