/** 委托外单位: an outside party is asked by a link that needs no account and ends by itself; sent on by hand, taken back at any time. */
import { call, type Input } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { attemptFor, type Attempt } from '../../../store/attempt';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/entrust';
import { blank, cardFor, present } from './entrust.view';

type Step = Input<'matter', 'act'>['step'];

const stage = staged(blank, present);

Page({
  data: { w, ...stage.first },
  id: '',
  attempt: null as Attempt | null,

  onLoad(query: { matter?: string }) {
    this.id = query.matter ?? '';
    void this.load();
  },

  async load() {
    try {
      const matter = await call('matter', 'read', { matter: this.id, as: 'member' });
      stage(this).change({ phase: 'ready', matter, now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ name: event.detail.value, problem: '' });
  },

  onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ text: event.detail.value, problem: '' });
  },

  onDaysChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ days: event.detail.value });
  },

  async onMakeAct() {
    const { name, text, days } = stage(this).state;
    const done = await this.take({ action: 'entrust', name, text, days: Number(days) });
    if (done?.link) stage(this).change({ link: done.link });
  },

  async onRevokeTap() {
    const { confirm } = await wx.showModal({
      title: w.revokeTitle,
      content: w.revokeText,
      confirmText: w.revokeYes,
      cancelText: w.think,
    });
    if (!confirm || !(await this.take({ action: 'revoke' }))) return;
    stage(this).change({ link: '' });
    wx.showToast({ title: w.revoked, icon: 'none' });
  },

  /** Takes the step on the matter as it was seen, and reads it anew; a failure is said where one looks. */
  async take(step: Step) {
    const { matter, busy } = stage(this).state;
    if (!matter || busy) return undefined;
    const wish = { matter: this.id, seq: matter.seq, step };
    this.attempt = attemptFor(this.attempt, wish, newKey);
    stage(this).change({ busy: true, problem: '' });
    try {
      const done = await call('matter', 'act', { key: this.attempt.key, ...wish });
      await this.load();
      stage(this).change({ busy: false });
      return done;
    } catch (thrown) {
      const code = failureCode(thrown);
      stage(this).change({ busy: false, problem: FAILURE_WORDS[code] });
      if (code === 'stale') await this.load();
      return undefined;
    }
  },

  onShareAppMessage() {
    const { state } = stage(this);
    return state.link ? cardFor(state) : { path: '/pages/home/home' };
  },
});
