/** 群机器人: the administrator gives each group its WeCom robot, and sends again what one would not take. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode, isLasting } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/robots';
import { keyIn, present, type RobotsState } from './robots.view';

const stage = staged(
  (): RobotsState => ({
    phase: 'loading',
    failure: '',
    lasting: false,
    rows: [],
    editing: undefined,
    resending: undefined,
    now: serverNow(),
  }),
  present,
);
const wordsFor = (thrown: unknown) => FAILURE_WORDS[failureCode(thrown)];
const say = (title: string) => wx.showToast({ title, icon: 'none' });

Page({
  data: { w, ...stage.first },

  onLoad() {
    void this.fetch();
  },
  /** What is shown stays where it cannot be fetched anew. */
  async fetch() {
    const { state, change } = stage(this);
    try {
      const { rows } = await call('town', 'robots', {});
      change({ phase: 'ready', rows, now: serverNow() });
    } catch (thrown) {
      if (state.phase === 'ready') say(wordsFor(thrown));
      else change({ phase: 'failed', failure: wordsFor(thrown), lasting: isLasting(failureCode(thrown)) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },
  async onPullDownRefresh() {
    await this.fetch();
    wx.stopPullDownRefresh();
  },

  onSetTap(event: WechatMiniprogram.TouchEvent) {
    const group = groupOf(event);
    stage(this).change({ editing: { group, address: '', failure: '', saving: false } });
  },
  onCancelTap() {
    stage(this).change({ editing: undefined });
  },
  onAddressInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { editing } = stage(this).state;
    if (editing) stage(this).change({ editing: { ...editing, address: event.detail.value, failure: '' } });
  },
  async onSaveTap() {
    const { editing } = stage(this).state;
    if (!editing || editing.saving) return;
    const robot = keyIn(editing.address);
    if (robot === undefined) return stage(this).change({ editing: { ...editing, failure: w.wrong } });
    stage(this).change({ editing: { ...editing, saving: true, failure: '' } });
    try {
      await call('town', 'setRobot', { key: newKey(), group: editing.group, robot });
      stage(this).change({ editing: undefined });
      say(w.saved);
      await this.fetch();
    } catch (thrown) {
      stage(this).change({ editing: { ...editing, failure: wordsFor(thrown) } });
    }
  },
  async onRemoveTap(event: WechatMiniprogram.TouchEvent) {
    const group = groupOf(event);
    const name = stage(this).state.rows.find((row) => row.group === group)?.name ?? '';
    const { confirm } = await wx.showModal({
      title: w.removeTitle,
      content: phrases.removeContent(name),
      confirmText: w.removeConfirm,
    });
    if (!confirm) return;
    try {
      await call('town', 'setRobot', { key: newKey(), group, robot: null });
      say(w.removed);
      await this.fetch();
    } catch (thrown) {
      say(wordsFor(thrown));
    }
  },

  async onResendTap(event: WechatMiniprogram.TouchEvent) {
    if (stage(this).state.resending !== undefined) return;
    const letter = String(event.currentTarget.dataset['letter']);
    stage(this).change({ resending: letter });
    try {
      const { state } = await call('town', 'resend', { key: newKey(), letter });
      say(state === 'sent' ? w.again : w.later);
      await this.fetch();
    } catch (thrown) {
      say(wordsFor(thrown));
    } finally {
      stage(this).change({ resending: undefined });
    }
  },
});

function groupOf(event: WechatMiniprogram.TouchEvent): string {
  return String(event.currentTarget.dataset['group']);
}
