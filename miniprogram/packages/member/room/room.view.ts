/** A group's own page as drawn: what was found, whether it is quiet, what is pinned, who sits there. Pure. */
import type { FoundRow, Said } from '@gelin/contract/talk';
import { momentWords, type Moment } from '@gelin/domain/phone';
import { postId } from '../group/group.bar';
import type { Seats } from '../seats';
import { phrases, w } from '../words/room';

export interface RoomPageState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly seats: Seats | null;
  readonly muted: boolean;
  readonly pins: readonly Said[];
  /** What was looked for last; `null` while nothing is looked for. */
  readonly search: Search | null;
  readonly now: Moment;
}

export interface Search {
  readonly words: string;
  readonly rows: readonly FoundRow[];
  readonly cursor: string | undefined;
  readonly state: 'searching' | 'found' | 'failed';
  readonly failure: string;
}

/** A line that leads into the feed. */
export interface LeadView {
  readonly id: string;
  readonly at: Moment;
  readonly who: string;
  readonly when: string;
  readonly text: string;
}

export interface RoomPageView {
  readonly phase: RoomPageState['phase'];
  readonly failure: string;
  readonly muted: boolean;
  readonly count: string;
  readonly seats: readonly {
    readonly id: string;
    readonly words: string;
    readonly members: readonly {
      readonly member: string;
      readonly name: string;
      readonly phone: string;
      readonly call: string;
    }[];
  }[];
  readonly pins: readonly LeadView[];
  readonly found: readonly LeadView[];
  /** What is said of the search instead of, or below, what it found. */
  readonly searchNote: string;
  readonly more: boolean;
  readonly looking: boolean;
}

export function present({ phase, failure, seats, muted, pins, search, now }: RoomPageState): RoomPageView {
  const members = new Set(seats?.seats.flatMap((seat) => seat.members.map(({ member }) => member)));
  return {
    phase,
    failure,
    muted,
    count: phrases.count(members.size),
    seats: (seats?.seats ?? []).map((seat) => ({
      id: postId(seat),
      words: seat.words,
      members: seat.members.map(({ member, name, phone = '' }) => ({
        member,
        name,
        phone,
        call: phrases.call(name),
      })),
    })),
    pins: pins.map(({ id, at, author, text }) => ({
      id,
      at,
      who: author.name,
      when: momentWords(at, now),
      text,
    })),
    found: (search?.rows ?? []).map(({ id, at, who, text }) => ({
      id,
      at,
      who: who || w.card,
      when: momentWords(at, now),
      text,
    })),
    searchNote: search ? noteOf(search) : '',
    more: search?.state === 'found' && search.cursor !== undefined,
    looking: search !== null,
  };
}

function noteOf({ state, rows, failure }: Search): string {
  if (state === 'searching') return w.searching;
  if (state === 'failed') return failure;
  return rows.length === 0 ? w.nothing : '';
}
