/** Everything said under a matter's cards, group by group as it was said. Pure. */
import { momentWords, ROLE_WORDS, type Medium, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/heard';

type Heard = Output<'matter', 'talk'>['entries'][number];

export interface HeardState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** Oldest first. */
  readonly entries: readonly Heard[];
  readonly older: 'none' | 'more' | 'loading' | 'failed';
  readonly now: Moment;
}

export const BEFORE: HeardState = {
  phase: 'loading',
  failure: 'offline',
  entries: [],
  older: 'none',
  now: 0,
};

const OLDER = { none: '', more: w.older, loading: w.loadingOlder, failed: w.olderFailed } as const;

export interface HeardLine {
  readonly id: string;
  /** The group, where it is another one than that of the line before. */
  readonly group: string;
  readonly who: string;
  readonly when: string;
  readonly text: string;
  readonly media: readonly Medium[];
}

export function present({ phase, failure, entries, older, now }: HeardState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: entries.length === 0,
    older: OLDER[older],
    lines: entries.map((entry, index): HeardLine => ({
      id: entry.id,
      group: entry.group === entries[index - 1]?.group ? '' : entry.groupName,
      who: `${entry.author.name} · ${entry.author.unitName} ${ROLE_WORDS[entry.author.role]}`,
      when: momentWords(entry.at, now),
      text: entry.withdrawn ? phrases.withdrawn(entry.author.name) : entry.text,
      media: entry.media,
    })),
  };
}

/** What was known with an older page in front; what comes twice is kept once. */
export function withOlder(known: readonly Heard[], page: readonly Heard[]): readonly Heard[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...page.filter(({ id }) => !ids.has(id)), ...known];
}
