/** Earlier states of documents, kept only while an open transaction may still have to see them. */
import type { Collection } from './catalog.ts';
import type { Change, Stored } from './records.ts';
import { keyText } from './view.ts';

interface Version {
  /** The commit that replaced it. */
  until: number;
  before: Stored | null;
}

export interface Versions {
  /** The number of the latest commit. */
  readonly commit: number;
  /** Takes a snapshot; `release` it when the transaction ends. */
  hold(): number;
  release(snapshot: number): void;
  /** Records a commit. */
  add(changes: readonly Change[]): void;
  /** Whether the document was changed after the snapshot. */
  changedSince(collection: Collection, key: Buffer, snapshot: number): boolean;
  /** The documents of a collection as they were at the snapshot, where that differs from now. */
  since(collection: Collection, snapshot: number): Map<string, Stored | null>;
}

export function createVersions(): Versions {
  let commit = 0;
  const held: number[] = [];
  const history = new Map<number, Map<string, Version[]>>();
  const ofDocument = (collection: Collection, key: string): Version[] =>
    history.get(collection.id)?.get(key) ?? [];
  return {
    get commit() {
      return commit;
    },
    hold() {
      held.push(commit);
      return commit;
    },
    release(snapshot) {
      held.splice(held.indexOf(snapshot), 1);
      if (held.length === 0) history.clear();
    },
    add(changes) {
      commit += 1;
      if (held.length === 0) return;
      for (const { collection, key, before } of changes) {
        let documents = history.get(collection.id);
        if (!documents) history.set(collection.id, (documents = new Map()));
        const text = keyText(key);
        documents.set(text, [...(documents.get(text) ?? []), { until: commit, before }]);
      }
    },
    changedSince: (collection, key, snapshot) =>
      ofDocument(collection, keyText(key)).some((version) => version.until > snapshot),
    since(collection, snapshot) {
      const old = new Map<string, Stored | null>();
      for (const [key, versions] of history.get(collection.id) ?? []) {
        const version = versions.find((candidate) => candidate.until > snapshot);
        if (version) old.set(key, version.before);
      }
      return old;
    },
  };
}
