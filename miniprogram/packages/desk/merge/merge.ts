/** 合并: what is likely the same side by side, and one tap that puts them together. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { attemptFor, type Attempt } from '../../../store/attempt';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/merge';
import { blank, present } from './merge.view';

const stage = staged(blank, present);

Page({
  data: { w, ...stage.first },
  matter: '',
  ids: [] as string[],
  attempt: null as Attempt | null,

  onLoad(query: { matter?: string; with?: string }) {
    this.matter = query.matter ?? '';
    this.ids = (query.with ?? '').split(',').filter(Boolean);
    void this.load();
  },

  async load() {
    try {
      const read = (matter: string) => call('matter', 'read', { matter, as: 'member' });
      const [own, ...others] = await Promise.all([this.matter, ...this.ids].map(read));
      stage(this).change({ phase: 'ready', own, others, now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/pages/matter/matter?id=${id}&as=member` });
  },

  async onMergeTap(event: WechatMiniprogram.TouchEvent) {
    const target = String(event.currentTarget.dataset['id']);
    const { own, merging } = stage(this).state;
    if (!own || merging) return;
    const { confirm } = await wx.showModal({
      title: w.confirmTitle,
      content: w.confirmText,
      confirmText: w.confirmYes,
      cancelText: w.think,
    });
    if (!confirm) return;
    const wish = { matter: own.id, seq: own.seq, step: { action: 'merge' as const, target } };
    this.attempt = attemptFor(this.attempt, wish, newKey);
    stage(this).change({ merging: target, problem: '' });
    try {
      await call('matter', 'act', { key: this.attempt.key, ...wish });
      wx.showToast({ title: w.done, icon: 'none' });
      wx.navigateBack();
    } catch (thrown) {
      stage(this).change({ merging: '', problem: FAILURE_WORDS[failureCode(thrown)] });
      if (failureCode(thrown) === 'stale') await this.load();
    }
  },
});
