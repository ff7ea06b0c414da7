/** `group.search`: messages and cards of a group that hold all the words, newest first. */
import {
  cardFace,
  excerpt,
  gramsOf,
  holdsWords,
  mediumWords,
  namingOf,
  searchedText,
  type Matter,
  type Naming,
} from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { FoundRow } from '@gelin/contract/talk';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import type { MessageDocument } from '../shared/repositories/messages.ts';
import { rarestOf } from '../shared/rarest.ts';
import { entriesHolding, newestWith, type Stretch } from '../shared/repositories/pages.ts';
import { seated } from '../shared/seat.ts';
import { standsIn } from './face.ts';

/** Rows of one answer, about. */
const ROWS = 20;
/** Entries looked at in one go, and how often: where the words are rare and their pairs are not, the answer is short. */
const LOOKED_AT = 60;
const ROUNDS = 4;
/** Pairs of the words that are tried for the rarest. */
const TRIED = 6;

/** A page may hold few rows, or none, and still have a cursor: whoever wants more passes it back. */
export async function search(
  { group: id, words, cursor }: z.output<typeof group.search>,
  caller: Caller,
): Promise<GroupOutputs['search']> {
  const grams = gramsOf(words);
  if (grams.length === 0) throw new Refusal('wordsTooShort', 'words');
  let before = cursor === undefined ? undefined : momentOf(cursor);
  const [{ directory }, gram] = await Promise.all([
    seated(caller, id),
    rarestOf(grams.slice(0, TRIED), (each, limit) => newestWith(id, each, limit)),
  ]);
  const naming = namingOf(directory);
  const rows: FoundRow[] = [];
  let stretch: Stretch = { entries: [], more: gram !== undefined };
  for (let round = 0; stretch.more && round < ROUNDS && rows.length < ROWS; round += 1) {
    stretch = await entriesHolding(id, gram ?? '', before, LOOKED_AT);
    before = stretch.entries.at(-1)?.at ?? before;
    const matters = await mattersOf(stretch.entries);
    for (const entry of stretch.entries) {
      const row = rowOf(entry, matters, naming, words);
      if (row) rows.push(row);
    }
  }
  return { rows, ...(stretch.more && { cursor: String(before) }) };
}

function momentOf(cursor: string): number {
  if (!/^\d{1,15}$/u.test(cursor)) throw new Refusal('malformed', 'cursor');
  return Number(cursor);
}

/** The matters of the cards among these. */
async function mattersOf(entries: readonly MessageDocument[]): Promise<ReadonlyMap<string, Matter>> {
  const ids = entries.flatMap((entry) => (entry.kind === 'card' ? [entry.matter] : []));
  return new Map((await mattersById(ids)).map((matter) => [matter.id, matter]));
}

function rowOf(
  entry: MessageDocument,
  matters: ReadonlyMap<string, Matter>,
  naming: Naming,
  words: string,
): FoundRow | undefined {
  const { _id: id, at } = entry;
  if (entry.kind === 'talk') {
    if (entry.withdrawn || !holdsWords(entry.text, words)) return undefined;
    const text = [mediumWords(entry.media), excerpt(entry.text)].filter(Boolean).join(' ');
    return { id, at, who: entry.author.name, text, ...(entry.matter && { matter: entry.matter }) };
  }
  // Of digests and hot spots there are only numbers and cards: nobody looks for them.
  if (entry.kind !== 'card') return undefined;
  const matter = matters.get(entry.matter);
  if (!matter || !standsIn(matter, entry.group)) return undefined;
  const face = cardFace(matter, naming);
  if (!holdsWords(searchedText(face), words)) return undefined;
  return { id, at, who: face.category, text: `${face.place}：${face.line}`, matter: matter.id };
}
