/** 我的信息: what is kept of me; taken away as one file, corrected, deleted as far as it is over, cleared from this phone. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { forgetMatters } from '../../../store/my-matters';
import { keptNumbers } from '../../../store/numbers';
import { clearPhone, keepsSomething } from '../../../store/on-this-phone';
import { FAILURE_WORDS } from '../../../words/failures';
import { copied } from '../copied';
import { phrases, w } from '../words/my-data';
import { BEFORE, erasableOf, present, RECORD } from './my-data.view';

const stage = staged(() => BEFORE, present);
const words = (thrown: unknown): string => FAILURE_WORDS[failureCode(thrown)];

Page({
  data: { w, ...stage.first },
  /** Kept until what they stand for has come through. */
  keys: { copy: newKey(), forget: newKey() },
  typed: { name: '', phone: '' },

  onLoad() {
    void this.load();
  },
  onShow() {
    stage(this).change({ keepsHere: keepsSomething() });
  },
  async load() {
    try {
      stage(this).change({ kept: await call('people', 'kept', {}), phase: 'ready', now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: words(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onNumbersTap() {
    wx.navigateTo({ url: '/packages/resident/number/number' });
  },
  onCorrectTap(event: WechatMiniprogram.TouchEvent) {
    const matter = String(event.currentTarget.dataset['matter']);
    const { kept } = stage(this).state;
    const row = kept?.rows.find((one) => one.matter === matter);
    const known = matter === RECORD ? kept?.record : row?.contact;
    this.typed = { name: known?.name ?? '', phone: known?.phone ?? '' };
    stage(this).change({ editing: matter, said: undefined });
  },
  onThinkTap() {
    stage(this).change({ editing: '' });
  },
  onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.typed.name = event.detail.value;
  },
  onPhoneInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.typed.phone = event.detail.value;
  },
  async onSaveTap() {
    const { editing: matter, busy } = stage(this).state;
    if (busy !== 'no' || !matter) return;
    const record = matter === RECORD;
    const at = record ? 'record' : 'matters';
    if (record && !this.typed.name.trim()) return stage(this).change({ said: { at, words: w.nameNeeded } });
    stage(this).change({ busy: 'correcting', said: undefined });
    try {
      const contact = { ...this.typed };
      await call('people', 'correct', { key: newKey(), ...(!record && { matter }), contact });
      stage(this).change({ editing: '', said: { at, words: w.saved } });
      await this.load();
    } catch (thrown) {
      stage(this).change({ said: { at, words: words(thrown) } });
    }
    stage(this).change({ busy: 'no' });
  },

  ...copied(stage),
  copyAsked: () => ({}),

  async onForgetTap() {
    const { busy, kept } = stage(this).state;
    const all = erasableOf(kept);
    if (busy !== 'no') return;
    const asked = {
      title: w.confirmTitle,
      content: phrases.confirmText(all),
      confirmText: w.confirm,
      cancelText: w.keep,
    };
    if (!(await wx.showModal(asked)).confirm) return;
    stage(this).change({ busy: 'forgetting', forgotten: { done: 0, all } });
    try {
      for (let done = 0; ;) {
        const { erased, left, open } = await call('people', 'forget', { key: this.keys.forget });
        done += erased;
        stage(this).change({
          forgotten: { done, all: done + left },
          said: { at: 'forget', words: phrases.forgotten(done, open) },
        });
        if (left === 0 || erased === 0) break;
      }
      this.keys.forget = newKey();
    } catch (thrown) {
      stage(this).change({ said: { at: 'forget', words: words(thrown) } });
    }
    // Where it broke off, some of it is deleted all the same.
    forgetMatters();
    await this.load();
    stage(this).change({ busy: 'no' });
  },

  async onClearTap() {
    const asked = {
      title: w.phoneTitle,
      content: phrases.clearConfirm(keptNumbers().length),
      confirmText: w.confirm,
      cancelText: w.keep,
    };
    if (!(await wx.showModal(asked)).confirm) return;
    clearPhone();
    stage(this).change({ keepsHere: keepsSomething(), said: { at: 'phone', words: w.cleared } });
  },
});
