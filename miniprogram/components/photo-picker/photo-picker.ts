/** Taking, choosing and sending photos. Tells by `change` which are stored, and whether some are still on their way. */
import { failureCode, type CallFailureCode } from '../../api/failure';
import { choosePhotos, forgetPhoto, preparePhoto, uploadPhoto } from '../../api/photos';
import { onNetworkChange } from '../../store/network';
import { FAILURE_WORDS } from '../../words/failures';
import type { PhotoItem } from '../photo-grid/photo-grid.view';
import { changeOf, draftItems, newItem } from './photo-picker.items';

export type { PhotosChanged } from './photo-picker.items';

/** What trying again does not mend: such a file is not kept. */
const UNFIT: readonly CallFailureCode[] = ['photoWrongType', 'photoTooLarge'];

const leave = new WeakMap<object, () => void>();

Component({
  properties: {
    /** Ids that are stored already, from a draft. Read once. */
    stored: { type: Array, value: [] as string[] },
    /** Kept paths that are still to be sent, from a draft. Read once. */
    unsent: { type: Array, value: [] as string[] },
    limit: { type: Number, value: 9 },
  },
  data: { items: [] as PhotoItem[], failure: '' },
  lifetimes: {
    attached() {
      // Whoever holds the picker is still drawing: what it is told now would make it draw within its own drawing.
      wx.nextTick(() => this.begin());
      leave.set(
        this,
        onNetworkChange((online) => {
          if (online) this.sendAll(this.data.items.filter((item) => item.state === 'failed'));
        }),
      );
    },
    detached() {
      leave.get(this)?.();
      leave.delete(this);
    },
  },
  methods: {
    begin() {
      const items = draftItems(this.data.stored, this.data.unsent);
      if (items.length > 0) this.redraw(items);
      this.sendAll(items.filter((item) => item.state === 'sending'));
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
      this.redraw(this.data.items.filter((one) => one !== gone));
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
        if (!leave.has(this)) return;
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
