/** Photos side by side: large to look at, or to be added, removed and sent again. It draws; `photo-picker` does the work. */
import type { Photo } from '@gelin/domain/phone';
import { PHOTO_WORDS } from '../../words/photos';
import { shapeOf, storedItems, tiles, type PhotoItem, type Tile } from './photo-grid.view';

Component({
  properties: {
    /** Stored photos, `{id}[]`, to look at. */
    photos: { type: Array, value: [] as Photo[] },
    /** Photos on their way, `PhotoItem[]`; with `editable`. */
    items: { type: Array, value: [] as PhotoItem[] },
    editable: { type: Boolean, value: false },
    /** The page on which faces are covered, for whoever may; none where it is empty. */
    coverPage: { type: String, value: '' },
    /** Room for one more. */
    more: { type: Boolean, value: false },
  },
  data: { w: PHOTO_WORDS, tiles: [] as Tile[], shape: 'many' },
  observers: {
    'photos, items, editable'(photos: Photo[], items: PhotoItem[], editable: boolean) {
      const shown = editable ? items : storedItems(photos.map((photo) => photo.id));
      this.setData({ tiles: tiles(shown), shape: shapeOf(shown.length, editable) });
    },
  },
  methods: {
    onTileTap(event: WechatMiniprogram.TouchEvent) {
      const key = String(event.currentTarget.dataset['key']);
      const tile = this.data.tiles.find((one) => one.key === key);
      if (!tile) return;
      if (tile.state === 'failed') this.triggerEvent('retry', { key });
      else if (this.data.editable) this.triggerEvent('look', { key });
      else wx.previewImage({ urls: this.data.tiles.map((one) => one.src), current: tile.src });
    },
    onRemoveTap(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { key: String(event.currentTarget.dataset['key']) });
    },
    onCoverTap() {
      wx.navigateTo({ url: this.data.coverPage });
    },
    onAddTap() {
      this.triggerEvent('add');
    },
  },
});
