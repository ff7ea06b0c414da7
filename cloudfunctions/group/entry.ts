/** A stored entry as a phone gets it, by kind. */
import { cardReasonWords } from '@gelin/domain';
import type { FeedEntry } from '@gelin/contract/group';
import type { Stored } from '../shared/cloudbase.ts';
import type { DigestEntry, MessageDocument } from '../shared/repositories/messages.ts';
import { saidOf } from '../shared/said.ts';

/** The entry; `me` is the member who looks. */
export function entryOf(entry: MessageDocument, me: string): FeedEntry {
  if (entry.hidden) return { kind: 'gone', id: entry._id, at: entry.at };
  switch (entry.kind) {
    case 'card': {
      const { _id, at, matter, reason } = entry;
      return { kind: 'card', id: _id, at, matter, reason, words: cardReasonWords(entry) };
    }
    case 'hotSpot':
      return { kind: 'hotSpot', id: entry._id, at: entry.at, spot: entry.spot };
    case 'talk':
      return { kind: 'talk', ...saidOf(entry, me) };
    case 'digest':
      return digestIn(entry);
  }
}

function digestIn({ _id, group: _group, movedAt: _movedAt, ...digest }: Stored<DigestEntry>): FeedEntry {
  return { ...digest, id: _id };
}
