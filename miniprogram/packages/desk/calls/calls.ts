/** 未读，请电话: what is urgent and nobody has looked at; one tap rings, another says that they know. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { dial } from '../../../api/phone-call';
import { live } from '../../../behaviors/live';
import { staged } from '../../../behaviors/stage';
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
  ...live(stage, { signals: myDesks, minute: 'asked' }),

  onLoad() {
    this.goLive();
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
