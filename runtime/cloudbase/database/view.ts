/** What a reader sees: the committed documents, or a transaction's snapshot with its own writes on top. */
import type { Collection } from './catalog.ts';
import type { Doc } from '../values/value.ts';
import type { Records, Stored } from './records.ts';

/** A document as somebody sees it. */
export interface Seen {
  id: number;
  key: Buffer;
  doc: Doc;
  /** What is committed at present, if anything: the state a write starts from. */
  stored: Stored | null;
}

/** Documents of one collection that look different from what is committed; null means not there. */
export type Overlay = Map<string, Seen | null>;

export interface View {
  overlay(collection: Collection): Overlay;
}

/** Sees what is committed. */
export const committed: View = { overlay: () => new Map() };

/** A key as it is used in maps. */
export const keyText = (key: Buffer): string => key.toString('latin1');

/** One document by the binary form of its `_id`. */
export function lookUp(view: View, records: Records, collection: Collection, key: Buffer): Seen | null {
  const over = view.overlay(collection).get(keyText(key));
  if (over !== undefined) return over;
  const stored = records.get(collection, key);
  return stored && seen(stored);
}

/** A committed document as seen by everybody. */
export const seen = (stored: Stored): Seen => ({ id: stored.id, key: stored.key, doc: stored.doc, stored });
