/** What somebody said in a group, as a phone gets it. */
import type { Said } from '@gelin/contract/talk';
import type { Stored } from './cloudbase.ts';
import type { TalkEntry } from './repositories/messages.ts';

/** What is stored without what only the server needs; `me` is the member who looks. */
export function saidOf(entry: Stored<TalkEntry>, me: string): Said {
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
  return { ...said, id: _id, ...(mentioned?.includes(me) && { callsMe: true }) };
}
