/** Taking, choosing and sending photos. Tells by `change` which are stored, and whether some are still on their way. */
import { failureCode } from '../../api/failure';
import { newKey } from '../../api/key';
import { choosePhotos, uploadPhoto } from '../../api/photos';
import { FAILURE_WORDS } from '../../words/failures';
import { storedItems, type PhotoItem } from '../photo-grid/photo-grid.view';

/** What `change` brings. `waiting` counts the photos that are on their way or failed. */
export interface PhotosChanged {
  readonly photos: readonly string[];
  readonly waiting: number;
}

Component({
  properties: {
    /** Ids that are stored already, from a draft. Read once. */
    stored: { type: Array, value: [] as string[] },
    limit: { type: Number, value: 9 },
  },
  data: { items: [] as PhotoItem[], failure: '' },
  lifetimes: {
    attached() {
      this.setData({ items: storedItems(this.data.stored) });
    },
  },
  methods: {
    async onAdd() {
      try {
        const paths = await choosePhotos(this.data.limit - this.data.items.length);
        const added = paths.map((src): PhotoItem => ({ key: newKey(), src, state: 'sending', percent: 0 }));
        this.redraw([...this.data.items, ...added]);
        await Promise.all(added.map((item) => this.send(item)));
      } catch (thrown) {
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onRetry(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      const item = this.data.items.find((one) => one.key === event.detail.key);
      if (item) void this.send({ ...item, state: 'sending', percent: 0 });
    },
    onRemove(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.redraw(this.data.items.filter((one) => one.key !== event.detail.key));
    },
    async send(item: PhotoItem) {
      this.replace(item);
      try {
        const id = await uploadPhoto(item.src, (percent) => this.replace({ ...item, percent }));
        this.replace({ ...item, state: 'sent', percent: 100, id });
      } catch (thrown) {
        this.replace({ ...item, state: 'failed' });
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    replace(item: PhotoItem) {
      this.redraw(this.data.items.map((one) => (one.key === item.key ? item : one)));
    },
    redraw(items: PhotoItem[]) {
      const before = this.data.items;
      this.setData({ items, failure: '' });
      const told = (list: readonly PhotoItem[]) => JSON.stringify(changed(list));
      if (told(before) !== told(items)) this.triggerEvent('change', changed(items));
    },
  },
});

function changed(items: readonly PhotoItem[]): PhotosChanged {
  return {
    photos: items.flatMap((item) => (item.id ? [item.id] : [])),
    waiting: items.filter((item) => item.state !== 'sent').length,
  };
}
