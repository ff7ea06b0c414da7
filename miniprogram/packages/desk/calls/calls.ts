/** 未读，请电话: what is urgent and nobody has looked at; one tap rings, another says that they know. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { dial } from '../../../api/phone-call';
import { following, type Following } from '../../../behaviors/following';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { staged } from '../../../behaviors/stage';
import { onMinute } from '../../../store/minute';
import { myDesks } from '../../../store/my-signals';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/calls';
import { present, type CallsState } from './calls.view';

const stage = staged(
  (): CallsState => ({ phase: 'loading', failure: '', rows: [], marking: '', now: serverNow() }),
  present,
);

Page({
  data: { w, ...stage.first },
  refetch: (): Promise<void> => Promise.resolve(),
  signals: null as Following | null,
  leaveMinute: undefined as (() => void) | undefined,

  onLoad() {
    this.signals = following(myDesks, () => void this.refetch());
    this.refetch = oneAtATime(() => this.fetch());
  },

  onShow() {
    void this.refetch();
    // Nothing rings when a quarter of an hour has passed: the list is asked for anew each minute it is looked at.
    this.leaveMinute = onMinute((now) => {
      stage(this).change({ now });
      void this.refetch();
    });
  },

  onHide() {
    this.signals?.stop();
    this.leaveMinute?.();
  },

  onUnload() {
    this.onHide();
  },

  async fetch() {
    try {
      const { rows } = await call('people', 'callList', {});
      stage(this).change({ phase: 'ready', rows, now: serverNow() });
      this.signals?.start();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.refetch();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onCallTap(event: WechatMiniprogram.TouchEvent) {
    dial(String(event.currentTarget.dataset['phone']));
  },

  async onReachedTap(event: WechatMiniprogram.TouchEvent) {
    const { matter, member } = event.currentTarget.dataset as { matter: string; member: string };
    if (stage(this).state.marking) return;
    stage(this).change({ marking: `${matter}/${member}` });
    try {
      await call('people', 'reached', { matter, member });
      wx.showToast({ title: w.done, icon: 'none' });
      await this.refetch();
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    } finally {
      stage(this).change({ marking: '' });
    }
  },
});
