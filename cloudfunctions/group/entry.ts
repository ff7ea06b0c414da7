/** A stored entry as a phone gets it, by kind. */
import { cardReasonWords } from '@gelin/domain';
import type { FeedEntry } from '@gelin/contract/group';
import type { Said } from '@gelin/contract/talk';
import type { Stored } from '../shared/cloudbase.ts';
import type { MessageDocument, TalkEntry } from '../shared/repositories/messages.ts';

/** The entry; `me` is the member who looks. */
export function entryOf(entry: MessageDocument, me: string): FeedEntry {
  switch (entry.kind) {
    case 'card': {
      const { _id, at, matter, reason } = entry;
      return { kind: 'card', id: _id, at, matter, reason, words: cardReasonWords(entry) };
    }
    case 'talk':
      return { kind: 'talk', ...saidOf(entry, me) };
  }
}

/** What somebody said. */
export function saidOf(entry: Stored<TalkEntry>, me: string): Said {
  const { _id, kind: _k, group: _g, movedAt: _m, grams: _s, removing: _r, mentioned, ...said } = entry;
  return { ...said, id: _id, ...(mentioned?.includes(me) && { callsMe: true }) };
}
