/** 抽查和电话回访: what is looked at again, passed with one tap or sent back to be done. */
import type { CheckRow } from '@gelin/contract/triage';
import { call, type Input } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { added } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { staged } from '../../../behaviors/stage';
import { attemptFor, type Attempt } from '../../../store/attempt';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/checks';
import { present, type ChecksState, type Which } from './checks.view';

const stage = staged(
  (): ChecksState => ({
    phase: 'loading',
    failure: '',
    which: 'calls',
    rows: [],
    cursor: undefined,
    pages: 1,
    more: 'idle',
    failing: undefined,
    note: '',
    busy: '',
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },
  refetch: (): Promise<void> => Promise.resolve(),
  attempt: null as Attempt | null,

  onLoad() {
    this.refetch = oneAtATime(() => this.fetch());
  },

  onShow() {
    void this.refetch();
  },

  async fetch() {
    const { which, phase } = stage(this).state;
    try {
      const { rows, cursor } = await call('matter', 'checks', { which });
      if (stage(this).state.which !== which) return;
      stage(this).change({ phase: 'ready', rows, cursor, more: 'idle', now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  onReachBottom() {
    return nextPage(
      stage(this),
      (cursor: number) => call('matter', 'checks', { which: stage(this).state.which, cursor }),
      added,
    );
  },

  onTailTap() {
    void this.onReachBottom();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.refetch();
  },

  onListChoose(event: WechatMiniprogram.CustomEvent<{ value: Which }>) {
    stage(this).change({ which: event.detail.value, phase: 'loading', rows: [], cursor: undefined });
    void this.refetch();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  /** The telephone is shown after a look that is recorded, as everywhere. */
  onPhoneTap(event: WechatMiniprogram.TouchEvent) {
    const row = this.rowOf(event);
    if (!row) return;
    const query = `matter=${row.matter}&seq=${row.seq}&action=look&nature=${row.nature}&photo=0`;
    wx.navigateTo({ url: `/packages/member/act/act?${query}` });
  },

  onPassTap(event: WechatMiniprogram.TouchEvent) {
    const row = this.rowOf(event);
    const note = stage(this).state.which === 'calls' ? { note: w.calledNote } : {};
    if (row) void this.check(row, { result: 'pass', ...note }, w.passed);
  },

  onFailTap(event: WechatMiniprogram.TouchEvent) {
    stage(this).change({ failing: this.rowOf(event), note: '' });
  },

  onSheetClose() {
    stage(this).change({ failing: undefined });
  },

  onNoteInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ note: event.detail.value });
  },

  onFailYes() {
    const { failing, note } = stage(this).state;
    if (failing)
      void this.check(failing, { result: 'fail', ...(note.trim() && { note: note.trim() }) }, w.failed);
  },

  rowOf(event: WechatMiniprogram.TouchEvent): CheckRow | undefined {
    return stage(this).state.rows.find(({ matter }) => matter === event.currentTarget.dataset['matter']);
  },

  async check({ matter, seq }: CheckRow, result: { result: 'pass' | 'fail'; note?: string }, done: string) {
    const { which, busy } = stage(this).state;
    if (busy) return;
    const step: Input<'matter', 'act'>['step'] = {
      action: which === 'spot' ? 'spotCheck' : 'verify',
      ...result,
    };
    this.attempt = attemptFor(this.attempt, { matter, seq, step }, newKey);
    stage(this).change({ busy: matter });
    try {
      await call('matter', 'act', { key: this.attempt.key, matter, seq, step });
      stage(this).change({
        failing: undefined,
        rows: stage(this).state.rows.filter((row) => row.matter !== matter),
      });
      wx.showToast({ title: done, icon: 'none' });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      if (failureCode(thrown) !== 'offline') await this.refetch();
    } finally {
      stage(this).change({ busy: '' });
    }
  },
});
