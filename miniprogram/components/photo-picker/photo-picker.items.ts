/** The photos of a picker from draft to stored: which are there, which wait, and what to tell of them. */
import { newKey } from '../../api/key';
import { storedItems, type PhotoItem } from '../photo-grid/photo-grid.view';

/** What `change` brings: the stored ones, and paths of those that wait for a network. `waiting` are on their way or failed. */
export interface PhotosChanged {
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
  readonly waiting: number;
}

/** A photo just chosen, or one kept on the phone from before (`kept`). */
export function newItem(src: string, kept?: string): PhotoItem {
  return { key: newKey(), src, state: 'sending', percent: 0, ...(kept && { kept }) };
}

/** The photos of a draft: stored ones, and kept ones to be sent again. */
export function draftItems(stored: readonly string[], unsent: readonly string[]): PhotoItem[] {
  return [...storedItems(stored), ...unsent.map((path) => newItem(path, path))];
}

/** The photos with one in another's place. */
export function coveredItems(
  items: readonly PhotoItem[],
  before: PhotoItem,
  instead: PhotoItem,
): PhotoItem[] {
  return items.map((one) => (one.key === before.key ? instead : one));
}

/** What to tell of these items. */
export function changeOf(items: readonly PhotoItem[]): PhotosChanged {
  const waiting = items.filter((item) => item.state !== 'sent');
  return {
    photos: items.flatMap((item) => (item.id ? [item.id] : [])),
    unsent: waiting.flatMap((item) => (item.kept ? [item.kept] : [])),
    waiting: waiting.length,
  };
}
