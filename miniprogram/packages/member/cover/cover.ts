/** 遮挡照片: a member covers faces and plates on a reporter's pictures; from then on nobody sees the bare ones. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { onThePhone, preparePhoto, forgetPhoto, uploadPhoto } from '../../../api/photos';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/cover';
import { BEFORE, isBusy, present } from './cover.view';

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
    if (isBusy(stage(this).state)) return;
    const photo = String(event.currentTarget.dataset['photo']);
    stage(this).change({ doing: 'opening', refusal: '' });
    try {
      stage(this).change({ doing: 'nothing', open: { photo, src: await onThePhone(photo) } });
    } catch (thrown) {
      stage(this).change({ doing: 'nothing', refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onCancel() {
    stage(this).change({ open: undefined });
  },
  async onDone(event: WechatMiniprogram.CustomEvent<{ path: string }>) {
    const { open, matter } = stage(this).state;
    if (!open || !matter) return;
    stage(this).change({ open: undefined, doing: 'saving', refusal: '' });
    try {
      await this.cover(open.photo, event.detail.path, matter.seq);
      stage(this).change({ doing: 'covered' });
    } catch (thrown) {
      stage(this).change({ doing: 'nothing', refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
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
