/** Taking, choosing and sending photos. Tells by `change` which are stored, and whether some are still on their way. */
import { failureCode, type CallFailureCode } from '../../api/failure';
import {
  choosePhotos,
  forgetPhoto,
  onThePhone,
  preparePhoto,
  takeBackPhoto,
  uploadPhoto,
} from '../../api/photos';
import { giveUp } from '../../api/unused';
import { isHere, sendsKept } from '../../behaviors/sends-kept';
import { FAILURE_WORDS } from '../../words/failures';
import type { PhotoItem } from '../photo-grid/photo-grid.view';
import { PHOTO_WORDS as says } from '../../words/photos';
import { changeOf, coveredItems, draftItems, newItem } from './photo-picker.items';

export type { PhotosChanged } from './photo-picker.items';

/** What trying again does not mend: such a file is not kept. */
const UNFIT: readonly CallFailureCode[] = ['photoWrongType', 'photoTooLarge'];

Component({
  behaviors: [sendsKept()],
  properties: {
    /** Ids that are stored already, from a draft. Read once. */
    stored: { type: Array, value: [] as string[] },
    /** Kept paths that are still to be sent, from a draft. Read once. */
    unsent: { type: Array, value: [] as string[] },
    limit: { type: Number, value: 9 },
  },
  /** `covering` is the photo on which faces are being covered: its key, and where it lies on the phone. */
  data: { items: [] as PhotoItem[], failure: '', covering: null as { key: string; src: string } | null },
  methods: {
    begin() {
      const items = draftItems(this.data.stored, this.data.unsent);
      if (items.length > 0) this.redraw(items);
      this.sendAll(items.filter((item) => item.state === 'sending'));
    },
    again() {
      this.sendAll(this.data.items.filter((item) => item.state === 'failed'));
    },
    async onAdd() {
      try {
        const added = (await choosePhotos(this.data.limit - this.data.items.length)).map((src) =>
          newItem(src),
        );
        this.redraw([...this.data.items, ...added]);
        this.sendAll(added);
      } catch (thrown) {
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onRetry(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.sendAll(this.data.items.filter((one) => one.key === event.detail.key));
    },
    onRemove(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      const gone = this.data.items.find((one) => one.key === event.detail.key);
      if (gone?.kept) forgetPhoto(gone.kept);
      giveUp(gone?.id);
      this.redraw(this.data.items.filter((one) => one !== gone));
    },
    async onLook(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      const item = this.data.items.find((one) => one.key === event.detail.key);
      if (!item) return;
      const picked = await wx.showActionSheet({ itemList: [says.look, says.cover] }).catch(() => undefined);
      if (picked?.tapIndex === 0)
        wx.previewImage({ urls: this.data.items.map(({ src }) => src), current: item.src });
      if (picked?.tapIndex !== 1) return;
      try {
        this.setData({
          covering: { key: item.key, src: await onThePhone(item.kept ?? item.src) },
          failure: '',
        });
      } catch (thrown) {
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onCoverCancel() {
      this.setData({ covering: null });
    },
    /** The covered photo stands in the place of the bare one, which goes nowhere any more. */
    onCovered(event: WechatMiniprogram.CustomEvent<{ path: string }>) {
      const before = this.data.items.find((one) => one.key === this.data.covering?.key);
      this.setData({ covering: null });
      if (!before) return;
      if (before.kept) forgetPhoto(before.kept);
      if (before.id) takeBackPhoto(before.id);
      const instead = newItem(event.detail.path);
      this.redraw(coveredItems(this.data.items, before, instead));
      this.sendAll([instead]);
    },
    sendAll(items: readonly PhotoItem[]) {
      for (const item of items) void this.send({ ...item, state: 'sending', percent: 0 });
    },
    async send(item: PhotoItem) {
      this.replace(item);
      let ready = item;
      try {
        const kept = item.kept ?? (await preparePhoto(item.src));
        ready = { ...item, kept };
        this.replace(ready);
        const id = await uploadPhoto(kept, (percent) => this.replace({ ...ready, percent }));
        // Whoever left meanwhile has it sent by others, or finds it again in the draft.
        if (!isHere(this)) return;
        const { kept: done, ...sent } = ready;
        this.replace({ ...sent, state: 'sent', percent: 100, id, src: item.kept ? id : item.src });
        if (done) forgetPhoto(done);
      } catch (thrown) {
        const code = failureCode(thrown);
        if (UNFIT.includes(code)) this.redraw(this.data.items.filter((one) => one.key !== item.key));
        else this.replace({ ...ready, state: 'failed' });
        this.setData({ failure: FAILURE_WORDS[code] });
      }
    },
    /** Draws one photo anew; one that was removed meanwhile stays away. */
    replace(item: PhotoItem) {
      this.redraw(this.data.items.map((one) => (one.key === item.key ? item : one)));
    },
    redraw(items: PhotoItem[]) {
      const before = JSON.stringify(changeOf(this.data.items));
      this.setData({ items, failure: '' });
      if (before !== JSON.stringify(changeOf(items))) this.triggerEvent('change', changeOf(items));
    },
  },
});
