/** My groups as rows: the ones in which I was called first, then those with something new, then the latest. Pure. */
import type { GroupRow } from '@gelin/contract/group';
import { agoWords, type Level, type Moment } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/groups';

const ICONS: Readonly<Record<Level, string>> = {
  county: 'city',
  town: 'building',
  village: 'houses',
  grid: 'grid-view',
  subgrid: 'home',
};

export interface GroupsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode | undefined;
  readonly groups: readonly GroupRow[];
  readonly now: Moment;
}

export interface GroupsView {
  readonly phase: GroupsState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly icon: string;
    readonly level: string;
    readonly when: string;
    readonly badge: string;
    readonly loud: boolean;
    readonly muted: boolean;
    /** 有人@您. */
    readonly called: string;
    readonly aria: string;
  }[];
}

/** The rows once a group's signal has moved: its count goes up at once, before the list is fetched anew and settles it. */
export function counted(
  groups: readonly GroupRow[],
  moved: { readonly group: string; readonly times: number; readonly at: Moment | undefined },
): readonly GroupRow[] {
  return groups.map((row) =>
    row.id === moved.group
      ? { ...row, unread: row.unread + moved.times, ...(moved.at !== undefined && { at: moved.at }) }
      : row,
  );
}

export function present({ phase, failure, groups, now }: GroupsState): GroupsView {
  const ordered = [...groups].sort(
    (a, b) =>
      Number(b.called > 0) - Number(a.called > 0) ||
      Number(b.unread > 0) - Number(a.unread > 0) ||
      (b.at ?? 0) - (a.at ?? 0),
  );
  return {
    phase,
    failure: failure === undefined ? '' : FAILURE_WORDS[failure],
    empty: groups.length === 0,
    rows: ordered.map(({ id, name, level, unread, called, muted, at }) => ({
      id,
      name,
      icon: ICONS[level],
      level: w.levels[level],
      when: at === undefined ? w.quiet : phrases.last(agoWords(at, now)),
      badge: unread > 0 ? phrases.unread(unread) : '',
      // A group that is kept quiet counts, and does not shout.
      loud: unread > 0 && !muted,
      muted,
      called: called > 0 ? phrases.called(called) : '',
      aria: phrases.unreadLabel(phrases.unread(unread)),
    })),
  };
}
