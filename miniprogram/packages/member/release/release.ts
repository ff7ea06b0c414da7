/** 审核后公开: the centre writes what everybody may read, chooses pictures, sees it as they will, and takes it back. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/release';
import { dropDraft, keepDraft, keptDraft, keyFor } from './release.draft';
import { BEFORE, present } from './release.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first, seed: '' },
  id: '',

  onLoad(query: Record<string, string | undefined>) {
    this.id = query['id'] ?? '';
    void this.load();
  },
  async load() {
    try {
      const matter = await call('matter', 'read', { matter: this.id, as: 'member' });
      const { text = '', chosen = [] } = matter.release ?? {};
      const begun = keptDraft(this.id) ?? { text, chosen: chosen.map(({ id }) => id) };
      this.setData({ seed: begun.text });
      stage(this).change({ phase: 'ready', matter, now: serverNow(), ...begun });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ text: event.detail.value });
  },
  onPhotoTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { chosen } = stage(this).state;
    this.write({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  },
  write(changes: { readonly text?: string; readonly chosen?: readonly string[] }) {
    const { text, chosen } = { ...stage(this).state, ...changes };
    stage(this).change({ text, chosen, refusal: '' });
    keepDraft(this.id, { text, chosen });
  },
  async onSendAct() {
    const { text, chosen, running } = stage(this).state;
    if (running || !text.trim()) return;
    const key = keyFor(this.id, { text, chosen });
    await this.run('release', w.done, () =>
      call('matter', 'release', { key, matter: this.id, text, photos: [...chosen] }),
    );
  },
  async onConcealTap() {
    if (stage(this).state.running) return;
    const { confirm } = await wx.showModal({
      title: w.concealTitle,
      content: w.concealAsk,
      confirmText: w.concealYes,
      cancelText: w.think,
    });
    if (confirm) await this.run('conceal', w.concealed, () => call('matter', 'conceal', { matter: this.id }));
  },
  async run(running: 'release' | 'conceal', done: string, send: () => Promise<unknown>) {
    stage(this).change({ running, refusal: '' });
    try {
      await send();
      dropDraft(this.id);
      stage(this).change({ running: null });
      wx.showToast({ title: done, icon: 'none' });
      wx.navigateBack();
    } catch (thrown) {
      const failure = failureCode(thrown);
      stage(this).change({ running: null, refusal: phrases.kept(FAILURE_WORDS[failure]) });
    }
  },
  onBackTap() {
    wx.navigateBack();
  },
});
