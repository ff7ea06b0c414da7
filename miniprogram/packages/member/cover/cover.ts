/** 遮挡照片: a member covers faces and plates on a reporter's pictures; from then on nobody sees the bare ones. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { onThePhone, preparePhoto, forgetPhoto, uploadPhoto } from '../../../api/photos';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/cover';
import { BEFORE, present } from './cover.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  matter: '',

  onLoad(query: { matter?: string }) {
    this.matter = query.matter ?? '';
    void this.load();
  },
  async load() {
    try {
      const matter = await call('matter', 'read', { matter: this.matter, as: 'member' });
      stage(this).change({ phase: 'ready', matter });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  async onPhotoTap(event: WechatMiniprogram.TouchEvent) {
    if (stage(this).state.sending) return;
    const photo = String(event.currentTarget.dataset['photo']);
    try {
      stage(this).change({ open: { photo, src: await onThePhone(photo) }, refusal: '' });
    } catch (thrown) {
      stage(this).change({ refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onCancel() {
    stage(this).change({ open: undefined });
  },
  async onDone(event: WechatMiniprogram.CustomEvent<{ path: string }>) {
    const { open, matter } = stage(this).state;
    if (!open || !matter) return;
    stage(this).change({ open: undefined, sending: true, refusal: '' });
    try {
      await this.cover(open.photo, event.detail.path, matter.seq);
      wx.showToast({ title: w.done, icon: 'none' });
    } catch (thrown) {
      stage(this).change({ refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
    stage(this).change({ sending: false });
    await this.load();
  },
  async cover(photo: string, path: string, seq: number) {
    const kept = await preparePhoto(path);
    const instead = await uploadPhoto(kept, () => undefined);
    const step = { action: 'cover' as const, photo, photos: [instead] };
    await call('matter', 'act', { key: newKey(), matter: this.matter, seq, step });
    forgetPhoto(kept);
  },
});
