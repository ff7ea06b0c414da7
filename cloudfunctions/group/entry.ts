/** A stored entry as a phone gets it, by kind. */
import type { FeedEntry } from '@gelin/contract/group';
import type { MessageDocument } from '../shared/repositories/messages.ts';
import { saidOf } from '../shared/said.ts';

/** The entry; `me` is the member who looks. */
export function entryOf(entry: MessageDocument, me: string): FeedEntry {
  switch (entry.kind) {
    case 'card':
      return { kind: 'card', id: entry._id, at: entry.at, matter: entry.matter, reason: entry.reason };
    case 'talk':
      return { kind: 'talk', ...saidOf(entry, me) };
  }
}
