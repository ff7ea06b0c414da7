/** What somebody said in a group, as a phone gets it. */
import { maskPersonal } from '@gelin/domain';
import type { Said } from '@gelin/contract/talk';
import type { Stored } from './cloudbase.ts';
import type { TalkEntry } from './repositories/messages.ts';

/**
 * What is stored without what only the server needs; `me` is the member who looks. Telephone, ID, card and door numbers are
 * read by whoever wrote them and, under a matter, by whoever has it (`holds`): a group is no place for them.
 */
export function saidOf(entry: Stored<TalkEntry>, me: string, holds = false): Said {
  const {
    _id,
    kind: _k,
    group: _g,
    movedAt: _m,
    grams: _s,
    removing: _r,
    hidden: _h,
    mentioned,
    ...said
  } = entry;
  const text = holds || said.author.id === me ? said.text : maskPersonal(said.text);
  return { ...said, id: _id, text, ...(mentioned?.includes(me) && { callsMe: true }) };
}

/** The words as they were written, where somebody sends on what they could only read masked. */
export function asWritten(text: string, entry: Pick<TalkEntry, 'text'>): string {
  return text === maskPersonal(entry.text).trim() ? entry.text.trim() : text;
}
