/** A stored entry as a phone gets it, by kind. */
import type { FeedEntry } from '@gelin/contract/group';
import type { Said } from '@gelin/contract/talk';
import type { Stored } from '../shared/cloudbase.ts';
import type { MessageDocument, TalkEntry } from '../shared/repositories/messages.ts';

/** The entry; `me` is the member who looks. */
export function entryOf(entry: MessageDocument, me: string): FeedEntry {
  switch (entry.kind) {
    case 'card':
      return { kind: 'card', id: entry._id, at: entry.at, matter: entry.matter, reason: entry.reason };
    case 'hotSpot':
      return { kind: 'hotSpot', id: entry._id, at: entry.at, spot: entry.spot };
    case 'talk':
      return { kind: 'talk', ...saidOf(entry, me) };
  }
}

/** What somebody said. */
export function saidOf(
  { _id, kind: _kind, group: _group, movedAt: _movedAt, mentioned, ...said }: Stored<TalkEntry>,
  me: string,
): Said {
  return { ...said, id: _id, ...(mentioned?.includes(me) && { callsMe: true }) };
}
