/** 值班: who is on duty today and this month, a day given to others, and what is handed over to the next. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import { attemptFor, type Attempt } from '../../../store/attempt';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/duty';
import { blank, monthBy, present } from './duty.view';

const stage = staged(blank, present);

Page({
  data: { w, ...stage.first },
  attempt: null as Attempt | null,

  onShow() {
    void this.load();
  },

  async load(month?: string) {
    try {
      const shown = month ?? stage(this).state.roster?.month;
      const roster = await call('town', 'roster', shown ? { month: shown } : {});
      stage(this).change({ phase: 'ready', roster, now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (stage(this).state.roster) wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onPastTap() {
    stage(this).change({ past: true });
  },

  onMonthTap(event: WechatMiniprogram.TouchEvent) {
    const { roster } = stage(this).state;
    if (roster) void this.load(monthBy(roster.month, event.currentTarget.dataset['by'] as 1 | -1));
  },

  onCallTap(event: WechatMiniprogram.TouchEvent) {
    dial(String(event.currentTarget.dataset['phone']));
  },

  onCallsTap() {
    wx.navigateTo({ url: '/packages/desk/calls/calls' });
  },

  onChangeTap(event: WechatMiniprogram.TouchEvent) {
    const date = String(event.currentTarget.dataset['date']);
    const day = stage(this).state.roster?.days.find((each) => each.date === date);
    if (day)
      stage(this).change({ changing: { date, members: day.members.map(({ id }) => id) }, problem: '' });
  },

  onSheetClose() {
    stage(this).change({ changing: undefined, writing: false, problem: '' });
  },

  onWhoChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { changing } = stage(this).state;
    if (changing)
      stage(this).change({
        changing: { ...changing, members: event.detail.value.split(',').filter(Boolean) },
      });
  },

  onKeepTap() {
    const { changing } = stage(this).state;
    if (changing) void this.keep(changing.date, changing.members);
  },

  onBackTap() {
    const { changing } = stage(this).state;
    if (changing) void this.keep(changing.date, []);
  },

  async keep(date: string, members: readonly string[]) {
    const { roster, busy } = stage(this).state;
    if (!roster || busy) return;
    const wish = { version: roster.version, date, members: [...members] };
    this.attempt = attemptFor(this.attempt, wish, newKey);
    await this.run(w.moved, () => call('town', 'changeDuty', { key: this.attempt?.key ?? '', ...wish }));
  },

  onWriteTap() {
    const { roster } = stage(this).state;
    const mine = roster?.days.find(({ date }) => date === roster.today)?.notes.at(-1)?.text ?? '';
    stage(this).change({ writing: true, text: stage(this).state.text || mine, problem: '' });
  },

  onNoteInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ text: event.detail.value });
  },

  async onSaveTap() {
    const { roster, text, busy } = stage(this).state;
    if (!roster || busy) return;
    await this.run(w.told, () => call('town', 'handOver', { date: roster.today, text }));
  },

  /** Closes the sheet when it is done; a failure stays in it, with what was written. */
  async run(done: string, work: () => Promise<unknown>) {
    stage(this).change({ busy: true, problem: '' });
    try {
      await work();
      stage(this).change({ busy: false, changing: undefined, writing: false });
      wx.showToast({ title: done, icon: 'none' });
      await this.load();
    } catch (thrown) {
      stage(this).change({ busy: false, problem: FAILURE_WORDS[failureCode(thrown)] });
      if (failureCode(thrown) === 'stale') await this.load();
    }
  },
});
