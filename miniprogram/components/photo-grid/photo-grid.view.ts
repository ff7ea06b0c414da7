/** The tiles of a photo grid, whether the photos are sent long ago or on their way. */
import { PHOTO_WORDS } from '../../words/photos';

/** A photo on its way up. `src` is a path on the phone or a `cloud://` id. */
export interface PhotoItem {
  readonly key: string;
  readonly src: string;
  readonly state: 'sending' | 'sent' | 'failed';
  readonly percent: number;
  /** Where it waits on the phone until it is sent. */
  readonly kept?: string;
  /** The storage's id, once it is there. */
  readonly id?: string;
}

export interface Tile {
  readonly key: string;
  readonly src: string;
  readonly state: PhotoItem['state'];
  readonly label: string;
  readonly note: string;
}

/** Tiles with what a screen reader says of each. */
export function tiles(items: readonly PhotoItem[]): Tile[] {
  return items.map((item, index) => ({
    key: item.key,
    src: item.src,
    state: item.state,
    label: `${PHOTO_WORDS.photo} ${index + 1}`,
    note: { sent: '', sending: `${item.percent}%`, failed: PHOTO_WORDS.again }[item.state],
  }));
}

/** How the tiles lie: few to look at are large, many or those being chosen stand three in a row. */
export function shapeOf(count: number, editable: boolean): 'one' | 'two' | 'many' {
  if (editable || count > 2) return 'many';
  return count === 2 ? 'two' : 'one';
}

/** Stored photos as items. */
export function storedItems(ids: readonly string[]): PhotoItem[] {
  return ids.map((id) => ({ key: id, src: id, state: 'sent', percent: 100, id }));
}
